import "server-only";

import { slugSchema } from "@/lib/publishing/domain/content";
import { isPublished } from "@/lib/publishing/queries";
import type { DocumentKind } from "@/lib/publishing/types";

type PageRequest = { readonly nextUrl: { readonly pathname: string } };

/** Where each kind of document has pages of its own. */
const kinds: { readonly [part: string]: DocumentKind } = {
  faq: "faq",
  layanan: "service",
  berita: "news",
};
const documentPage = /^(?:\/(?:id|en))?\/(faq|layanan|berita)\/([^/]+)\/?$/;

/** The feed stands among the news and is no document. */
const feed = "rss.xml";

/**
 * For `proxy.ts`: does this request ask for an answer, a service or news that are not public? Then the answer is a real
 * 404, decided before anything streams. While the database is away nobody knows, and the page speaks for itself.
 */
export async function isUnpublished({ nextUrl }: PageRequest): Promise<boolean> {
  const [, part = "", slug = ""] = documentPage.exec(nextUrl.pathname) ?? [];
  const kind = kinds[part];
  if (kind === undefined || (part === "berita" && slug === feed)) return false;
  if (!slugSchema.safeParse(slug).success) return true;
  try {
    return !(await isPublished(kind, slug));
  } catch {
    return false;
  }
}
