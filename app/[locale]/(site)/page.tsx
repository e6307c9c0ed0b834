import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { FaqSearchForm, FaqTries } from "@/components/faq/search-form";
import { CoverDisplay } from "@/components/layout/cover-title";
import { LivePage } from "../live-page";
import { pageMetadata } from "../page-metadata";
import { CatalogueAndCollections, LatestNews, ServicesInGroups } from "./home-sections";
import { LibraryFacts } from "./library-facts";
import { OpenNowCard } from "./open-now-card";

/** Rendered whole for each request: what is open now must stand in the first answer, also without JavaScript. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("layout");
  return pageMetadata({
    path: "/",
    title: t("name"),
    description: t("description"),
    absoluteTitle: true,
  });
}

export default async function HomePage() {
  await connection();
  const [locale, t, tries] = await Promise.all([
    getLocale(),
    getTranslations("home"),
    getTranslations("home.tries"),
  ]);
  return (
    <LivePage
      path="/"
      motif
      cover={
        <div className="grid gap-8 pt-2 pb-10 lg:grid-cols-[minmax(0,1fr)_380px] lg:items-end lg:gap-18 lg:pt-14 lg:pb-22">
          <div>
            <CoverDisplay title={t("title")} lead={t("lead")} />
            <div className="mt-7">
              <FaqSearchForm />
              <FaqTries
                label={tries("label")}
                tries={[tries("one"), tries("two"), tries("three")]}
              />
            </div>
          </div>
          <OpenNowCard />
        </div>
      }
    >
      <LibraryFacts />
      <CatalogueAndCollections locale={locale} />
      <ServicesInGroups locale={locale} />
      <LatestNews locale={locale} />
    </LivePage>
  );
}
