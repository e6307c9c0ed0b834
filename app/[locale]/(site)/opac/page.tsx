import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { CatalogueField } from "@/components/content/catalogue-form";
import { CatalogueForm, catalogueFields } from "@/components/content/catalogue-form";
import { CoverTitle } from "@/components/layout/cover-title";
import { Shelf } from "@/components/layout/shelf";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { askHref } from "../ask-href";

/** Rendered whole for each request: it repeats what was searched for. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("opac");
  return pageMetadata({
    path: "/opac",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/opac",
    unlisted: true,
  });
}

type CataloguePageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** Says that the catalogue opens later, and hands what was searched for to a librarian. */
export default async function CataloguePage({ searchParams }: CataloguePageProps) {
  await connection();
  const { q, field: asked } = await searchParams;
  const [locale, t] = await Promise.all([getLocale(), getTranslations("opac")]);
  const query = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const field: CatalogueField = catalogueFields.find((code) => code === asked) ?? "all";
  return (
    <LivePage path="/opac" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
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
