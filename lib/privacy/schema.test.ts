import { expect, test } from "vitest";
import type { IdentityKind } from "@/lib/membership/domain/identity-number";
import { reasonOf, wishOn } from "./schema";

const read = (field: string, value: string, identityKind: IdentityKind = "nik") => {
  const parsed = wishOn({ today: "2026-11-23", identityKind }).safeParse({ field, value, why: "" });
  return parsed.success ? parsed.data.value : parsed.error.issues[0]?.message;
};

test("a wish is taken in the shape in which it will stand", () => {
  expect(read("name", "  Nur'aini \n Lubis ")).toBe("Nur'aini Lubis");
  expect(read("birth-date", "1990-8-17")).toBe("1990-08-17");
  expect(read("birth-date", "17/8/1990")).toBe("1990-08-17");
  expect(read("identity-number", "3171 0057 0885 9999")).toBe("3171005708859999");
});

test("what cannot be right is told before anybody has to answer it", () => {
  for (const [field, value, word] of [
    ["name", "x".repeat(61), "ktp-name-too-long"],
    ["birth-date", "2026-11-24", "birth-date-future"],
    ["birth-date", "1896-11-22", "birth-date-too-old"],
    ["birth-date", "2026-02-30", "birth-date-invalid"],
  ] as const)
    expect(read(field, value), `${field} ${value}`).toBe(word);
  expect(read("name", " ")).toBe("value-missing");
  expect(read("religion", "x")).toBe("field-unknown");
  expect(read("mobile", "081234567890")).toBe("field-unknown");
  // The address is asked as a whole, by a form of its own.
  expect(read("identity-street", "Jalan Mawar 5")).toBe("field-unknown");
});

test("a name is as long as the member's paper holds it", () => {
  expect(read("name", "x".repeat(60))).toHaveLength(60);
  expect(read("name", "x".repeat(61))).toBe("ktp-name-too-long");
  for (const kind of ["passport", "kitas"] as const) {
    expect(read("name", "x".repeat(100), kind)).toHaveLength(100);
    expect(read("name", "x".repeat(101), kind)).toBe("name-too-long");
  }
});

test("an objection says what it objects to; other requests need no words", () => {
  expect(reasonOf("object").safeParse({ why: " \n" }).error?.issues[0]?.message).toBe(
    "why-missing",
  );
  expect(reasonOf("object").safeParse({ why: "Kabar." }).success).toBe(true);
  for (const kind of ["restrict", "unrestrict", "delete"] as const)
    expect(reasonOf(kind).safeParse({ why: "" }).success).toBe(true);
});

test("an identity number keeps the rules of the registration: sixteen digits of a NIK, signs of a passport or KITAS", () => {
  for (const typed of ["31000022O7749999", "317100570885999", "31710057088599990", "<script>"])
    expect(read("identity-number", typed), typed).toBe("nik-not-sixteen-digits");
  for (const kind of ["passport", "kitas"] as const) {
    expect(read("identity-number", "x 123-4567", kind)).toBe("X1234567");
    expect(read("identity-number", "<script>", kind)).toBe("identity-number-invalid");
    expect(read("identity-number", "X123", kind)).toBe("identity-number-invalid");
  }
});
