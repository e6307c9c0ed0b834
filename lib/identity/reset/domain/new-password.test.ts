import fc from "fast-check";
import { expect, test } from "vitest";
import { faultOfPassword } from "./new-password";

const known = ["sekar.wulandari@contoh.test", "700000000018", "Sekar Wulandari"];
const fault = (password: string) => faultOfPassword(password, known, 200);

test.each([
  ["", "password-missing"],
  ["pendek", "password-short"],
  ["sembilan9", "password-short"],
  ["x".repeat(201), "password-long"],
  ["aaaaaaaaaaaa", "password-easy"],
  ["1234567890", "password-easy"],
  ["password123", "password-easy"],
  ["Perpustakaan-1", "password-easy"],
  ["Sekar Wulandari", "password-easy"],
  ["sekar.wulandari", "password-easy"],
  ["7000 0000 0018", "password-easy"],
  ["----------", "password-easy"],
])("%j is not taken: %s", (password, why) => {
  expect(fault(password)).toBe(why);
});

test.each(["kopi pagi di teras", "Bu4h-mangga!", "perpustakaan hujan deras", "สวัสดีตอนเช้าครับ"])(
  "%j is taken: any signs, in any script, blanks too",
  (password) => {
    expect(fault(password)).toBeNull();
  },
);

test("whatever is shorter than ten signs or longer than 200 is refused, whatever its signs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (password) => {
      const length = Array.from(password).length;
      if (length < 10 || password.length > 200) expect(fault(password)).not.toBeNull();
    }),
  );
});
