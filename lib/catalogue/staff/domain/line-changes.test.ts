import { expect, test } from "vitest";
import { lineChanges } from "./line-changes";

test("a changed field is the line that went and the line that came; what moved is no change", () => {
  expect(lineChanges(["a", "b", "c"], ["c", "a", "B"])).toEqual({ removed: ["b"], added: ["B"] });
});

test("a repeated line counts as often as it stands there", () => {
  expect(lineChanges(["a", "a"], ["a"])).toEqual({ removed: ["a"], added: [] });
  expect(lineChanges(["a"], ["a", "a"])).toEqual({ removed: [], added: ["a"] });
});
