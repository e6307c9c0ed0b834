import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { DraftDocument, OutdatedDocument } from "@/lib/publishing/types";
import type { EditedContent } from "@/lib/staff/editing/types";
import { DocumentList } from "./document-list";

const kept = {
  kind: "news",
  latest: 2,
  published: 1,
  publishedOutdated: false,
  savedAt: new Date("2026-11-22T03:00:00Z"),
  savedBy: "Rina",
} as const;

const draft = (slug: string, position: number): DraftDocument<EditedContent> => ({
  ...{ ...kept, id: slug, slug, position, outdated: false, translationStale: false },
  content: { shared: {}, id: { title: `Judul ${slug}` }, en: {}, enOf: null },
});
const outdated = (stored: unknown): OutdatedDocument => ({
  ...{ ...kept, id: "lama", slug: "berita-lama", position: 0, outdated: true, stored },
});
const render = (documents: Parameters<typeof DocumentList>[0]["documents"]) =>
  renderToStaticMarkup(
    <DocumentList kind="news" base="/staf/konten/berita" level="h2" documents={documents} />,
  );

describe("the list of a kind", () => {
  test("says that there is nothing yet, and leads to the first document", () => {
    const html = render([]);
    expect(html).toContain("Belum ada berita.");
    expect(html).toContain('href="/staf/konten/berita/baru"');
  });

  test("names a document in an older form first, by its stored title or else its address, and leads to it", () => {
    const html = render([draft("satu", 1), outdated({ id: { title: "Pameran peta" } })]);
    expect(html.indexOf("Perlu disimpan ulang")).toBeLessThan(html.indexOf("Judul satu"));
    expect(html).toMatch(/href="\/staf\/konten\/berita\/lama"[^>]*>Pameran peta</);
    for (const stored of [null, "x", { id: null }, { id: { title: 3 } }, []])
      expect(render([outdated(stored)])).toContain(">berita-lama</a>");
  });

  test("tells that a published edition is not to be seen although the newest words are in order", () => {
    expect(render([{ ...draft("dua", 0), publishedOutdated: true }])).toContain(
      "Tidak terlihat publik",
    );
    expect(render([draft("dua", 0)])).not.toContain("Tidak terlihat publik");
  });

  test("has what was made last at its head where staff set no order", () => {
    const html = render([draft("satu", 0), draft("dua", 1)]);
    expect(html.indexOf("Judul dua")).toBeLessThan(html.indexOf("Judul satu"));
  });
});
