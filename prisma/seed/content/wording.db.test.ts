import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { faqReader } from "@/lib/faq/queries";
import { plainText } from "@/lib/publishing/domain/rich-text";
import { isPublished, listPublished } from "@/lib/publishing/queries";
import type { DocumentKind } from "@/lib/publishing/types";
import { everything, hrefsIn, seedAll, sourced, textsIn } from "../testing/published";

process.env.PORTAL_CLOCK_OFFSET_MS = String(Date.parse("2026-11-21T11:05:00+07:00") - Date.now());

beforeAll(() => seedAll(true), 120_000);

describe("what is not certain is for staff to confirm, and said with care to the public", () => {
  test("no public text says that it needs confirmation, nor leaves a gap", async () => {
    for (const { slug, content } of await everything()) {
      const text = textsIn([content.id, content.en]).join("\n");
      expect(text, slug).not.toMatch(
        /perlu (?:di)?konfirmasi|needs? confirmation|to be confirmed/iu,
      );
      expect(text, slug).not.toMatch(/lorem|TODO|TBD|\?\?|undefined/u);
    }
  });

  test("every statement has a source, and a mark exactly when staff have something to confirm", async () => {
    for (const { slug, content } of (await sourced()).flat()) {
      const { source, needsConfirmation, confirm } = content.shared;
      expect(source, slug).not.toBe("");
      expect(needsConfirmation, slug).toBe(confirm.length > 0);
    }
  });

  test("Salemba is named by street, number and Jakarta Pusat alone (T8)", async () => {
    for (const { slug, content } of await everything()) {
      const text = textsIn([content.id, content.en]).join("\n");
      expect(text, slug).not.toMatch(/Kecamatan|Kec\.|Senen|28A/u);
    }
  });

  test("names are spelled as decided (T7)", async () => {
    for (const { slug, content } of await everything())
      expect(textsIn([content.id, content.en]).join("\n"), slug).not.toMatch(
        /Aksamaraya|Standard Book Nasional|monogrof|disemenasi|\bsurel|e-mail/iu,
      );
  });
});

/** Hosts the content may send a reader to: the library's own, the shared search, the national complaints channel. */
const hosts = [
  "e-resources.perpusnas.go.id",
  "edeposit.perpusnas.go.id",
  "isbn.perpusnas.go.id",
  "keanggotaan.perpusnas.go.id",
  "khastara.perpusnas.go.id",
  "onesearch.id",
  "opac.perpusnas.go.id",
  "perpusnas.go.id",
  "www.lapor.go.id",
];
const direct = ["mailto:info@perpusnas.go.id", "tel:+62213812136"];
const kindAt: Readonly<Record<string, DocumentKind>> = {
  "/layanan/[slug]": "service",
  "/berita/[slug]": "news",
  "/faq/[slug]": "faq",
};

/** The addresses of the app's pages, `/layanan/[slug]` among them. */
const addresses = new Set(
  readdirSync(join(import.meta.dirname, "..", "..", "..", "app", "[locale]"), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((file) => /(?:^|\/)page\.tsx$/u.test(file))
    .map((file) => `/${file.replace(/(?:\([^)]*\)\/|\/?page\.tsx$)/gu, "")}`),
);

async function leadsSomewhere(href: string): Promise<boolean> {
  if (/^(?:mailto|tel):/u.test(href)) return direct.includes(href);
  if (/^https?:/u.test(href)) return hosts.includes(new URL(href).host);
  if (addresses.has(href)) return true;
  const [, folder = "", slug = ""] = /^\/([^/]+)\/([^/]+)$/u.exec(href) ?? [];
  const pattern = `/${folder}/[slug]`;
  const kind = kindAt[pattern];
  return addresses.has(pattern) && kind !== undefined && (await isPublished(kind, slug));
}

test("every link leads to a page of the app or to a known host", async () => {
  const lost: string[] = [];
  for (const { kind, slug, content } of await everything())
    for (const href of hrefsIn(content))
      if (!(await leadsSomewhere(href))) lost.push(`${kind} ${slug}: ${href}`);
  expect(lost).toEqual([]);
});

test("answers of the FAQ lead on: steps are lists, pages are links", async () => {
  const entries = await listPublished(faqReader);
  const lists = entries.filter(({ content }) =>
    content.id.answer.content.some(({ type }) => /List$/u.test(type)),
  );
  expect(lists.length).toBeGreaterThan(15);
  const linked = entries.filter(({ content }) => hrefsIn(content.id.answer).length > 0);
  expect(linked.length).toBeGreaterThan(25);
  for (const { slug, content } of entries) {
    expect(plainText(content.id.answer), slug).not.toMatch(/[[\]{}]|\*\*/u);
  }
});
