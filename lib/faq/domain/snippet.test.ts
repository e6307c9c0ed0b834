import fc from "fast-check";
import { expect, test } from "vitest";
import { flattened, joined, segmentsOf, snippetLengthMax, snippetOf } from "./snippet";

const marked = (segments: readonly { text: string; match: boolean }[]) =>
  segments.filter(({ match }) => match).map(({ text }) => text);

test("the words found are marked in whatever form they stand", () => {
  const segments = segmentsOf("Peminjaman: anggota dapat meminjam 3 buku.", new Set(["pinjam"]));
  expect(marked(segments)).toEqual(["Peminjaman", "meminjam"]);
  expect(joined(segments)).toBe("Peminjaman: anggota dapat meminjam 3 buku.");
});

test("markup in a text is text", () => {
  const text = "<b>buku</b> <script>alert(1)</script>";
  expect(joined(segmentsOf(text, new Set(["buku"])))).toBe(text);
});

test("a long answer is shown where it speaks of the question", () => {
  const filler = "Kalimat lain yang panjang tentang hal yang berbeda sekali. ".repeat(8);
  const snippet = snippetOf(`${filler}Kartu hilang dilaporkan. ${filler}`, new Set(["hilang"]));
  expect(marked(snippet)).toEqual(["hilang"]);
  expect(joined(snippet).startsWith("… ")).toBe(true);
  expect(joined(snippet).endsWith(" …")).toBe(true);
});

test("items of a list stay apart in a snippet, and sentences need no help", () => {
  const answer = "Buka pada\nSenin 09.00–19.00 WIB\n Sabtu (pagi)\nLibur: tutup.\nTanya dahulu!\n";
  expect(joined(snippetOf(answer, new Set(["sabtu"])))).toBe(
    "Buka pada · Senin 09.00–19.00 WIB · Sabtu (pagi) · Libur: tutup. Tanya dahulu!",
  );
});

test("segments joined are the text, and a snippet is a part of it and short", () => {
  const word = fc.constantFrom("buku", "kartu", "hilang", "membaca", "!", "🙂", "ke-2", "\n");
  const texts = fc.array(word, { maxLength: 120 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "grapheme", maxLength: 600 })), (text) => {
      const terms = new Set(["buku", "hilang", "baca"]);
      expect(joined(segmentsOf(text, terms))).toBe(text);
      const flat = flattened(text);
      const shown = joined(snippetOf(text, terms)).replace(/^… | …$/gu, "");
      expect(shown.length).toBeLessThanOrEqual(snippetLengthMax);
      expect(flat).toContain(shown);
    }),
  );
});
