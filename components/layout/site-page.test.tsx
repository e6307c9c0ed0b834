import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/language/locales";
import { libraryTimeZone } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import { SitePage } from "./site-page";

function render(locale: Locale, path: string, demo = false, search?: string): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={loadMessages(locale)}
      timeZone={libraryTimeZone}
    >
      <SitePage path={path} search={search} cover={<h1>Judul</h1>} demo={demo}>
        <p>Isi</p>
      </SitePage>
    </NextIntlClientProvider>,
  );
}

describe("the frame of a public page", () => {
  test("begins with a way past the navigation to the content", () => {
    const html = render("id", "/tanya");
    expect(html.indexOf('href="#isi"')).toBeLessThan(html.indexOf("<header"));
    expect(html).toMatch(/<main[^>]*id="isi"/);
  });

  test("says where you are, in the wide row and in the phone's menu", () => {
    expect(render("id", "/tanya").match(/aria-current="page"/g)).toHaveLength(2);
    expect(render("id", "/privasi")).not.toContain("aria-current");
  });

  test("offers the same page in the other language", () => {
    expect(render("id", "/tanya")).toContain('href="/en/tanya"');
    expect(render("en", "/tanya")).toMatch(/href="\/tanya"[^>]*lang="id"/);
  });

  test("and there looks for the same: in the wide row and in the phone's menu", () => {
    const there = (html: string) => [...html.matchAll(/<a [^>]*hrefLang="[^>]*>/giu)].join("");
    const english = there(render("id", "/faq", false, "?q=jam%20buka"));
    expect(english.match(/href="\/en\/faq\?q=jam%20buka"/gu)).toHaveLength(2);
    const indonesian = there(render("en", "/faq", false, "?q=opening"));
    expect(indonesian.match(/href="\/faq\?q=opening"/gu)).toHaveLength(2);
  });

  test("in English stays in English", () => {
    const links = [...render("en", "/tanya").matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)];
    const leaving = links.filter(
      ([tag, href]) => !href?.startsWith("/en") && !tag.includes('lang="id"'),
    );
    expect(leaving).toEqual([]);
  });

  test("leads to every public part, in the wide row and in the phone's menu, both of which open without JavaScript", () => {
    const html = render("id", "/");
    const header = html.slice(html.indexOf("<header"), html.indexOf("<main"));
    expect(header.match(/<details[^>]*><summary/g)).toHaveLength(2);
    const parts = "layanan koleksi opac tanya keanggotaan jam-layanan berita profil kontak";
    for (const part of parts.split(" "))
      expect(header.match(new RegExp(`href="/${part}"`, "g")), part).toHaveLength(2);
    // In the wide row or behind *Lainnya*, by width.
    expect(header.match(/href="\/faq"/g)).toHaveLength(3);
  });

  test("says that a demo is one, and only then", () => {
    expect(render("id", "/", true)).toContain("Portal peragaan");
    expect(render("id", "/")).not.toContain("Portal peragaan");
  });

  test("needs no inline style, which the content policy refuses", () => {
    expect(render("id", "/", true)).not.toContain("style=");
  });
});
