import { connection } from "next/server";
import { sitemapIndex, sitemapOfRecords } from "@/lib/catalogue/sitemap/queries";
import { xmlText } from "@/lib/content/domain/feed";
import { listNews, listServices } from "@/lib/content/queries";
import { faqReader } from "@/lib/faq/queries";
import { locales } from "@/lib/language/locales";
import { nothingNow, orUnavailable } from "@/lib/platform/respond";
import { siteOrigin } from "@/lib/platform/site-address";
import { listPublished } from "@/lib/publishing/queries";
import { absoluteHref, languageAlternates } from "../[locale]/page-metadata";

/** Pages that are always there. */
const pages = [
  "/",
  "/tanya",
  "/faq",
  "/layanan",
  "/koleksi",
  "/keanggotaan",
  "/jam-layanan",
  "/opac",
  "/opac/telusur",
  "/opac/telusur/nomor-panggil",
  "/opac/telusur/pengarang",
  "/opac/telusur/subjek",
  "/opac/telusur/judul",
  "/opac/baru",
  "/profil",
  "/berita",
  "/kontak",
  "/privasi",
  "/aksesibilitas",
  "/pengembang",
];

/**
 * Every public page once per language, each naming the other (sitemaps.org, with Google's `xhtml:link`). A route and not
 * Next's `sitemap.ts`, which cannot answer 503. The records of the catalogue have sitemaps of their own: `?rekaman` lists
 * them, `?rekaman=0` is the first.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const part = new URL(request.url).searchParams.get("rekaman");
  return orUnavailable(async () => {
    const headers = {
      "content-type": "application/xml",
      "cache-control": "public, max-age=0, must-revalidate",
    };
    return new Response(await (part === null ? writeSitemap() : writeRecords(part)), { headers });
  }, nothingNow);
}

function writeRecords(part: string): Promise<string> {
  const origin = siteOrigin();
  return part === ""
    ? sitemapIndex((number) => `${origin}/sitemap.xml?rekaman=${number}`)
    : sitemapOfRecords(Number(part), origin);
}

async function writeSitemap(): Promise<string> {
  const [faq, services, news] = await Promise.all([
    listPublished(faqReader),
    listServices(),
    listNews(),
  ]);
  const documents = [
    ...faq.map(({ slug, publishedAt }) => ({ path: `/faq/${slug}`, publishedAt })),
    ...services.map(({ slug, publishedAt }) => ({ path: `/layanan/${slug}`, publishedAt })),
    ...news.map(({ slug, publishedAt }) => ({ path: `/berita/${slug}`, publishedAt })),
  ];
  const all = [...pages.map((path) => ({ path, publishedAt: undefined })), ...documents];
  const entries = all.flatMap(({ path, publishedAt }) =>
    locales.map((locale) =>
      entryOf(absoluteHref(locale, path), languageAlternates(path), publishedAt),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`;
}

function entryOf(
  url: string,
  languages: Readonly<Record<string, string>>,
  changedAt: Date | undefined,
): string {
  const links = Object.entries(languages).map(
    ([language, href]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(href)}"/>`,
  );
  const changed = changedAt ? [`<lastmod>${changedAt.toISOString()}</lastmod>`] : [];
  return ["<url>", `<loc>${xmlText(url)}</loc>`, ...links, ...changed, "</url>"].join("\n");
}
