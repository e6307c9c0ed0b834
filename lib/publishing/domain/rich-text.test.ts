import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, optionalLine, slugOf, slugSchema } from "./content";
import type { Block, RichText } from "./rich-text";
import {
  fromPlainText,
  isSafeHref,
  plainText,
  richTextSchema,
  writtenTextSchema,
} from "./rich-text";

const text = (words: string) => ({ type: "text" as const, text: words });
const paragraph = (words: string): Block => ({ type: "paragraph", content: [text(words)] });
const doc = (...content: Block[]): RichText => ({ type: "doc", content });

describe("only the safe part of a document is stored", () => {
  test("unknown nodes, marks and addresses that run something are refused", () => {
    const refused: unknown[] = [
      null,
      "<p>teks</p>",
      { type: "doc" },
      { type: "doc", content: [{ type: "image", attrs: { src: "x" } }] },
      { type: "doc", content: [{ type: "heading", attrs: { level: 1 }, content: [text("x")] }] },
      doc({
        type: "paragraph",
        content: [
          { ...text("x"), marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] },
        ],
      }),
      {
        type: "doc",
        content: [{ type: "paragraph", content: [{ ...text("x"), marks: [{ type: "code" }] }] }],
      },
      { type: "doc", content: [{ type: "bulletList", content: [] }] },
    ];
    for (const value of refused) expect(richTextSchema.safeParse(value).success).toBe(false);
  });

  test("styles and other attributes of a word processor are left out", () => {
    const pasted = {
      type: "doc",
      content: [
        { type: "paragraph", attrs: { style: "mso" }, content: [{ ...text("x"), style: "y" }] },
      ],
    };
    expect(richTextSchema.parse(pasted)).toEqual(doc(paragraph("x")));
  });

  test("a text nested without end is refused, not followed", () => {
    let nested: unknown = paragraph("dalam");
    for (let depth = 0; depth < 5_000; depth += 1)
      nested = { type: "blockquote", content: [nested] };
    expect(richTextSchema.safeParse({ type: "doc", content: [nested] }).success).toBe(false);
  });

  test("nothing sent, of whatever shape, makes the check fail in another way than refusing", () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 6 }), (value) => {
        expect(() => richTextSchema.safeParse({ type: "doc", content: [value] })).not.toThrow();
      }),
    );
  });

  test("characters that the database cannot hold are left out, and a link made of them is refused", () => {
    expect(richTextSchema.parse(doc(paragraph("a\u0000b\ud800c \u{1f4d6}\td")))).toEqual(
      doc(paragraph("abc \u{1f4d6}\td")),
    );
    expect(richTextSchema.safeParse(doc(paragraph("\u0000\udfff"))).success).toBe(false);
    expect(isSafeHref("/faq\ud800")).toBe(false);
  });

  test("an empty text is no text", () => {
    expect(writtenTextSchema.safeParse(doc({ type: "paragraph" })).success).toBe(false);
    expect(writtenTextSchema.safeParse(doc(paragraph("ada"))).success).toBe(true);
  });
});

test("links lead to pages, mail and telephones, and run nothing", () => {
  for (const href of [
    "/faq",
    "#jam",
    "https://isbn.perpusnas.go.id",
    "mailto:a@b.id",
    "tel:+62213812136",
  ])
    expect(isSafeHref(href), href).toBe(true);
  for (const href of [
    "//lain.test",
    "javascript:alert(1)",
    " javascript:x",
    "data:text/html,x",
    "/\\lain.test",
    "java\nscript:x",
    "https://",
    "ftp://x",
  ])
    expect(isSafeHref(href), href).toBe(false);
});

test("plain words become paragraphs and are found again", () => {
  const written = fromPlainText("Satu\nbaris.\n\n\nDua.");
  expect(plainText(written)).toBe("Satu baris.\nDua.");
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(richTextSchema.safeParse(fromPlainText(words)).success).toBe(true);
    }),
  );
});

test("a line of any text is well-formed, on one line, and stays what it is when read again", () => {
  expect(line(20).parse("  Jam\u0000 \ud83d\n layanan ")).toBe("Jam layanan");
  expect(line(20).safeParse("\u0000\udc00").error?.issues[0]?.message).toBe("missing");
  expect(optionalLine(20).parse(undefined)).toBe("");
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "\u0000", "\ud800"),
      (text, odd) => {
        const once = optionalLine(1_000).parse(odd + text);
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(optionalLine(1_000).parse(once)).toBe(once);
      },
    ),
  );
});

test("the slug made of any title fits the address or is empty", () => {
  expect(slugOf("Jam Layanan: Ramadan 1448 H")).toBe("jam-layanan-ramadan-1448-h");
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (title) => {
      const slug = slugOf(title);
      expect(slug === "" || slugSchema.safeParse(slug).success).toBe(true);
    }),
  );
});
