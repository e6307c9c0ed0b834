import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNumbers } from "./number-difference";

test("says at which places two numbers differ, and of other lengths the lengths alone", () => {
  expect(compareNumbers("3171001708909999", "3171001808909999")).toEqual({
    ...{ kind: "places", of: 16, at: [8] },
  });
  expect(compareNumbers("X1234567", "X1234567")).toEqual({ kind: "places", of: 8, at: [] });
  expect(compareNumbers("X1234567", "X12345678")).toEqual({ kind: "lengths", now: 8, wanted: 9 });
});

test("at every other place they are equal", () => {
  const number = fc.stringMatching(/^[0-9]{16}$/);
  fc.assert(
    fc.property(number, number, (now, wanted) => {
      const difference = compareNumbers(now, wanted);
      if (difference.kind !== "places") throw new Error("of one length");
      for (let place = 1; place <= 16; place += 1)
        expect(difference.at.includes(place)).toBe(now[place - 1] !== wanted[place - 1]);
    }),
  );
});
