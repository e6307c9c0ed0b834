import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/language/locales";
import { libraryTimeZone } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import { CatalogueOffer } from "./catalogue-offer";
import { HandOver } from "./hand-over";
import { QuestionHint } from "./question-hint";
import { ResultRows } from "./result-rows";
import { FaqSearchForm, FaqTries } from "./search-form";

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

describe("the search of the FAQ", () => {
  test("is a plain form that leads to the results in the language of the page", () => {
    const html = render(<FaqSearchForm query="jam buka" />);
    expect(html).toMatch(/<form[^>]*action="\/faq"/u);
    expect(html).toMatch(/<label for="cari-faq"[^>]*>Cari FAQ<\/label>/u);
    expect(html).toMatch(/<input[^>]*type="search"[^>]*name="q"[^>]*value="jam buka"/u);
    expect(render(<FaqSearchForm />, "en")).toMatch(/<form[^>]*action="\/en\/faq"/u);
  });

  test("carries what was typed to the catalogue by a button of the same form, after its own", () => {
    const buttons = render(<FaqSearchForm />).match(/<button[^>]*>/gu) ?? [];
    expect(buttons).toHaveLength(2);
    expect(buttons[0]).not.toContain("formAction");
    expect(buttons[1]).toMatch(/type="submit"[^>]*formAction="\/opac"/u);
  });

  test("offers the catalogue for what was typed, whole in the address and short on the button", () => {
    const words = { catalogueLead: "Buku?", catalogue: "Cari “{query}” di katalog" };
    const html = render(<CatalogueOffer words={words} query={"$& ".repeat(40)} locale="en" />);
    expect(html).toContain(`href="/en/opac?q=${encodeURIComponent("$& ".repeat(40))}"`);
    expect(html).toContain("$&amp;…” di katalog");
  });

  test("what is often searched for is a link that works by itself", () => {
    expect(render(<FaqTries label="Sering dicari:" tries={["jam buka & libur"]} />)).toContain(
      'href="/faq?q=jam%20buka%20%26%20libur"',
    );
  });
});

describe("what is found", () => {
  const row = {
    slug: "jam-buka-gedung",
    lang: "id" as const,
    questionSegments: [
      { text: "Kapan gedung ", match: false },
      { text: "buka", match: true },
      { text: "?", match: false },
    ],
    snippetSegments: [{ text: "<b>08.00</b>", match: false }],
  };

  test("marks what was searched for, and shows text of whatever kind as text", () => {
    const html = render(<ResultRows rows={[row]} locale="id" />);
    expect(html).toMatch(/Kapan gedung <mark[^>]*>buka<\/mark>\?/u);
    expect(html).toContain("&lt;b&gt;08.00&lt;/b&gt;");
    expect(html).toContain('href="/faq/jam-buka-gedung"');
  });

  test("says so where an answer is not in the language of the page", () => {
    expect(render(<ResultRows rows={[row]} locale="en" />, "en")).toContain('lang="id"');
    expect(render(<ResultRows rows={[row]} locale="id" />)).not.toContain('lang="id"');
  });
});

test("the way to a librarian carries the question", () => {
  const html = render(
    <HandOver
      unanswered
      title="Belum ada"
      text="…"
      button="Percakapan Baru"
      href="/tanya?mulai=1"
    />,
  );
  expect(html).toMatch(/<h2[^>]*>Belum ada<\/h2>/u);
  expect(html).toMatch(/href="\/tanya\?mulai=1"[^>]*>.*Percakapan Baru/u);
});

test("the best entry is offered below the question as a link, and nothing where there is none", () => {
  const initial = { slug: "jam-buka-gedung", question: "Kapan gedung buka?", lang: "id" as const };
  const html = render(<QuestionHint locale="en" title="Perhaps:" initial={initial} />, "en");
  expect(html).toMatch(/href="\/en\/faq\/jam-buka-gedung"|lang="id"/u);
  expect(html).toContain("Kapan gedung buka?");
  expect(render(<QuestionHint locale="id" title="Mungkin:" />)).toBe('<div role="status"></div>');
});
