import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptAround, likePattern, searchWords } from "./search-words";

test("a search is its words, each once and in small letters", () => {
  expect(searchWords("  Babad\n Diponegoro babad ")).toEqual(["babad", "diponegoro"]);
  expect(searchWords("a b c d e f g h i j")).toHaveLength(8);
  expect(searchWords("   ")).toEqual([]);
});

test("signs that mean something to the database are signs of the word", () => {
  expect(likePattern("100%_\\")).toBe("%100\\%\\_\\\\%");
});

test("what was found stands in the excerpt, wherever in the text it was", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (left, right) => {
      const text = `${"kata ".repeat(left)}sasaran ${"lain ".repeat(right)}`;
      const excerpt = excerptAround(text, ["sasaran"]);
      expect(excerpt).toContain("sasaran");
      expect(Array.from(excerpt).length).toBeLessThanOrEqual(182);
    }),
  );
});

test("a text without the word begins at its beginning, in one line", () => {
  expect(excerptAround("Satu\n\ndua", ["tiga"])).toBe("Satu dua");
});
