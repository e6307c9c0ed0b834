import { expect, test } from "vitest";
import { accountReadyMail, passwordChangedMail, resetMail } from "./mails";

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

test("a first password says that the account is ready, and of nothing that was changed", () => {
  const mails = (["id", "en"] as const).map((locale) => accountReadyMail({ locale, signIn: link }));
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Akun Anda siap dipakai",
    "Your account is ready",
  ]);
  for (const mail of mails) {
    expect(mail.step?.address).toBe(link);
    expect(JSON.stringify(mail)).not.toMatch(/diganti|dikeluarkan|was changed|signed out/);
  }
});
