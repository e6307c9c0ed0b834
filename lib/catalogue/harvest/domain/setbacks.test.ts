import fc from "fast-check";
import { expect, test } from "vitest";
import type { Setbacks } from "./setbacks";
import { retriesMax, secondsUntilRetry, setBack } from "./setbacks";

const none: Setbacks = { failure: null, failures: 0 };
const after = (...failures: readonly ("unforeseen" | "timed-out" | "server-error")[]) =>
  failures.reduce(setBack, none);
const minutes = (setbacks: Setbacks) => {
  const seconds = secondsUntilRetry(setbacks, null);
  return seconds === null ? null : seconds / 60;
};

test("a repository that is away is asked again after 1, 5, 15 minutes, 1, 4 and 12 hours, and then given up", () => {
  const away = (times: number) =>
    after(...Array.from({ length: times }, () => "timed-out" as const));
  expect([1, 2, 3, 4, 5, 6, 7].map((times) => minutes(away(times)))).toEqual([
    ...[1, 5, 15, 60, 240, 720],
    null,
  ]);
  expect(secondsUntilRetry(away(1), 7200)).toBe(7200);
  expect(secondsUntilRetry(away(1), 1_000_000)).toBe(86_400);
  expect(secondsUntilRetry(away(retriesMax + 1), 7200)).toBeNull();
});

test("faults of ours leave the repository all its tries, and its absence our first one its ten minutes", () => {
  const stumbles = Array.from({ length: 6 }, () => "unforeseen" as const);
  expect(minutes(after(...stumbles))).toBe(320);
  expect(minutes(after(...stumbles, "timed-out"))).toBe(1);
  const timeouts = Array.from({ length: 5 }, () => "timed-out" as const);
  expect(minutes(after(...timeouts, "unforeseen"))).toBe(10);
  // One way to be away or another is the same kind.
  expect(minutes(after(...timeouts, "server-error"))).toBe(720);
});

test("however things go wrong, it is tried again within a day, or given up for the repository's sake alone", () => {
  const kinds = fc.constantFrom("unforeseen", "timed-out", "server-error");
  fc.assert(
    fc.property(fc.array(kinds, { minLength: 1, maxLength: 2000 }), (failures) => {
      const setbacks = after(...failures);
      const seconds = secondsUntilRetry(setbacks, null);
      if (seconds === null) expect(setbacks.failure).not.toBe("unforeseen");
      else {
        expect(seconds).toBeGreaterThanOrEqual(60);
        expect(seconds).toBeLessThanOrEqual(86_400);
      }
    }),
  );
});
