import fc from "fast-check";
import { expect, test } from "vitest";
import { passesFor, passesMax, passesMin, passesOf } from "./password-cost";

test("a fast machine makes more passes than a slow one, never fewer than OWASP's two", () => {
  expect(passesFor(13)).toBe(5);
  expect(passesFor(20)).toBe(3);
  expect(passesFor(500)).toBe(passesMin);
  expect(passesFor(0.1)).toBe(passesMax);
  const time = fc.double({ min: 0.01, max: 5000, noNaN: true });
  fc.assert(
    fc.property(time, time, (one, other) => {
      const [fast, slow] = [Math.min(one, other), Math.max(one, other)];
      expect(passesFor(fast)).toBeGreaterThanOrEqual(passesFor(slow));
      expect(passesFor(slow)).toBeGreaterThanOrEqual(passesMin);
      expect(passesFor(fast)).toBeLessThanOrEqual(passesMax);
      // What fits into the budget stays in it.
      if (passesFor(slow) > passesMin)
        expect((passesFor(slow) * slow) / passesMin).toBeLessThanOrEqual(35);
    }),
  );
});

test("the passes of a stored hash are read, and of nothing else", () => {
  expect(passesOf("$argon2id$v=19$m=19456,t=7,p=1$c2FsdA$aGFzaA")).toBe(7);
  expect(passesOf("$argon2id$v=19$m=47104,t=1,p=1$c2FsdA$aGFzaA")).toBeNull();
  expect(passesOf("$2b$10$abc")).toBeNull();
});
