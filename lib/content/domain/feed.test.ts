import fc from "fast-check";
import { expect, test } from "vitest";
import { rssOf, xmlText } from "./feed";

test("no text of whatever kind ends an element or an attribute of the feed early", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = xmlText(text);
      expect(written).not.toMatch(/[<>"']/u);
      expect(written.replace(/&(?:amp|lt|gt|quot|apos);/gu, "")).not.toContain("&");
    }),
  );
});

test("what XML cannot say is left out, everything else is said", () => {
  expect(xmlText("a\u0000b\u001fc\ud800d\n\u00e9 \u1e25")).toBe("abcd\n\u00e9 \u1e25");
  expect(xmlText(`"A" & <b> 'c'`)).toBe("&quot;A&quot; &amp; &lt;b&gt; &apos;c&apos;");
});

test("a feed names itself, its page, and each piece of news by its own address and day", () => {
  const feed = rssOf({
    title: "Berita",
    description: "Kabar",
    url: "https://portal.test/berita",
    selfUrl: "https://portal.test/berita/rss.xml",
    lang: "id",
    items: [
      {
        url: "https://portal.test/berita/libur",
        title: "Tutup 24\u201325 Desember",
        summary: "Obrolan & gedung tutup.",
        lang: "id",
        unit: "Pujasintara",
        publishedAt: new Date("2026-11-20T00:00:00+07:00"),
      },
    ],
  });
  expect(feed).toContain('href="https://portal.test/berita/rss.xml" rel="self"');
  expect(feed).toContain('<guid isPermaLink="true">https://portal.test/berita/libur</guid>');
  expect(feed).toContain("<pubDate>Thu, 19 Nov 2026 17:00:00 GMT</pubDate>");
  expect(feed).toContain("Obrolan &amp; gedung tutup.");
});
