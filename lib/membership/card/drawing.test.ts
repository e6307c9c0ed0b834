import fc from "fast-check";
import { expect, test } from "vitest";
import { scanBars, scanQr } from "@/lib/platform/testing/scanner";
import { memberNumberOf } from "../domain/member-number";
import { cardNumberOf } from "./domain/card-number";
import { code128Of, drawCode128, drawQr, qrOf } from "./drawing";

const numbers = fc
  .tuple(fc.bigInt({ min: 1n, max: 9_999_999_999n }), fc.integer({ min: 1, max: 99 }))
  .map(([serial, issue]) => cardNumberOf(memberNumberOf(serial), issue));

test("whatever the number of a card, both of its codes are read back as that number", async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (number) => {
      expect(await scanBars(Buffer.from(drawCode128(number)))).toBe(number);
      expect(await scanQr(Buffer.from(drawQr(number)))).toBe(number);
    }),
    { numRuns: 25 },
  );
});

test("fourteen digits make the shortest bars there are, with room on both sides", () => {
  // Start, seven pairs and the check sign: eleven each; the stop: thirteen.
  expect(code128Of("70000000001801").width).toBe(10 + 9 * 11 + 13 + 10);
  expect(code128Of("70000000001801").path).toMatch(/^M10 0/);
});

test("fourteen digits fit the smallest QR code", () => {
  expect(qrOf("70000000001801")).toMatchObject({ width: 29, height: 29 });
});
