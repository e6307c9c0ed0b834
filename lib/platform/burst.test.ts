import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeHere } from "./burst";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const allowance = { limit: 3, windowSeconds: 10 };

test("what is over the allowance is refused until the window ends, and others are not touched", () => {
  for (let count = 0; count < 3; count += 1) expect(takeHere("a", allowance).ok).toBe(true);
  vi.advanceTimersByTime(4_000);
  expect(takeHere("a", allowance)).toEqual({ ok: false, retryAfterSeconds: 6 });
  expect(takeHere("b", allowance).ok).toBe(true);
  vi.advanceTimersByTime(6_001);
  expect(takeHere("a", allowance).ok).toBe(true);
});
