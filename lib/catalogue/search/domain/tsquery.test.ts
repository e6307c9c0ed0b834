import { expect, test } from "vitest";
import { describe as describeRecord } from "../../bibliography/bibliography";
import { marcOf } from "../../testing/records";
import { searchTerms } from "../terms";
import type { FormsOf } from "./tsquery";
import { allForms, widestForms } from "./tsquery";

const words =
  `pendidikan didik mendidik terdidik sejarah sedjarah kesejarahan kesedjarahan cerita tjerita
  penceritaan pentjeritaan surabaya soerabaja batu buku pembangunan bangunan bangun membangun novel anak aceh atjeh`
    .trim()
    .split(/\s+/u);

test("a word's widest forms find just the titles that all of its forms find", () => {
  const finds = (forms: FormsOf, word: string, title: string, oldSpelling: boolean) => {
    const { terms } = searchTerms(describeRecord(marcOf({ title })));
    const asking = { records: () => 0, completions: [], oldSpelling };
    return forms(word, asking).some((form) => terms.includes(` '${form}'`));
  };
  let found = 0;
  for (const oldSpelling of [true, false])
    for (const word of words)
      for (const title of words) {
        const all = finds(allForms, word, title, oldSpelling);
        expect(finds(widestForms, word, title, oldSpelling), `${word} in ${title}`).toBe(all);
        found += all ? 1 : 0;
      }
  expect(found).toBeGreaterThan(words.length * 2);
});
