import { getLocale, getTranslations } from "next-intl/server";
import type { CatalogueField } from "@/components/content/catalogue-form";
import { CatalogueForm, catalogueFields } from "@/components/content/catalogue-form";
import { CoverTitle } from "@/components/layout/cover-title";
import { Shelf } from "@/components/layout/shelf";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { askHref } from "../ask-href";

type CatalogueSoonProps = {
  path: "/opac" | "/opac/lanjutan";
  /** What was searched for, as the address says it. */
  asked: { readonly [name: string]: string | string[] | undefined };
};

/** Says that the catalogue opens later, and hands what was searched for to a librarian. */
export async function CatalogueSoon({ path, asked: { q, field: asked } }: CatalogueSoonProps) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("opac")]);
  const query = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const field: CatalogueField = catalogueFields.find((code) => code === asked) ?? "all";
  return (
    <LivePage
      path={path}
      search={query === "" ? undefined : `?${new URLSearchParams({ field, q: query })}`}
      cover={<CoverTitle title={t("title")} lead={t("lead")} />}
    >
      <div className="wrap section-space grid gap-10 lg:grid-cols-2 lg:gap-18">
        <CatalogueForm query={query} field={field} />
        <StateCard
          kind="closed"
          title={query === "" ? t("soon.title") : t("soon.titleFor", { query })}
          actions={
            <>
              <ButtonLink
                href={askHref(
                  locale,
                  query === "" ? "" : t("soon.question", { field: t(`fields.${field}`), query }),
                )}
                variant="accent"
              >
                {t("soon.ask")}
              </ButtonLink>
              <ButtonLink href={localHref(locale, "/koleksi")} variant="quiet">
                {t("soon.collections")}
              </ButtonLink>
            </>
          }
        >
          <p>{query === "" ? t("soon.textPlain") : t("soon.text")}</p>
        </StateCard>
      </div>
      <div className="wrap pb-12 md:pb-20">
        <Shelf locale={locale} />
      </div>
    </LivePage>
  );
}
