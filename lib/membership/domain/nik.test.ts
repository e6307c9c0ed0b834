import fc from "fast-check";
import { expect, test } from "vitest";
import { nikCarriesDate, readNik, writtenDate } from "./nik";

const read = (text: string) => {
  const answer = readNik(text);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

test("a woman's day of birth stands 40 higher", () => {
  expect(read("3171005708909999")).toEqual({
    digits: "3171005708909999",
    sex: "female",
    day: 17,
    month: 8,
    yearOfCentury: 90,
    warnings: [],
  });
  expect(read("3171001708909999").sex).toBe("male");
});

test.each([
  ["3171003113909999", ["bad-date"], "there is no 13th month"],
  ["3171002902019999", ["bad-date"], "2001 and 1901 were no leap years"],
  ["3171002902009999", [], "2000 was a leap year"],
  ["2071001708909999", ["unknown-province"], "20 is no province"],
  ["3171001708900000", ["bad-serial"], "serials begin at 0001"],
])("%s warns of %j: %s", (text, warnings) => {
  expect(read(text).warnings).toEqual(warnings);
});

test.each(["9471001708909999", "9671001708909999"])(
  "the new provinces of Papua are known (%s)",
  (text) => {
    expect(read(text).warnings).toEqual([]);
  },
);

test("blanks, dots and hyphens do not matter", () => {
  expect(read("3171.00 5708-90.9999")).toEqual(read("3171005708909999"));
});

test.each(["", "317100570890999", "31710057089099990", "3171005708909A99"])(
  "the only hard fault is another length: %j",
  (text) => {
    expect(readNik(text)).toEqual({ ok: false, refusal: "not-sixteen-digits" });
  },
);

test("any sixteen digits are read without throwing, whatever warnings they earn", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{16}$/), (text) => {
      expect(readNik(text).ok).toBe(true);
    }),
  );
});

test("a birth date agrees in day, month and year of the century", () => {
  const nik = read("3171005708909999");
  expect(nikCarriesDate(nik, "1990-08-17")).toBe(true);
  expect(nikCarriesDate(nik, "2090-08-17")).toBe(true);
  expect(nikCarriesDate(nik, "1990-08-18")).toBe(false);
  expect(nikCarriesDate(nik, "bukan tanggal")).toBe(false);
});

test("what stands there as a date is written as it stands, without a woman's forty and without a century", () => {
  expect(writtenDate(read("3171004505999999"))).toBe("05-05-99");
  expect(writtenDate(read("3171000112009999"))).toBe("01-12-00");
  expect(writtenDate(read("3171003113909999"))).toBe("31-13-90");
});
