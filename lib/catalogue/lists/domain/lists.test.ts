import fc from "fast-check";
import { expect, test } from "vitest";
import { listMax, listPath, readIds, sameRecords, writeIds } from "./list-ids";
import { listText, mailHref } from "./list-text";

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 2_147_483_647 }), { maxLength: listMax });

test("a list survives its own address, and any text is a list of records at most", () => {
  fc.assert(
    fc.property(ids, (some) => {
      expect(readIds(writeIds(some))).toEqual(some);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readIds(text);
      expect(read.length).toBeLessThanOrEqual(listMax);
      expect(readIds(writeIds(read))).toEqual(read);
    }),
  );
  expect(readIds("3, 7-7 0 -1 x 99999999999 12")).toEqual([3, 7, 1, 12]);
  expect(listPath([])).toBe("/opac/daftar");
  expect(listPath([3, 7])).toBe("/opac/daftar?id=3-7");
});

test("two lists are the same whatever their order", () => {
  expect(sameRecords([1, 2], [2, 1])).toBe(true);
  expect(sameRecords([1, 2], [1])).toBe(false);
  expect(sameRecords([1], [2])).toBe(false);
});

const words = { callNumber: "Nomor panggil", whole: "Seluruh daftar" };
const line = (title: string) => ({
  ...{ title, creatorLine: "Hamka", imprint: null, callNumber: "813 HAM t" },
  address: "https://pustaka.test/opac/1",
});

test("a list as text names each record and the whole", () => {
  expect(listText([line("Tenggelamnya kapal")], "https://pustaka.test/l", words)).toBe(
    "1. Tenggelamnya kapal\nHamka\nNomor panggil: 813 HAM t\nhttps://pustaka.test/opac/1\n\n" +
      "Seluruh daftar: https://pustaka.test/l",
  );
});

test("a mail is never longer than mail programs take, and always leads to the whole list", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 60 }),
      (titles) => {
        const href = mailHref("Daftar", titles.map(line), "https://pustaka.test/l", words);
        expect(href.length).toBeLessThanOrEqual(1_800);
        expect(decodeURIComponent(href)).toContain("Seluruh daftar: https://pustaka.test/l");
      },
    ),
    { numRuns: 30 },
  );
});
