import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { NewsList } from "@/components/content/news-list";
import { CoverTitle } from "@/components/layout/cover-title";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { listNews } from "@/lib/content/queries";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { toNewsLine } from "../news-lines";

/** Rendered whole for each request: news are data that staff edit. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("content.news");
  return pageMetadata({
    path: "/berita",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/berita",
  });
}

/** All news, the newest first (R108). */
export default async function NewsPage() {
  await connection();
  const [locale, t, news] = await Promise.all([
    getLocale(),
    getTranslations("content.news"),
    listNews(),
  ]);
  return (
    <LivePage path="/berita" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <div className="wrap section-space grid gap-8">
        {news.length === 0 ? (
          <StateCard kind="empty" title={t("empty")}>
            <p>{t("emptyText")}</p>
          </StateCard>
        ) : (
          <NewsList
            news={news.map((entry) => toNewsLine(entry, locale))}
            locale={locale}
            level="h2"
            pictures
          />
        )}
        <p className="text-ui">
          <TextLink href={localHref(locale, "/berita/rss.xml")}>{t("feed")}</TextLink>
        </p>
      </div>
    </LivePage>
  );
}
