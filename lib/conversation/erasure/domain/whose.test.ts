import { expect, test } from "vitest";
import { isSurely } from "./whose";

const who = {
  names: ["Guntoro Sastradipura Putra", "Guntoro Sastradipura"],
  emails: ["baru@contoh.test", "lama@contoh.test"],
  memberNumber: "260000000017",
};
const surely = (name: string, email: string, memberNumber: string | null = null) =>
  isSurely({ name, email, memberNumber }, who);

test("two of name, address and number make a conversation his, of whatever time they are", () => {
  expect(surely("Guntoro Sastradipura", "baru@contoh.test")).toBe(true);
  expect(surely("guntoro sastradipura putra", "Lama@contoh.test")).toBe(true);
  expect(surely("Guntoro", "lama@contoh.test")).toBe(true);
  expect(surely("Guntoro", "kantor@contoh.test", who.memberNumber)).toBe(true);
  expect(surely("Sekretaris", "lama@contoh.test", who.memberNumber)).toBe(true);
});

test("one of them alone may be somebody else's", () => {
  expect(surely("Siti Aminah", "baru@contoh.test")).toBe(false);
  expect(surely("Guntoro Sastradipura", "lain@contoh.test")).toBe(false);
  expect(surely("Siti Aminah", "lain@contoh.test", who.memberNumber)).toBe(false);
  expect(surely("Siti Aminah", "lain@contoh.test")).toBe(false);
});
