import { expect, test } from "vitest";
import * as mails from "./mails";

const facts = {
  ...{ link: "https://portal.test/keanggotaan/tautan/abc", status: "https://portal.test/status" },
  ...{ reference: "ABCD-EFGH", ask: "https://portal.test/tanya" },
};

test.each(["id", "en"] as const)("a link that opens once says for how long (%s)", (locale) => {
  const days = locale === "id" ? "hari" : "day";
  for (const write of [mails.resumeMail, mails.confirmMail, mails.statusMail]) {
    const { step } = write({ ...facts, locale });
    expect(step?.address).toBe(facts.link);
    expect(step?.life).toContain(days);
  }
});

test("who is written to about one registration of several reads which it is", () => {
  const about = [mails.resumeMail, mails.confirmMail, mails.receivedMail, mails.withdrawnMail];
  for (const write of [...about, mails.expiredMail])
    expect(write({ ...facts, locale: "id" }).subject).toContain("ABCD-EFGH");
});
