import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CatalogueForm, OtherSearches, searchId } from "@/components/catalogue/catalogue-form";
import { ResultsSkip } from "@/components/catalogue/results-head";
import { asksSomething, searchQuery, wordsAsked } from "@/components/catalogue/search-address";
import { CoverTitle } from "@/components/layout/cover-title";
import { readSearch } from "@/lib/catalogue/search/schema";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { CatalogueResults } from "./catalogue-results";
import { CatalogueStart } from "./catalogue-start";

/** Rendered whole for each request: results have to stand in the first answer, also without JavaScript. */
export const instant = false;

type CataloguePageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata({ searchParams }: CataloguePageProps): Promise<Metadata> {
  const search = readSearch(await searchParams);
  const t = await getTranslations("catalogue");
  const words = wordsAsked(search);
  return pageMetadata({
    path: "/opac",
    title: words === "" ? t("title") : t("results.heading", { query: words.slice(0, 80) }),
    description: t("lead"),
    picture: "halaman/opac",
    unlisted: asksSomething(search),
  });
}

export default async function CataloguePage({ searchParams }: CataloguePageProps) {
  await connection();
  const [locale, t, asked] = await Promise.all([
    getLocale(),
    getTranslations("catalogue"),
    searchParams,
  ]);
  const search = readSearch(asked);
  const searching = asksSomething(search);
  const form = (
    <>
      <CatalogueForm
        query={search.q}
        field={search.field}
        onCover
        brief={searching}
        skip={searching ? <ResultsSkip /> : null}
      />
      <OtherSearches brief={searching} />
    </>
  );
  return (
    <LivePage
      path="/opac"
      search={searchQuery(search)}
      start={searchId}
      cover={
        searching ? (
          <div className="pt-1 pb-5 lg:pb-7">{form}</div>
        ) : (
          <>
            <CoverTitle title={t("title")} lead={t("lead")} />
            <div className="-mt-3 pb-8 lg:-mt-6 lg:pb-12">{form}</div>
          </>
        )
      }
    >
      {searching ? (
        <CatalogueResults search={search} locale={locale} />
      ) : (
        <CatalogueStart locale={locale} />
      )}
    </LivePage>
  );
}
