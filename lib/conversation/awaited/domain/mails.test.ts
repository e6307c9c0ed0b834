import { expect, test } from "vitest";
import { awaitedMail } from "./mails";

test("a link that opens by itself says how long it works; an account is asked to sign in instead", () => {
  const link = "https://portal.test/tanya/tautan/abc";
  const { step } = awaitedMail({ locale: "id", link, account: false });
  expect(step).toMatchObject({ ask: "Baca jawabannya di sini:", address: link });
  expect(step?.life).toContain("sekali, dalam 24 jam");
  const own = awaitedMail({ locale: "id", link: "https://portal.test/tanya/x", account: true });
  expect(own.step).toEqual({
    ask: "Masuk untuk membacanya:",
    address: "https://portal.test/tanya/x",
  });
});
