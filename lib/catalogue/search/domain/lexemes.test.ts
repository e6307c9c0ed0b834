import { expect, test } from "vitest";
import { roots, wholeWords } from "@/lib/language/search-text/roots";
import { synonyms, terms } from "@/lib/language/search-text/synonyms";
import { formsOf } from "./lexemes";
import { ownRoots } from "./own-roots";

test("words of one root meet, whatever the FAQ calls them", () => {
  const roots = {
    ...{ kegunaan: "guna", berguna: "guna", pengganti: "ganti", mengganti: "ganti" },
    ...{ liburan: "libur", kutipan: "kutip", mengutip: "kutip", pakaian: "pakai" },
    ...{ penelitian: "teliti", penulis: "tulis", pelatihan: "latih", tersedia: "sedia" },
    ...{ tahunan: "tahun", permintaan: "minta", pendekatan: "dekat", seorang: "orang" },
    ...{ perpustakaan: "", pendidikan: "didik", nyepi: "", beberapa: "", libur: "", jakarta: "" },
  };
  for (const [word, root] of Object.entries(roots)) expect(formsOf(word).root, word).toBe(root);
});

test("no word arrives at what only the FAQ's tables say is a word", () => {
  const known = (word: string) => roots.has(word) || wholeWords.has(word) || ownRoots.has(word);
  const faq = [...terms, ...synonyms.keys()].filter((word) => !known(word));
  expect(faq.length).toBeGreaterThan(500);
  const inflected = faq.flatMap((word) => [word, `pe${word}an`, `di${word}`, `${word}kan`]);
  for (const word of inflected) {
    const { root } = formsOf(word);
    // Off a word without a root only -nya, and what is said after it, is taken.
    const bare = word.replace(/(?:lah|kah|tah|pun)$/u, "").replace(/nya$/u, "");
    if (root !== "" && root !== bare) expect(known(root), `${word}: ${root}`).toBe(true);
  }
});
