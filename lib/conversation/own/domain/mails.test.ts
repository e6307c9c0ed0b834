import { expect, test } from "vitest";
import { replyMail } from "./mails";

test.each(["id", "en"] as const)(
  "the mail leads to the conversation and to where it is left (%s)",
  (locale) => {
    const [link, settings] = [
      "https://portal.test/tanya/x",
      "https://portal.test/akun/persetujuan",
    ];
    const { text } = replyMail({ locale, link, settings });
    expect(text).toContain(`\n${link}\n`);
    expect(text).toContain(`\n${settings}\n`);
  },
);

test("the two languages differ", () => {
  const mail = (locale: "id" | "en") => replyMail({ locale, link: "a", settings: "b" });
  expect(mail("id").subject).not.toBe(mail("en").subject);
});
