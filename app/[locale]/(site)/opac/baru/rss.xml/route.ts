import { getTranslations } from "next-intl/server";
import { kindName, readable } from "@/components/catalogue/labels";
import { listAcquisitions } from "@/lib/catalogue/acquisitions/queries";
import type { Feed } from "@/lib/content/domain/feed";
import type { Locale } from "@/lib/language/locales";
import { feedRoute } from "../../../../feed-route";
import { absoluteHref } from "../../../../page-metadata";

/** More than a reader of feeds shows at once: a day's import may bring many. */
const itemsMax = 50;

async function readFeed(locale: Locale): Promise<Feed> {
  const [t, catalogue, layout, records] = await Promise.all([
    getTranslations({ locale, namespace: "catalogue-browse.new" }),
    getTranslations({ locale, namespace: "catalogue" }),
    getTranslations({ locale, namespace: "layout" }),
    listAcquisitions(itemsMax),
  ]);
  return {
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
  };
}

/** New acquisitions as RSS, in the language of the address. */
export const GET = feedRoute(readFeed);
