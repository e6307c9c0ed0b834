import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { kindName, readable } from "@/components/catalogue/labels";
import { listAcquisitions } from "@/lib/catalogue/acquisitions/queries";
import { rssOf } from "@/lib/content/domain/feed";
import type { Locale } from "@/lib/language/locales";
import { isLocale } from "@/lib/language/locales";
import { nothingNow, orUnavailable } from "@/lib/platform/respond";
import { absoluteHref } from "../../../../page-metadata";

/** More than a reader of feeds shows at once: a day's import may bring many. */
const itemsMax = 50;

/** New acquisitions as RSS, in the language of the address. */
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
  const [t, catalogue, layout, records] = await Promise.all([
    getTranslations({ locale, namespace: "catalogue-browse.new" }),
    getTranslations({ locale, namespace: "catalogue" }),
    getTranslations({ locale, namespace: "layout" }),
    listAcquisitions(itemsMax),
  ]);
  const feed = rssOf({
    title: `${t("title")} · ${layout("name")}`,
    description: t("lead"),
    url: absoluteHref(locale, "/opac/baru"),
    selfUrl: absoluteHref(locale, "/opac/baru/rss.xml"),
    lang: locale,
    items: records.map((record) => ({
      url: absoluteHref(locale, `/opac/${record.id}`),
      title: record.title === "" ? catalogue("untitled") : readable(record.title),
      summary: [
        record.creatorLine,
        record.imprint === null ? null : readable(record.imprint),
        kindName(record.kind, locale),
        record.callNumber,
      ]
        .filter(Boolean)
        .join(" · "),
      lang: record.language ?? locale,
      unit: record.creatorLine ?? layout("name"),
      publishedAt: record.createdAt,
    })),
  });
  return new Response(feed, {
    headers: {
      "content-type": "application/rss+xml; charset=utf-8",
      "cache-control": "public, max-age=300",
    },
  });
}
