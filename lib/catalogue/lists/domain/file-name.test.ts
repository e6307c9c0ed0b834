import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "./file-name";

const nameOf = (title: string, year: number | null = 1980) =>
  fileName({ id: 3, title, year }, "bib");

test("a record is saved under its title and year, whatever its letters", () => {
  expect(nameOf("Bumi manusia")).toBe("bumi-manusia-1980.bib");
  expect(nameOf("Al-Qur’an : “Jum'at” é", null)).toBe("al-quran-jumat-e.bib");
  expect(nameOf("漢字")).toBe("rekaman-3.bib");
  expect(nameOf("Sejarah ".repeat(20))).toBe(`${"sejarah-".repeat(7).slice(0, -1)}-1980.bib`);
});

test("no title makes a name that a header or a file system would refuse", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      expect(nameOf(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*[.]bib$/u);
      expect(nameOf(title).length).toBeLessThanOrEqual(80);
    }),
    { numRuns: 30 },
  );
});
