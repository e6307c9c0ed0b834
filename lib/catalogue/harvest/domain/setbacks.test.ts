import fc from "fast-check";
import { expect, test } from "vitest";
import type { Setbacks } from "./setbacks";
import { noSetbacks, retriesMax, secondsUntilRetry, setBack } from "./setbacks";

const after = (...failures: readonly ("unforeseen" | "timed-out" | "server-error")[]) =>
  failures.reduce(setBack, noSetbacks);
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

test("faults of ours between its absences keep no repository from being given up, nor themselves from growing rarer", () => {
  const times = (count: number) =>
    Array.from({ length: count }, () => ["timed-out", "unforeseen"] as const).flat();
  expect([1, 2, 3, 4].map((count) => minutes(after(...times(count))))).toEqual([10, 20, 40, 80]);
  expect(minutes(after(...times(5), "server-error"))).toBe(720);
  expect(minutes(after(...times(6), "server-error"))).toBeNull();
});

test("however things go wrong, it is tried again within a day, or given up when the repository was away more than six times", () => {
  const kinds = fc.constantFrom("unforeseen", "timed-out", "server-error");
  fc.assert(
    fc.property(fc.array(kinds, { minLength: 1, maxLength: 2000 }), (failures) => {
      const setbacks = after(...failures);
      const seconds = secondsUntilRetry(setbacks, null);
      const absences = failures.filter((failure) => failure !== "unforeseen").length;
      const isOurs = failures.at(-1) === "unforeseen";
      expect(seconds === null).toBe(!isOurs && absences > retriesMax);
      if (seconds === null) expect(setbacks.failure).not.toBe("unforeseen");
      else {
        expect(seconds).toBeGreaterThanOrEqual(60);
        expect(seconds).toBeLessThanOrEqual(86_400);
      }
    }),
  );
});
