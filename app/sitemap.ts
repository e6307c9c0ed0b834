import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { listNews, listServices } from "@/lib/content/queries";
import { faqReader } from "@/lib/faq/queries";
import { locales } from "@/lib/language/locales";
import { listPublished } from "@/lib/publishing/queries";
import { absoluteHref, languageAlternates } from "./[locale]/page-metadata";

/** Pages that are always there. */
const pages = [
  "/",
  "/tanya",
  "/faq",
  "/layanan",
  "/koleksi",
  "/keanggotaan",
  "/jam-layanan",
  "/profil",
  "/berita",
  "/kontak",
  "/privasi",
  "/aksesibilitas",
];

/** Every public page once per language, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
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
  return [...pages.map((path) => ({ path, publishedAt: undefined })), ...documents].flatMap(
    ({ path, publishedAt }) =>
      locales.map((locale) => ({
        url: absoluteHref(locale, path),
        ...(publishedAt ? { lastModified: publishedAt } : {}),
        alternates: { languages: { ...languageAlternates(path) } },
      })),
  );
}
