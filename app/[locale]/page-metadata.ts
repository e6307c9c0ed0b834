import type { Metadata } from "next";
import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { siteOrigin } from "@/lib/platform/site-address";

type PageFacts = {
  /** Address without locale, beginning with `/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Home alone: the title is the portal's name. */
  readonly absoluteTitle?: boolean;
  /** Part of the address of its picture: `halaman/layanan`, `faq/jam-buka-gedung`. */
  readonly picture?: string;
  readonly article?: { readonly publishedAt: Date };
  /** Searches and forms: to be followed, not to be listed. */
  readonly unlisted?: boolean;
};

/** The absolute address of a page in a language. */
export function absoluteHref(locale: Locale, path: string): string {
  return `${siteOrigin()}${localHref(locale, path)}`;
}

/** Both languages of a page, and the one for everybody else: `hreflang`. */
export function languageAlternates(path: string): Readonly<Record<string, string>> {
  return {
    id: absoluteHref("id", path),
    en: absoluteHref("en", path),
    "x-default": absoluteHref("id", path),
  };
}

/**
 * What search engines and those who share a page are told: title, description, the one address, the other language,
 * and a picture made by the portal. For pages rendered on request; the address is not known when the portal is built.
 */
export async function pageMetadata(facts: PageFacts): Promise<Metadata> {
  const t = await getTranslations("layout");
  const locale = (await rootLocale()) === "en" ? "en" : "id";
  const description = shorten(facts.description);
  const image = {
    url: `${siteOrigin()}${localHref(locale, `/gambar/${facts.picture ?? "halaman/beranda"}`)}`,
    width: 1200,
    height: 630,
    alt: facts.title,
  };
  const base = {
    title: facts.title,
    description,
    url: absoluteHref(locale, facts.path),
    siteName: t("name"),
    locale: locale === "en" ? "en_GB" : "id_ID",
    alternateLocale: locale === "en" ? "id_ID" : "en_GB",
    images: [image],
  };
  return {
    title: facts.absoluteTitle ? { absolute: facts.title } : facts.title,
    description,
    alternates: {
      canonical: absoluteHref(locale, facts.path),
      languages: languageAlternates(facts.path),
      types: {
        "application/rss+xml": [
          { url: absoluteHref(locale, "/berita/rss.xml"), title: t("nav.news") },
        ],
      },
    },
    openGraph: facts.article
      ? { ...base, type: "article", publishedTime: facts.article.publishedAt.toISOString() }
      : { ...base, type: "website" },
    twitter: { card: "summary_large_image", title: facts.title, description, images: [image] },
    ...(facts.unlisted ? { robots: { index: false, follow: true } } : {}),
  };
}

/** Longer descriptions are cut by those who show them, in the middle of a word. */
const descriptionMax = 200;

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= descriptionMax) return line;
  return `${line.slice(0, descriptionMax - 1).replace(/\s+\S*$/u, "")}…`;
}
