import { getTranslations } from "next-intl/server";
import type { Feed } from "@/lib/content/domain/feed";
import { listNews } from "@/lib/content/queries";
import type { Locale } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { feedRoute } from "../../../feed-route";
import { absoluteHref } from "../../../page-metadata";

/** As many as a reader of news shows at once. */
const itemsMax = 30;

async function readFeed(locale: Locale): Promise<Feed> {
  const [t, layout, news] = await Promise.all([
    getTranslations({ locale, namespace: "content.news" }),
    getTranslations({ locale, namespace: "layout" }),
    listNews(),
  ]);
  return {
    title: `${t("title")} · ${layout("name")}`,
    description: t("lead"),
    url: absoluteHref(locale, "/berita"),
    selfUrl: absoluteHref(locale, "/berita/rss.xml"),
    lang: locale,
    items: news.slice(0, itemsMax).map(({ slug, content }) => {
      const { text, lang } = textIn(content, locale);
      return {
        url: absoluteHref(locale, `/berita/${slug}`),
        title: text.title,
        summary: text.summary,
        lang,
        unit: content.shared.unit,
        publishedAt: new Date(`${content.shared.date}T00:00:00+07:00`),
      };
    }),
  };
}

/** The news as RSS, in the language of the address. */
export const GET = feedRoute(readFeed);
