import fc from "fast-check";
import { expect, test } from "vitest";
import { codeAt, factorUri, newRecoveryCodes, newSecret, stepOf } from "./totp";

// RFC 6238, appendix B: the seed "12345678901234567890" in base32, the last six of its eight digits.
const rfcSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082", 1n],
  [1111111109, "081804", 37037036n],
  [1111111111, "050471", 37037037n],
  [1234567890, "005924", 41152263n],
  [2000000000, "279037", 66666666n],
])("at second %i the code is %s, of step %i", (seconds, code, step) => {
  expect(codeAt(rfcSecret, seconds * 1000)).toBe(code);
  expect(stepOf(rfcSecret, code, seconds * 1000)).toBe(step);
});

test("a code is good for the step before, its own and the one after, and names its own step", () => {
  const secret = newSecret();
  const anyTime = fc.integer({ min: 60_000, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -1, max: 1 }), (at, away) => {
      const code = codeAt(secret, at);
      const step = BigInt(Math.floor(at / 30_000));
      expect(stepOf(secret, code, at + away * 30_000)).toBe(step);
    }),
    { numRuns: 50 },
  );
});

test("another secret's code is refused", () => {
  const at = 1_800_000_000_000;
  const [mine, other] = [newSecret(), newSecret()];
  const good = [-1, 0, 1].map((away) => codeAt(mine, at + away * 30_000));
  const foreign = codeAt(other, at);
  expect(stepOf(mine, foreign, at) !== null).toBe(good.includes(foreign));
  expect(stepOf(mine, "abcdef", at)).toBeNull();
});

test("the address names issuer, account and secret, and nothing else of the person", () => {
  const uri = new URL(factorUri(rfcSecret, "admin@demo.test"));
  expect(uri.protocol).toBe("otpauth:");
  expect(uri.searchParams.get("secret")).toBe(rfcSecret);
  expect(uri.searchParams.get("issuer")).toBe("Portal Pustaka");
  expect(decodeURIComponent(uri.pathname)).toContain("admin@demo.test");
});

test("recovery codes are ten, different, of 16 signs", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{16}$/);
});
