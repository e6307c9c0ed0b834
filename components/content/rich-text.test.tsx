import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Block, Inline, Mark, RichText } from "@/lib/publishing/domain/rich-text";
import { richTextSchema } from "@/lib/publishing/domain/rich-text";
import { RichTextView } from "./rich-text";

const render = (text: RichText, locale: "id" | "en" = "id") =>
  renderToStaticMarkup(<RichTextView text={text} locale={locale} />);
const link = (href: string, text = "tautan"): RichText => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text, marks: [{ type: "link", attrs: { href } }] }],
    },
  ],
});

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "bold" }, { type: "italic" }),
  fc.constantFrom("/faq", "https://x.test/a?b=1&c=2", "#jam", "mailto:a@b.id").map((href) => ({
    type: "link" as const,
    attrs: { href },
  })),
  fc.constantFrom("en", "ar", "jv").map((lang) => ({ type: "language" as const, attrs: { lang } })),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.constant<Inline>({ type: "hardBreak" }),
  fc
    .record({
      text: fc.oneof(fc.string({ minLength: 1 }), fc.constant("<script>alert(1)</script>")),
      marks: fc.array(mark, { maxLength: 2 }),
    })
    .map((node) => ({ type: "text" as const, ...node })),
);
const line = fc.array(inline, { maxLength: 4 });
const flat: fc.Arbitrary<Block> = fc.oneof(
  line.map((content) => ({ type: "paragraph" as const, content })),
  fc
    .record({ level: fc.constantFrom<2 | 3>(2, 3), content: line })
    .map(({ level, content }) => ({ type: "heading" as const, attrs: { level }, content })),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  flat,
  fc
    .record({
      type: fc.constantFrom<"bulletList" | "orderedList">("bulletList", "orderedList"),
      content: fc.array(
        fc
          .array(flat, { minLength: 1, maxLength: 2 })
          .map((content) => ({ type: "listItem" as const, content })),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map((node) => node),
  fc
    .array(flat, { minLength: 1, maxLength: 2 })
    .map((content) => ({ type: "blockquote" as const, content })),
);

describe("rich text on the page", () => {
  test("no text of whatever shape yields another element or attribute than the few it is made of", () => {
    const elements = new Set("div p h2 h3 ul ol li blockquote strong em span a br".split(" "));
    const attributes = new Set(["class", "href", "rel", "lang", "dir"]);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (content) => {
        const text = richTextSchema.parse({ type: "doc", content });
        const html = render(text);
        for (const [, name = "", inside = ""] of html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/giu)) {
          expect(elements).toContain(name);
          for (const [, attribute = ""] of inside.matchAll(/([\w-]+)="[^"]*"/gu))
            expect(attributes).toContain(attribute);
          expect(inside.replace(/[\w-]+="[^"]*"/gu, "").replace(/[\s/]/gu, "")).toBe("");
        }
      }),
    );
  });

  test("a link that would run something stays words, even past the check of the database", () => {
    for (const href of ["javascript:alert(1)", "data:text/html,x", "//lain.test", "java\nscript:x"])
      expect(render(link(href))).toMatch(/<p>tautan<\/p>/u);
  });

  test("a link that leaves the portal names the site, one that stays does not", () => {
    expect(render(link("https://www.isbn.perpusnas.go.id/x"))).toContain("(isbn.perpusnas.go.id)");
    expect(render(link("https://a.test", "a.test"))).not.toContain("(a.test)");
    // A host is not parted at its hyphen at the end of a line.
    expect(render(link("https://e-resources.perpusnas.go.id"))).toContain(
      '(<span class="nowrap">e-resources</span>.perpusnas.go.id)',
    );
    expect(render(link("https://a.test"))).toContain('rel="noopener external"');
    expect(render(link("/faq"))).not.toContain("(");
  });

  test("pages of ours are linked in the language of the page", () => {
    expect(render(link("/jam-layanan"), "en")).toContain('href="/en/jam-layanan"');
    expect(render(link("/jam-layanan"))).toContain('href="/jam-layanan"');
  });

  test("a fragment in another language says so", () => {
    const text: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: "ask a librarian",
              marks: [{ type: "language", attrs: { lang: "en" } }],
            },
          ],
        },
      ],
    };
    expect(render(text)).toContain('<span lang="en" dir="auto">ask a librarian</span>');
  });
});
