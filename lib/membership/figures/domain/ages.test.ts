import fc from "fast-check";
import { expect, test } from "vitest";
import { ageGroupOf, ageGroups } from "./ages";

test("every age lies within the years its group is named by", () => {
  expect(ageGroups).toEqual([
    ...["0-12", "13-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"],
  ]);
  fc.assert(
    fc.property(fc.nat(130), (age) => {
      const [from = 0, to] = ageGroupOf(age).split("-").map(Number.parseFloat);
      expect(age).toBeGreaterThanOrEqual(from);
      if (to !== undefined) expect(age).toBeLessThanOrEqual(to);
    }),
  );
});
