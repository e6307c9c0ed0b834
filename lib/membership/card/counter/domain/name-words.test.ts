import fc from "fast-check";
import { expect, test } from "vitest";
import { isSearchable, nameWords } from "./name-words";

test("words are told apart by whatever is no letter, and written small", () => {
  expect(nameWords(" Nur’aini  BINTI-Hakim, S.Sos. ")).toEqual([
    ...["nur", "aini", "binti", "hakim", "s", "sos"],
  ]);
  expect(nameWords("100% _\\ 'x")).toEqual(["100", "x"]);
});

test("no word holds a sign that means something to the database's patterns", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      for (const word of nameWords(typed)) expect(word).not.toMatch(/[%_\\\s]/);
    }),
  );
});

test("a single letter looks for nobody, one word does", () => {
  for (const nothing of ["", "…", "M", "m. n."])
    expect(isSearchable(nameWords(nothing)), nothing).toBe(false);
  expect(isSearchable(nameWords("M. Yu"))).toBe(true);
  expect(isSearchable(nameWords("Ngatinem"))).toBe(true);
});
