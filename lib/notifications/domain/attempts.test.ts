import { expect, test } from "vitest";
import { failureOf, isFinal, triesMax, waitAfter } from "./attempts";

test("a mail is tried eight times over two days, with growing waits", () => {
  const waits = Array.from({ length: triesMax }, (_, tries) => waitAfter(tries + 1));
  expect(waits.at(-1)).toBeNull();
  const minutes = waits.slice(0, -1).map((wait) => (wait ?? 0) / 60_000);
  expect(minutes).toHaveLength(7);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  const hours = minutes.reduce((sum, each) => sum + each, 0) / 60;
  expect(hours).toBeGreaterThan(40);
  expect(hours).toBeLessThan(48);
});

test.each([
  [{ code: "EENVELOPE", responseCode: 550 }, "recipient-refused", true],
  [{ code: "EMESSAGE", responseCode: 554 }, "mail-refused", true],
  [{ code: "EENVELOPE", responseCode: 451 }, "later", false],
  [{ code: "EAUTH", responseCode: 535 }, "sign-in-refused", false],
  [{ code: "ECONNECTION" }, "unreachable", false],
  [{}, "unreachable", false],
] as const)("%j means %s", (error, failure, final) => {
  expect(failureOf(error)).toBe(failure);
  expect(isFinal(failure)).toBe(final);
});
