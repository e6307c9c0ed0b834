import { expect, test } from "vitest";
import { passwordChangedMail, resetMail } from "./mails";

const link = "https://portal.test/masuk/sandi-baru/abc";

test.each(["id", "en"] as const)("the mail with the link says how long it works (%s)", (locale) => {
  const { subject, text } = resetMail({ locale, link });
  expect(text).toContain(`\n${link}\n`);
  expect(text).toContain("60");
  expect(subject).not.toBe("");
  expect(text.endsWith("\n")).toBe(true);
});

test("the two languages differ, and a changed password says where to get help", () => {
  const [id, en] = (["id", "en"] as const).map((locale) =>
    passwordChangedMail({ locale, help: link }),
  );
  expect(id?.subject).toBe("Kata sandi Anda diganti");
  expect(en?.subject).toBe("Your password was changed");
  expect(id?.text).toContain(link);
  expect(en?.text).toContain(link);
});
