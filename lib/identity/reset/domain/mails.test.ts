import { expect, test } from "vitest";
import { passwordChangedMail, resetMail } from "./mails";

const link = "https://portal.test/masuk/sandi-baru/abc";

test.each(["id", "en"] as const)("the mail with the link says how long it works (%s)", (locale) => {
  const { step } = resetMail({ locale, link });
  expect(step?.address).toBe(link);
  expect(step?.life).toContain("60");
});

test("a changed password says where to get help", () => {
  const [id, en] = (["id", "en"] as const).map((locale) =>
    passwordChangedMail({ locale, help: link }),
  );
  expect(id?.subject).toBe("Kata sandi Anda diganti");
  expect(en?.subject).toBe("Your password was changed");
  for (const mail of [id, en]) expect(mail?.step?.address).toBe(link);
});
