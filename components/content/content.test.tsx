import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { JsonLd } from "@/components/layout/json-ld";
import type { Locale } from "@/lib/language/locales";
import { libraryTimeZone } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import { AnnouncementLine } from "./announcement-line";
import { CollectionEntry } from "./collection-entry";
import { NewsList } from "./news-list";
import { PageSection } from "./page-section";
import { ShareLinks } from "./share-links";

function render(children: ReactNode, locale: Locale = "id"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={loadMessages(locale)}
      timeZone={libraryTimeZone}
    >
      {children}
    </NextIntlClientProvider>,
  );
}

const empty = { type: "doc" as const, content: [] };
const origin = { source: "Kajian 2023", needsConfirmation: true, confirm: ["Tanyakan lagi."] };

const collection: ComponentProps<typeof CollectionEntry> = {
  slug: "peta",
  text: { title: "Peta", count: "±36.782", summary: "Peta lama dan baru.", body: empty },
  shared: { group: "special", material: "cartographic", links: [], ...origin },
  lang: undefined,
  locale: "id",
  translation: null,
};

describe("a collection", () => {
  test("says its kind, its count as the source gives it, and where the count comes from", () => {
    const html = render(<CollectionEntry {...collection} />);
    expect(html).toContain("±36.782");
    expect(html).toContain("Sumber: Kajian 2023");
    expect(html).toMatch(/aria-hidden="true"[^>]*>.*Peta/u);
    expect(html).toContain('id="peta"');
  });

  test("what is to be confirmed is for staff alone", () => {
    expect(render(<CollectionEntry {...collection} />)).not.toContain("Tanyakan lagi.");
  });

  test("an English page says that a text is missing or old, and in which language it is", () => {
    const missing = render(
      <CollectionEntry {...collection} locale="en" lang="id" translation="missing" />,
      "en",
    );
    expect(missing).toContain("not yet available in English");
    expect(missing).toMatch(/<div lang="id"><h3/u);
    const stale = render(<CollectionEntry {...collection} locale="en" translation="stale" />, "en");
    expect(stale).toContain('href="/koleksi#peta"');
  });
});

test("a section lists its facts as definitions and points to its notes by number", () => {
  const html = render(
    <PageSection
      slug="sejarah"
      text={{
        title: "Sejarah",
        lead: "Sejak 1778.",
        facts: [{ term: "17 Mei 1980", value: "Berdiri" }],
        body: empty,
        notes: ["SK 164/0/1980"],
      }}
      shared={{ section: "profil", links: [], ...origin }}
      lang={undefined}
      locale="id"
      noteNumbers={[3]}
      translation={null}
    />,
  );
  expect(html).toMatch(/<dt[^>]*>17 Mei 1980<\/dt><dd>Berdiri<\/dd>/u);
  expect(html).toMatch(/href="#catatan-3"[^>]*aria-label="Catatan 3"/u);
});

test("news are date, unit and title, with a picture and its words only where there is one", () => {
  const line = {
    slug: "tutup",
    title: "Tutup 24–25 Desember",
    summary: "Libur.",
    lang: "id" as const,
    isoDate: "2026-11-20",
    date: "Jumat, 20 November 2026",
    unit: "Pujasintara",
    picture: null,
  };
  const html = render(<NewsList news={[line]} locale="id" pictures />);
  expect(html).toContain('<time dateTime="2026-11-20">Jumat, 20 November 2026</time>');
  expect(html).not.toContain("<img");
  const pictured = render(
    <NewsList
      news={[{ ...line, picture: { id: "p1", alt: "Ruang baca" } }]}
      locale="id"
      pictures
    />,
  );
  expect(pictured).toMatch(/<img[^>]*src="\/api\/pictures\/p1\?w=480"[^>]*alt="Ruang baca"/u);
});

test("an announcement is one line with its own name, and a link only to where one may go (R048)", () => {
  const line = { mark: "a.1", message: "Tutup besok.", lang: "id", locale: "en" } as const;
  const html = render(
    <AnnouncementLine {...line} link={{ href: "/berita/tutup", label: "Berita" }} />,
    "en",
  );
  expect(html).toContain('href="/en/berita/tutup"');
  expect(html).toContain('<p lang="id">');
  const unsafe = { href: "javascript:alert(1)", label: "x" };
  expect(render(<AnnouncementLine {...line} link={unsafe} />, "en")).not.toContain("<a ");
});

test("sharing is plain links: nothing of another site is loaded (R048)", () => {
  const html = render(<ShareLinks url="https://portal.test/faq/a?b=1&c" title="Jam & hari" />);
  expect(html).toContain("https://wa.me/?text=Jam%20%26%20hari%20https%3A%2F%2Fportal.test");
  expect(html).toContain("mailto:?subject=Jam%20%26%20hari&amp;body=https%3A%2F%2Fportal.test");
  expect(html).not.toMatch(/<(?:script|img|iframe|link)\b/u);
});

test("facts for machines cannot end their own block", () => {
  const html = render(<JsonLd data={{ name: "</script><script>alert(1)</script>" }} />);
  expect(html.match(/<\/?script/gu)).toHaveLength(2);
  const [, text = ""] = /<script[^>]*>(.*)<\/script>/u.exec(html) ?? [];
  expect(JSON.parse(text)).toEqual({
    "@context": "https://schema.org",
    name: "</script><script>alert(1)</script>",
  });
});
