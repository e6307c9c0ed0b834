import { expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { toRis } from "./ris";
import { address, article, book } from "./testing/described";
import { marc } from "./testing/record";

test("RIS is what Zotero and EndNote read, line by line", () => {
  expect(toRis(book, address)).toBe(
    [
      "TY  - BOOK",
      "AU  - Toer, Pramoedya Ananta",
      "ED  - Isak, Joesoef",
      "A4  - Lane, Max",
      "TI  - Bumi manusia: sebuah roman & 100% {nyata}",
      "T2  - Tetralogi Buru",
      "M1  - 1",
      "SP  - 316",
      "PY  - 1980",
      "ET  - Cet. 2",
      "CY  - Jakarta",
      "PB  - Hasta Mitra",
      "SN  - 9786020331607",
      "LA  - id",
      "KW  - Fiksi Indonesia",
      "KW  - Indonesia -- Sejarah",
      "N1  - Yayasan A & B (penyandang dana)",
      "CN  - 899.221 3 PRA b",
      "AN  - INLIS000000000000001",
      "UR  - https://example.org/bumi_manusia",
      "ER  - ",
      "",
    ].join("\r\n"),
  );
  expect(toRis(article, address)).toBe(
    [
      "TY  - JOUR",
      "AU  - Hamka",
      "TI  - Tasauf modern",
      "T2  - Pandji masjarakat",
      "VL  - 3",
      "IS  - 2",
      "SP  - 11",
      "EP  - 24",
      "PY  - 1961",
      "SN  - 0301-6269",
      `UR  - ${address}`,
      "ER  - ",
      "",
    ].join("\r\n"),
  );
});

test("RIS puts a thesis's adviser, a map's scale and a thing into the tags that Zotero and EndNote have for them", () => {
  const skripsi = read(
    marc("245 10 $aX", "502 ## $aSkripsi (S1) -- UI, 1998", "700 1# $aRini, Ana$epembimbing"),
  );
  expect(toRis(skripsi)).toContain("A3  - Rini, Ana\r\n");
  expect(toRis(skripsi)).not.toContain("N1  - Rini");
  const map = read(marc("LDR em", "245 10 $aBatavia", "255 ## $aSkala 1:25.000"));
  expect(toRis(map)).toContain("C1  - Skala 1:25.000\r\n");
  expect(toRis(read(marc("LDR rm", "245 10 $aKeris")))).toContain("TY  - ART\r\n");
});

test("the number of a record says whose it is, where the record does", () => {
  const numbered = (...source: readonly string[]) =>
    toRis(read(marc("001 INLIS7", ...source, "245 10 $aX")));
  expect(numbered()).toContain("AN  - INLIS7\r\n");
  expect(numbered("003 ID-JaPN")).toContain("AN  - (ID-JaPN)INLIS7\r\n");
});
