import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { rssOf } from "@/lib/content/domain/feed";
import { listNews } from "@/lib/content/queries";
import type { Locale } from "@/lib/language/locales";
import { isLocale } from "@/lib/language/locales";
import { nothingNow, orUnavailable } from "@/lib/platform/respond";
import { textIn } from "@/lib/publishing/domain/content";
import { absoluteHref } from "../../../page-metadata";

/** As many as a reader of news shows at once. */
const itemsMax = 30;

/** The news as RSS, in the language of the address. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly locale: string }> },
): Promise<Response> {
  await connection();
  const asked = (await params).locale;
  const locale = isLocale(asked) ? asked : "id";
  return orUnavailable(() => feedIn(locale), nothingNow);
}

async function feedIn(locale: Locale): Promise<Response> {
  const [t, layout, news] = await Promise.all([
    getTranslations({ locale, namespace: "content.news" }),
    getTranslations({ locale, namespace: "layout" }),
    listNews(),
  ]);
  const feed = rssOf({
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
  });
  return new Response(feed, {
    headers: {
      "content-type": "application/rss+xml; charset=utf-8",
      "cache-control": "public, max-age=300",
    },
  });
}
