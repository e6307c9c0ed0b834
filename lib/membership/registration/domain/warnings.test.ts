import { expect, test } from "vitest";
import { wholeAnswers } from "../testing/answers";
import { answersSchema } from "./answers";
import { contradictsNik, warningsOf } from "./warnings";

const today = "2026-11-22";
const of = (over: Parameters<typeof wholeAnswers>[0]) =>
  warningsOf(answersSchema.parse(wholeAnswers(over)), today);

test("an ordinary application has no warning, and one word is a whole name", () => {
  expect(of({})).toEqual([]);
  expect(of({ person: { name: "I Gusti Ngurah Rai, S.Sos." } })).toEqual([]);
  expect(of({ person: { name: "Nur’aini" } })).toEqual([]);
  expect(of({ person: { name: "R. A. Kartini" } })).toEqual([]);
});

test("a woman’s NIK carries her day plus forty", () => {
  const nik = { number: "3171005708909999" };
  expect(of({ identity: nik, person: { sex: "female" } })).toEqual([]);
  expect(of({ identity: nik })).toEqual(["nik-sex-differs"]);
});

test.each([
  [{ identity: { number: "2071001708909999" } }, "nik-unknown-province"],
  [{ identity: { number: "3171003113909999" } }, "nik-bad-date"],
  [{ identity: { number: "3171001708900000" } }, "nik-bad-serial"],
  [{ person: { birthDate: "1990-08-18" } }, "nik-birth-date-differs"],
  [{ identityAddress: { village: "34.01.01.2001" } }, "nik-province-differs"],
  [{ identity: { kind: "passport", number: "AB12" } }, "passport-shape"],
  [{ person: { name: "4dmin" } }, "name-odd"],
  [{ person: { name: "..." } }, "name-odd"],
  [{ person: { mobile: "+6581234567" } }, "mobile-abroad"],
  [{ identityAddress: { street: "Jl. X" } }, "address-short"],
] as const)("%j is something to look at", (over, warning) => {
  expect(of(over)).toContain(warning);
});

test("only a NIK that carries a date can contradict a birth date, in day, month or year", () => {
  const told = (over: Parameters<typeof wholeAnswers>[0]) => contradictsNik(wholeAnswers(over));
  expect(told({})).toBe(false);
  for (const birthDate of ["1990-08-18", "1990-09-17", "1991-08-17"])
    expect(told({ person: { birthDate } }), birthDate).toBe(true);
  const [passport, dateless] = ["X0000001", "3171003113909999"];
  expect(told({ identity: { kind: "passport", number: passport } })).toBe(false);
  expect(told({ identity: { number: dateless } })).toBe(false);
});

test("ages beyond the usual are said, and decide nothing", () => {
  const passport = { kind: "passport", number: "X0000001" } as const;
  expect(of({ identity: passport, person: { birthDate: "1926-11-21" } })).toEqual([]);
  expect(of({ identity: passport, person: { birthDate: "1925-11-22" } })).toEqual([
    "age-over-hundred",
  ]);
  expect(of({ identity: passport, person: { birthDate: "2021-11-23" } })).toEqual([
    "age-under-five",
  ]);
});

test("a number from abroad is not odd for who lives abroad", () => {
  const currentAddress = { kind: "abroad", street: "1 Orchard Road", country: "SG" } as const;
  expect(of({ person: { mobile: "+6581234567" }, currentAddress })).toEqual([]);
});

test("a child who is its own guardian is looked at", () => {
  const guardian = { name: "SUPARMAN.", relation: "father", mobile: "+6281299990001" } as const;
  expect(of({ person: { guardian } })).toEqual(["guardian-same-name"]);
});
