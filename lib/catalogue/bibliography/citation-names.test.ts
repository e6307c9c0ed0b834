import { describe, expect, test } from "vitest";
import { cited } from "./testing/described";
import { fixedField, marc } from "./testing/record";

const dated = (year: string) => fixedField({ 6: `s${year}    ` });

describe("many names", () => {
  const byMany = (count: number) =>
    marc(
      dated("2000"),
      "245 00 $aBunga rampai",
      ...Array.from({ length: count }, (_, index) => `700 1# $aNama${index + 1}, Ani,$epengarang`),
    );

  test("APA names twenty, then nineteen and the last", () => {
    expect(cited(byMany(20), "apa", "id")).toContain("Nama19, A., & Nama20, A. (2000)");
    expect(cited(byMany(22), "apa", "id")).toContain("Nama19, A., . . . Nama22, A. (2000)");
  });

  test("Chicago names ten, then seven and the others", () => {
    expect(cited(byMany(10), "chicago", "id")).toContain("Ani Nama9, dan Ani Nama10. ");
    expect(cited(byMany(11), "chicago", "en")).toContain("Ani Nama6, Ani Nama7, et al. _");
  });
});

test.each([
  ["100 1# $aDiponegoro, Pangeran,$d1785-1855", "Diponegoro, Pangeran. (1831). _X_."],
  ["100 1# $aKartini, Raden Adjeng", "Kartini, Raden Adjeng. (1831). _X_."],
  ["100 1# $aMulyani, Sri", "Mulyani, S. (1831). _X_."],
  ["100 0# $aSoekarno, Presiden Indonesia", "Soekarno, Presiden Indonesia. (1831). _X_."],
])(
  "APA writes no initials of a rank, nor of a name that its record does not invert: %s",
  (name, text) => {
    expect(cited(marc(dated("1831"), name, "245 10 $aX"), "apa", "id")).toBe(text);
  },
);
