import { describe, expect, test } from "vitest";
import entries from "../faq-entries.json";
import { listedAnswers } from "./faq-answers";
import { publicSource, withLinks } from "./faq-links";
import { richText } from "./notation";

/** Words that only join parts of a sentence: a list needs none. */
const joints = new Set(["dan", "atau", "serta", "lalu", "kemudian", "and", "or", "then"]);
const wordsOf = (text: string) =>
  text
    .replace(/^\s*\d+\. /gmu, "")
    .toLowerCase()
    .match(/[\p{L}\d]+(?:[.,][\p{L}\d]+)*/gu)
    ?.filter((word) => !joints.has(word)) ?? [];

describe("an answer set as a list says what the entry says", () => {
  test.each(Object.keys(listedAnswers))("%s", (slug) => {
    const entry = entries.find(({ id }) => id === slug);
    expect(wordsOf(listedAnswers[slug]?.id ?? "")).toEqual(wordsOf(entry?.answerId ?? ""));
    expect(wordsOf(listedAnswers[slug]?.en ?? "")).toEqual(wordsOf(entry?.answerEn ?? ""));
  });
});

test("words that lead somewhere become one link, and links stay whole", () => {
  const linked = withLinks("Buka OPAC. Cari di OPAC, lalu Tanya Pustakawan.", "id");
  expect(linked).toBe("Buka [OPAC](/layanan/opac). Cari di OPAC, lalu [Tanya Pustakawan](/tanya).");
  expect(() => richText(withLinks(linked, "id"))).not.toThrow();
});

test("both languages lead to the same places", () => {
  const placesOf = (answer: string, locale: "id" | "en") =>
    [...withLinks(answer, locale).matchAll(/\]\(([^)]+)\)/gu)].map(([, href]) => href).sort();
  const unlike = entries
    .map(({ id: slug, answerId, answerEn }) => {
      const { id, en } = listedAnswers[slug] ?? { id: answerId, en: answerEn };
      return { slug, id: placesOf(id, "id"), en: placesOf(en, "en") };
    })
    .filter(({ id, en }) => id.join() !== en.join());
  expect(unlike).toEqual([]);
});

test("the public reads sources by their names", () => {
  for (const { source } of entries)
    expect(publicSource(source)).not.toMatch(/source \d|external|portal feature|field list/u);
  expect(publicSource("source 002 (Tabel 3.1)")).toBe(
    "Kajian livechat Perpustakaan Nasional RI, bab III, 2023 (Tabel 3.1)",
  );
});
