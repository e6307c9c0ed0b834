import { expect, test } from "vitest";
import { missingStep, steps } from "./answers";

test("what is missing is the first step that is not done; with all done, it is a consent", () => {
  for (const [done, { key }] of steps.entries()) expect(missingStep(done)).toBe(key);
  expect(missingStep(steps.length)).toBe("statement");
});
