import { expect, test } from "vitest";
import type { IdentityKind } from "../domain/identity-number";
import { addressForm, identityForm, personForm } from "./schema";

const today = "2026-11-22";
const person = {
  ...{ name: "Suparman", mobile: "0812-9999-0000", birthPlace: "Jakarta", sex: "male" },
  ...{ birthDay: "17", birthMonth: "8", birthYear: "1990" },
};
const readPerson = (over: Readonly<Record<string, string>>, identityKind?: IdentityKind) =>
  personForm({ today, guardianBelowAge: 18, identityKind }).safeParse({ ...person, ...over });
/** The words of the faults, by field. */
const faults = (answer: {
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) => answer.error?.issues.map(({ path, message }) => [path.join("."), message]);

const identity = { kind: "nik", number: "3171001708909999", email: "Suparman@Contoh.Test" };
const readIdentity = (over: Readonly<Record<string, string>>) =>
  identityForm(undefined).safeParse({ ...identity, ...over });

test("only sixteen digits are asked of a NIK, however they are grouped", () => {
  expect(readIdentity({ number: "3171 0017.0890-9999" }).data).toEqual({
    ...{ kind: "nik", number: "3171001708909999", email: "suparman@contoh.test" },
  });
  expect(readIdentity({ number: "9999999999999999" }).success).toBe(true);
});

test.each([
  [{ number: "317100170890999" }, "number", "nik-not-sixteen-digits"],
  [{ number: "317100170890999A" }, "number", "nik-not-sixteen-digits"],
  [{ number: "<script>" }, "number", "nik-not-sixteen-digits"],
  [{ number: "" }, "number", "identity-number-missing"],
  [{ kind: "passport", number: "A1" }, "number", "identity-number-invalid"],
  [{ kind: "passport", number: "X".repeat(4_000) }, "number", "identity-number-invalid"],
  [{ kind: "sim", number: "12345" }, "kind", "identity-kind-missing"],
  [{ email: `${"a".repeat(290)}@contoh.test` }, "email", "email-too-long"],
  [{ email: "a@b, c@d.test" }, "email", "email-incomplete"],
  [{ email: "suparman@contoh.test\nBcc: x@y.test" }, "email", "email-incomplete"],
  [{ email: " " }, "email", "email-missing"],
] as const)("identity %j is refused at its field", (over, field, word) => {
  expect(faults(readIdentity(over))).toEqual([[field, word]]);
});

test("a number left empty stays what was saved, of the same kind only", () => {
  const known = { kind: "nik", number: "3171001708909999", email: "x@contoh.test" } as const;
  const again = { ...identity, number: "" };
  expect(identityForm(known).parse(again).number).toBe(known.number);
  expect(identityForm(known).safeParse({ ...again, kind: "kitas" }).success).toBe(false);
});

test("a name of one word, a number from abroad and nothing said freely are a whole person", () => {
  expect(readPerson({}).data).toEqual({
    ...{ name: "Suparman", mobile: "+6281299990000", birthPlace: "Jakarta", sex: "male" },
    ...{ birthDate: "1990-08-17", guardian: null },
    ...{ education: null, occupation: null, institution: null },
  });
  expect(readPerson({ mobile: "+65 8123 4567" }).data?.mobile).toBe("+6581234567");
});

test.each([
  [{ birthDay: "23", birthMonth: "11", birthYear: "2026" }, "birthDay", "birth-date-future"],
  [{ birthYear: "1896" }, "birthDay", "birth-date-too-old"],
  [{ birthDay: "31", birthMonth: "2" }, "birthDay", "birth-date-invalid"],
  [{ mobile: "021 3812136" }, "mobile", "mobile-invalid"],
  [{ mobile: "" }, "mobile", "mobile-missing"],
  [{ mobile: "9".repeat(5_000) }, "mobile", "mobile-invalid"],
  [{ name: "x".repeat(61) }, "name", "ktp-name-too-long"],
  [{ name: " \u202E " }, "name", "name-missing"],
  [{ sex: "" }, "sex", "sex-missing"],
] as const)("person %j is refused at its field", (over, field, word) => {
  expect(faults(readPerson(over))).toEqual([[field, word]]);
});

test("every fault of a step is told at once", () => {
  expect(faults(readIdentity({ kind: "", number: "", email: "" }))).toEqual([
    ["kind", "identity-kind-missing"],
    ["number", "identity-number-missing"],
    ["email", "email-missing"],
  ]);

  expect(faults(readPerson({ name: "", birthMonth: "13", sex: "" }))).toEqual([
    ["name", "name-missing"],
    ["birthDay", "birth-date-invalid"],
    ["sex", "sex-missing"],
  ]);
  expect(faults(addressForm.safeParse({}))).toEqual([
    ["street", "street-missing"],
    ["village", "village-missing"],
  ]);
});

test("who is under age names a guardian, on the birthday nobody any more", () => {
  const child = { birthDay: "23", birthMonth: "11", birthYear: "2008" };
  expect(faults(readPerson(child))).toEqual([
    ["guardianName", "guardian-name-missing"],
    ["guardianRelation", "guardian-relation-missing"],
    ["guardianMobile", "guardian-mobile-missing"],
  ]);
  const guardian = {
    guardianName: "Sri",
    guardianRelation: "mother",
    guardianMobile: "0812 9999 0001",
  };
  expect(readPerson({ ...child, ...guardian }).data?.guardian).toEqual({
    ...{ name: "Sri", relation: "mother", mobile: "+6281299990001" },
  });
  expect(readPerson({ ...child, birthDay: "22", ...guardian }).data?.guardian).toBeNull();
});

test("a name is as long as its paper holds it: 60 characters with a NIK, 100 with a passport or KITAS", () => {
  const named = (kind: IdentityKind, length: number) =>
    readPerson({ name: "x".repeat(length) }, kind);
  for (const [kind, max, word] of [
    ["nik", 60, "ktp-name-too-long"],
    ["passport", 100, "name-too-long"],
    ["kitas", 100, "name-too-long"],
  ] as const) {
    expect(named(kind, max).data?.name, kind).toHaveLength(max);
    expect(faults(named(kind, max + 1)), kind).toEqual([["name", word]]);
  }
});

test("the paper of a guardian is not asked for: his name may have 100 characters", () => {
  const child = { birthDay: "23", birthMonth: "11", birthYear: "2008" };
  const led = (length: number) =>
    readPerson({
      ...{ ...child, guardianName: "x".repeat(length) },
      ...{ guardianRelation: "mother", guardianMobile: "0812 9999 0001" },
    });
  expect(led(100).success).toBe(true);
  expect(faults(led(101))).toEqual([["guardianName", "name-too-long"]]);
});

const address = { street: "Jalan Contoh 1", village: "31.71.01.1001" };

test("an address is a street and a village; abroad a street and a country", () => {
  expect(addressForm.parse({ ...address, rt: "1", postalCode: "10 110" })).toEqual({
    ...{ kind: "indonesia", street: "Jalan Contoh 1", village: "31.71.01.1001" },
    ...{ rt: "1", rw: null, postalCode: "10110" },
  });
  const abroad = {
    country: "SG",
    street: " 1 Orchard  Road\r\n\r\nSingapore 238801 ",
    village: "",
  };
  expect(addressForm.parse(abroad)).toEqual({
    ...{ kind: "abroad", country: "SG", street: "1 Orchard Road\nSingapore 238801" },
  });
});

test.each([
  [{ street: "  " }, "street", "street-missing"],
  [{ street: "x".repeat(301) }, "street", "street-too-long"],
  [{ village: "31.71" }, "village", "village-missing"],
  [{ postalCode: "1011" }, "postalCode", "postal-code-digits"],
  [{ rt: "abc" }, "rt", "rt-digits"],
  [{ country: "Indonesia" }, "country", "country-missing"],
] as const)("address %j is refused at its field", (over, field, word) => {
  expect(faults(addressForm.safeParse({ ...address, ...over }))).toEqual([[field, word]]);
});
