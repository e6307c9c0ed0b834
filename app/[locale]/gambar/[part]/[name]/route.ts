import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { kindName } from "@/components/catalogue/labels";
import { titleInWords } from "@/lib/catalogue/bibliography/plain-text";
import { recordId } from "@/lib/catalogue/gate";
import { getRecord } from "@/lib/catalogue/queries";
import { getNews, getService } from "@/lib/content/queries";
import { faqReader } from "@/lib/faq/queries";
import type { Locale } from "@/lib/language/locales";
import { isLocale } from "@/lib/language/locales";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { nothingNow, orUnavailable } from "@/lib/platform/respond";
import { textIn } from "@/lib/publishing/domain/content";
import { getPublished } from "@/lib/publishing/queries";
import type { PictureWords } from "./share-picture";
import { drawPicture } from "./share-picture";

/** Pictures kept in this process: some 60 kB each. A library has fewer pages than this, but for its records. */
const keptMax = 200;
/** Pictures of records asked for in a minute by one address: there are a million, and each is drawn. */
const burst = { limit: 120, windowSeconds: 60 };
const kept = new Map<string, Promise<ArrayBuffer>>();

/**
 * What is withdrawn is gone from caches between us and the reader within six minutes. Drawing is no reason for longer:
 * each picture is drawn once per wording in a process.
 */
const sharedFor = "public, max-age=300, stale-while-revalidate=60";

/** A picture is drawn once per wording: a changed title is another picture. */
function draw(words: PictureWords): Promise<ArrayBuffer> {
  const key = JSON.stringify(words);
  const known = kept.get(key);
  if (known !== undefined) return known;
  // The oldest makes room: records shall not drive the pictures of all other pages out at once.
  const [oldest] = kept.keys();
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest);
  const drawn = drawPicture(words);
  kept.set(key, drawn);
  // A failure is not kept: the next reader tries again.
  drawn.catch(() => kept.delete(key));
  return drawn;
}

/** The words of the picture at this address, all of them published; null when there is none. */
async function wordsFor(locale: Locale, part: string, slug: string): Promise<PictureWords | null> {
  const [layout, home, faq, content, catalogue, tanya, hours, legal] = await Promise.all([
    getTranslations({ locale, namespace: "layout" }),
    getTranslations({ locale, namespace: "home" }),
    getTranslations({ locale, namespace: "faq" }),
    getTranslations({ locale, namespace: "content" }),
    getTranslations({ locale, namespace: "catalogue" }),
    getTranslations({ locale, namespace: "tanya" }),
    getTranslations({ locale, namespace: "hours-page" }),
    getTranslations({ locale, namespace: "legal" }),
  ]);
  const name = layout("name");
  if (part === "halaman") {
    const titles: { readonly [page: string]: string } = {
      beranda: home("title"),
      tanya: tanya("title"),
      faq: faq("title"),
      layanan: content("services.title"),
      koleksi: content("collections.title"),
      "jam-layanan": hours("title"),
      berita: content("news.title"),
      profil: content("pages.profile"),
      kontak: content("pages.contact"),
      keanggotaan: content("membership.title"),
      opac: catalogue("title"),
      privasi: legal("privacy.title"),
      aksesibilitas: legal("accessibility.title"),
    };
    const title = Object.hasOwn(titles, slug) ? titles[slug] : undefined;
    return title === undefined ? null : { part: "Perpustakaan Nasional", title, name };
  }
  if (part === "faq") {
    const entry = await getPublished(faqReader, slug);
    return (
      entry && { part: faq("title"), title: textIn(entry.content, locale).text.question, name }
    );
  }
  if (part === "layanan") {
    const service = await getService(slug);
    const title = service && textIn(service.content, locale).text.title;
    return title === null ? null : { part: content("services.title"), title, name };
  }
  if (part === "opac") {
    const id = recordId(slug);
    const found = id === null ? null : await getRecord(id);
    if (found?.state !== "live") return null;
    const { bibliography, creatorLine } = found.record;
    const kind = kindName(bibliography.kind, locale);
    return {
      part: creatorLine === null ? kind : `${kind} · ${creatorLine}`.slice(0, 90),
      title: (titleInWords(bibliography) || catalogue("untitled")).slice(0, 180),
      name,
    };
  }
  if (part === "berita") {
    const news = await getNews(slug);
    return (
      news && { part: content("news.title"), title: textIn(news.content, locale).text.title, name }
    );
  }
  return null;
}

/** The picture that is shown where a page of ours is shared (Open Graph), drawn here: 1200 × 630. */
export async function GET(
  request: Request,
  {
    params,
  }: {
    readonly params: Promise<{
      readonly locale: string;
      readonly part: string;
      readonly name: string;
    }>;
  },
): Promise<Response> {
  await connection();
  const { locale, part, name } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  if (part === "opac") {
    const address = addressGroup(clientAddress(request.headers));
    const allowance = takeHere(`record-pictures:${address}`, burst);
    if (!allowance.ok)
      return new Response(null, {
        status: 429,
        headers: { "retry-after": String(allowance.retryAfterSeconds) },
      });
  }
  return orUnavailable(() => pictureFor(locale, part, name), nothingNow);
}

async function pictureFor(locale: Locale, part: string, name: string): Promise<Response> {
  const words = await wordsFor(locale, part, name);
  if (words === null) return new Response(null, { status: 404 });
  return new Response(await draw(words), {
    headers: {
      "content-type": "image/png",
      "cache-control": sharedFor,
      // Shown by other sites, which is what it is for.
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
