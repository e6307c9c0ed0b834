import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { localHref } from "@/lib/language/locales";
import {
  changed,
  listNames,
  searchHref,
  textSearch,
  wordNames,
  wordsAsked,
} from "./search-address";

type NothingFoundProps = {
  search: CatalogueSearch;
  /** Words that would find something. */
  suggestion: string | null;
  /** Words of the search that find something by themselves. */
  fewer: readonly string[];
  /** The form of *Tanya Pustakawan* with the search carried into it. */
  askHref: string;
};

/** Nothing has what was asked: what may have been meant, and who may know. */
export function NothingFound({ search, suggestion, fewer, askHref }: NothingFoundProps) {
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
      <OtherWays search={search} fewer={fewer} />
      <p>{t("text")}</p>
      <p className="mt-2">
        {t("elsewhere")}{" "}
        {unionCatalogues.map(({ href, name }, place) => (
          <span key={href}>
            {place > 0 ? ", " : ""}
            <TextLink href={href} rel="noopener external">
              {name}
            </TextLink>
          </span>
        ))}
        .
      </p>
    </StateCard>
  );
}

/** What other libraries have. */
const unionCatalogues = [
  { href: "https://onesearch.id", name: "Indonesia OneSearch" },
  { href: "https://search.worldcat.org", name: "WorldCat" },
] as const;

/** The same search with less: single words of it, in every field, without what narrows it. */
function OtherWays({ search, fewer }: Pick<NothingFoundProps, "search" | "fewer">) {
  const t = useTranslations("catalogue.nothing");
  const locale = useLocale();
  const words = wordsAsked(search);
  const everywhere = textSearch(words, "all");
  const isNarrowed = listNames.some((name) => search[name].length > 0) || search.available;
  const hasYears = search.yearFrom !== null || search.yearTo !== null;
  const isInField = search.field !== "all" || wordNames.some((name) => search[name] !== "");
  const ways = [
    ...(words !== "" && isInField ? [{ words: t("everywhere"), search: everywhere }] : []),
    ...(words !== "" && (isNarrowed || hasYears)
      ? [
          {
            words: t("unnarrowed"),
            search: {
              ...everywhere,
              ...{ q: search.q, field: search.field, old: search.old },
              ...Object.fromEntries(wordNames.map((name) => [name, search[name]])),
            },
          },
        ]
      : []),
    // Each finds something in the whole catalogue; within what narrows the search it may not.
    ...fewer.map((word) => ({
      words: t("fewer", { word }),
      search: { ...textSearch(word, "all"), old: search.old },
    })),
  ];
  if (ways.length === 0) return null;
  return (
    <ul aria-label={t("ways")} className="mb-2">
      {ways.map((way) => (
        <li key={way.words}>
          <TextLink href={searchHref(locale, way.search)} rel="nofollow">
            {way.words}
          </TextLink>
        </li>
      ))}
    </ul>
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
