import { expect, test } from "vitest";
import { mailFate } from "./standing";

test("mail that simply goes is not spoken of", () => {
  for (const demo of [true, false]) expect(mailFate("id", "ok", demo)).toBeNull();
});

test.each(["id", "en"] as const)("held and failing mail is told in other words (%s)", (locale) => {
  const [held, failing] = [mailFate(locale, "held", false), mailFate(locale, "failing", false)];
  expect(held).toContain("30");
  expect(failing).not.toBe(held);
});

test.each(["id", "en"] as const)("only in the demo an admin reads what is held (%s)", (locale) => {
  const page = "/staf/pengaturan/surat";
  expect(mailFate(locale, "held", true)).toContain(page);
  expect(mailFate(locale, "held", false)).not.toContain(page);
  // A server that is named takes the words away in the end: nobody reads them.
  expect(mailFate(locale, "failing", true)).not.toContain(page);
});
