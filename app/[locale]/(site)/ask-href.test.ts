import { expect, test } from "vitest";
import { askHref } from "./ask-href";

test("a question of any length and any signs is carried into the form", () => {
  expect(askHref("id", "  jam buka? ")).toBe("/tanya?mulai=1&tanya=jam%20buka%3F");
  expect(askHref("en", "")).toBe("/en/tanya?mulai=1");
  // Cut in the middle of a sign that takes two units; half of it would be no address.
  expect(askHref("id", `${"a".repeat(1_499)}😀`)).toBe(`/tanya?mulai=1&tanya=${"a".repeat(1_499)}`);
  // Cut by whoever asks for the address.
  expect(askHref("id", "😀".slice(0, 1))).toBe("/tanya?mulai=1");
});
