import { describe, expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { fixedField, marc } from "./testing/record";

describe("years", () => {
  const told = (dates: string, printed: string) =>
    read(marc(fixedField({ 6: dates }), `260 ## $aJakarta :$bX,$c${printed}`));

  test.each([
    ["s1980    ", "1980", 1980, 1980, true],
    ["s198u    ", "[198-]", 1980, 1989, false],
    ["s19uu    ", "[19--]", 1900, 1999, false],
    ["|||||||||", "[1950?]", 1950, 1950, false],
    ["#########", "c1998.", 1998, 1998, true],
    ["         ", "1998-2003", 1998, 2003, true],
    ["         ", "1980 [i.e. 1981]", 1981, 1981, true],
    ["         ", "1347 H [1928 M]", 1928, 1928, true],
    ["s1347    ", "1347 H/1928", 1928, 1928, true],
    ["m19801985", "1980-1985", 1980, 1985, true],
    ["q19501960", "[antara 1950 dan 1960]", 1950, 1960, false],
  ])("008 %s with %s is %i to %i", (dates, printed, from, to, certain) => {
    expect(told(dates, printed).years).toEqual({ from, to, open: false, certain });
    expect(told(dates, printed).year).toBe(from);
  });

  test.each(["[t.th.]", "s.a.", "1347 H", "1857 Jawa", "tahun Jawa 1857", "AH 1299", "1780 Saka"])(
    "%s stays as printed and is no Gregorian year",
    (printed) => {
      expect(told("n        ", printed)).toMatchObject({ years: null, year: null });
      expect(told("n        ", printed).dateText).toContain(printed.replace(/\.$/, "").slice(0, 3));
    },
  );

  test("a serial that goes on has no end", () => {
    expect(told("c19549999", "1954-").years).toEqual({
      from: 1954,
      to: null,
      open: true,
      certain: true,
    });
    expect(told("         ", "1954-").years?.open).toBe(true);
  });

  test("the Javanese year that 008 repeats is not believed", () => {
    expect(told("s1857    ", "1857 Jawa").year).toBeNull();
  });
});
