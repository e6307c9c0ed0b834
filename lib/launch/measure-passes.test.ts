import { expect, test } from "vitest";
import { passesMax, passesMin } from "../platform/password-cost";
import { measurePasses } from "./measure-passes";

test("this machine is measured within the bounds", () => {
  const passes = measurePasses();
  expect(Number.isInteger(passes)).toBe(true);
  expect(passes).toBeGreaterThanOrEqual(passesMin);
  expect(passes).toBeLessThanOrEqual(passesMax);
});
