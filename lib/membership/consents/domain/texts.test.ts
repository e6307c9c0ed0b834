import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { locales } from "@/lib/language/locales";
import { purposes } from "./purposes";
import { consentText, wordsOf } from "./texts";

const digestOf = (words: string) => createHash("sha256").update(words).digest("hex").slice(0, 12);

test("no edition that somebody may have said yes to is ever changed", () => {
  const editions = purposes.flatMap((purpose) =>
    Array.from({ length: consentText(purpose, "id").version }, (_, at) => [
      `${purpose} ${at + 1}`,
      ...locales.map((locale) => digestOf(wordsOf(purpose, at + 1, locale))),
    ]),
  );
  // A new edition is a new line; a changed line is a mistake.
  expect(editions).toMatchInlineSnapshot(`
    [
      [
        "membership 1",
        "81826d302e63",
        "20a8a9d3d446",
      ],
      [
        "guardian 1",
        "19d0024abb6e",
        "38b8b1121008",
      ],
      [
        "statistics 1",
        "dc3052478ca1",
        "138d03e07d00",
      ],
      [
        "news 1",
        "7a4c6d751c75",
        "b1885ba02eb3",
      ],
      [
        "news 2",
        "385256e64dbd",
        "e0ac967727a8",
      ],
    ]
  `);
});

test("who says yes today says it to the newest words, and an older yes keeps its own", () => {
  expect(consentText("news", "id")).toMatchObject({ version: 2 });
  expect(consentText("news", "id").words).toContain("melalui email");
  expect(wordsOf("news", 1, "id")).toContain("melalui surel");
  expect(() => wordsOf("news", 3, "id")).toThrow("no edition 3");
});
