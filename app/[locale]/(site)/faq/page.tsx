import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { HandOver } from "@/components/faq/hand-over";
import { LiveResults } from "@/components/faq/live-results";
import { LiveSearchProvider } from "@/components/faq/live-search";
import { FaqSearchForm } from "@/components/faq/search-form";
import { CoverTitle } from "@/components/layout/cover-title";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { askHref } from "../ask-href";
import { FaqContents } from "./faq-contents";
import { FaqFound } from "./faq-found";

/** Rendered whole for each request: the results of a search, or the table of contents. */
export const instant = false;

type FaqPageProps = {
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** What was asked: one line, whatever the address held. */
async function queryOf(searchParams: FaqPageProps["searchParams"]): Promise<string> {
  const { q } = await searchParams;
  return typeof q === "string" ? q.replace(/\s+/gu, " ").trim() : "";
}

export async function generateMetadata({ searchParams }: FaqPageProps): Promise<Metadata> {
  const [t, query] = await Promise.all([getTranslations("faq"), queryOf(searchParams)]);
  return pageMetadata({
    path: "/faq",
    title: query === "" ? t("title") : t("found.heading", { query: query.slice(0, 80) }),
    description: t("lead"),
    picture: "halaman/faq",
    unlisted: query !== "",
  });
}

export default async function FaqPage({ searchParams }: FaqPageProps) {
  await connection();
  const [locale, t, query] = await Promise.all([
    getLocale(),
    getTranslations("faq"),
    queryOf(searchParams),
  ]);
  // Filled in where the query is known: in the browser, as it is typed.
  const slot = { query: "{query}" };
  const overview = (
    <div className="grid gap-12">
      <FaqContents locale={locale} />
      <HandOver
        title={t("handOver.title")}
        text={t("handOver.text")}
        button={t("handOver.button")}
        href={askHref(locale, "")}
      />
    </div>
  );
  return (
    <LiveSearchProvider key={query}>
      <LivePage
        path="/faq"
        search={query === "" ? undefined : `?q=${encodeURIComponent(query)}`}
        cover={
          <CoverTitle title={t("title")} lead={query === "" ? t("lead") : undefined}>
            <div className="mt-6">
              <FaqSearchForm query={query} live />
            </div>
          </CoverTitle>
        }
      >
        <div className="wrap section-space">
          <LiveResults
            locale={locale}
            words={{
              heading: t("found.heading", slot),
              none: t("found.none", slot),
              one: t("found.one", slot),
              many: t("found.many", { ...slot, count: "{count}" }),
              searching: t("found.searching"),
              failed: t("found.failed"),
              failedText: t("found.failedText"),
              unanswered: t("unanswered.title"),
              unansweredText: t("unanswered.text"),
              catalogueLead: t("unanswered.catalogueLead"),
              catalogue: t("unanswered.catalogue", slot),
              possible: t("unanswered.possible"),
              possibleText: t("unanswered.possibleText"),
              handOver: t("handOver.title"),
              handOverText: t("handOver.text"),
              button: t("handOver.button"),
            }}
            overview={overview}
          >
            {query === "" ? overview : <FaqFound query={query} locale={locale} />}
          </LiveResults>
        </div>
      </LivePage>
    </LiveSearchProvider>
  );
}
