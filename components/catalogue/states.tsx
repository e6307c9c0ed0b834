import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { localHref } from "@/lib/language/locales";
import { changed, searchHref, wordsAsked } from "./search-address";

type NothingFoundProps = {
  search: CatalogueSearch;
  /** Words that would find something. */
  suggestion: string | null;
  /** The form of *Tanya Pustakawan* with the search carried into it. */
  askHref: string;
};

/** Nothing has what was asked: what may have been meant, and who may know. */
export function NothingFound({ search, suggestion, askHref }: NothingFoundProps) {
  const t = useTranslations("catalogue.nothing");
  const locale = useLocale();
  const query = wordsAsked(search);
  return (
    <StateCard
      kind="empty"
      level="h1"
      title={query === "" ? t("titlePlain") : t("title", { query })}
      actions={
        <>
          <ButtonLink href={askHref} variant="accent">
            {t("ask")}
          </ButtonLink>
          <ButtonLink href={localHref(locale, "/opac")} variant="quiet">
            {t("browse")}
          </ButtonLink>
        </>
      }
    >
      {suggestion === null ? null : (
        <p className="mb-2">
          {t("meant")}{" "}
          <TextLink href={searchHref(locale, changed(search, { q: suggestion }))} rel="nofollow">
            {suggestion}
          </TextLink>
        </p>
      )}
      <p>{t("text")}</p>
    </StateCard>
  );
}

/** The search failed, and it is not the reader's fault. */
export function SearchAway({
  search,
  level = "h1",
}: {
  search: CatalogueSearch;
  level?: "h1" | "h2";
}) {
  const t = useTranslations("catalogue.away");
  const locale = useLocale();
  return (
    <StateCard
      kind="error"
      level={level}
      title={t("title")}
      actions={
        <>
          <ButtonLink href={searchHref(locale, search)} variant="outline">
            {t("again")}
          </ButtonLink>
          <ButtonLink href={localHref(locale, "/tanya")} variant="quiet">
            {t("ask")}
          </ButtonLink>
        </>
      }
    >
      <p>{t("text")}</p>
    </StateCard>
  );
}
