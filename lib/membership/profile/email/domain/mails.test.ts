import { expect, test } from "vitest";
import { confirmEmailMail, emailChangedMail } from "./mails";

const address = "https://portal.test/masuk/surel-baru/abc";

test.each(["id", "en"] as const)(
  "both mails carry their address on a line of its own (%s)",
  (locale) => {
    for (const { subject, text } of [
      confirmEmailMail(locale, address),
      emailChangedMail(locale, address),
    ]) {
      expect(text).toContain(`\n${address}\n`);
      expect(subject.length).toBeLessThan(70);
    }
  },
);

test("the two languages differ", () => {
  expect(confirmEmailMail("id", address).subject).not.toBe(confirmEmailMail("en", address).subject);
  expect(emailChangedMail("id", address).text).not.toBe(emailChangedMail("en", address).text);
});
