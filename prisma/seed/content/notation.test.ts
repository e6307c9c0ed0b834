import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../../lib/publishing/domain/rich-text";
import { richText } from "./notation";

const text = (words: string) => ({ type: "text", text: words });
const item = (words: string) => ({
  type: "listItem",
  content: [{ type: "paragraph", content: [text(words)] }],
});

describe("the notation of the seeds becomes rich text", () => {
  test("paragraphs, headings, lists and quotations, parted by empty lines", () => {
    const { content } = richText(`
      Satu
      baris.

      ## Judul

      ### Anak judul

      - a
      - b
        lanjut

      1. satu
      2. dua

      > Kutipan
      panjang.
    `);
    expect(content).toEqual([
      { type: "paragraph", content: [text("Satu baris.")] },
      { type: "heading", attrs: { level: 2 }, content: [text("Judul")] },
      { type: "heading", attrs: { level: 3 }, content: [text("Anak judul")] },
      { type: "bulletList", content: [item("a"), item("b lanjut")] },
      { type: "orderedList", content: [item("satu"), item("dua")] },
      {
        type: "blockquote",
        content: [{ type: "paragraph", content: [text("Kutipan panjang.")] }],
      },
    ]);
  });

  test("strong words, links and words of another language", () => {
    const [paragraph] = richText("Buka [FAQ](/faq) **dahulu**, {en:please}.").content;
    expect(paragraph).toEqual({
      type: "paragraph",
      content: [
        text("Buka "),
        { ...text("FAQ"), marks: [{ type: "link", attrs: { href: "/faq" } }] },
        text(" "),
        { ...text("dahulu"), marks: [{ type: "bold" }] },
        text(", "),
        { ...text("please"), marks: [{ type: "language", attrs: { lang: "en" } }] },
        text("."),
      ],
    });
  });

  test("words without signs stay as they are", () => {
    const word = fc.stringMatching(/^[\p{L}\d.,;:()±/–-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const line = `x ${words.join(" ")}`;
        expect(plainText(richText(line))).toBe(line);
      }),
    );
  });
});

describe("what is written wrongly is not published", () => {
  test.each([
    "**tidak ditutup",
    "[label](/alamat",
    "{en:tidak ditutup",
    "## Judul\nlangsung teks",
    "[label](javascript:alert(1))",
    "[label](alamat)",
  ])("%s", (notation) => {
    expect(() => richText(notation)).toThrow();
  });
});
