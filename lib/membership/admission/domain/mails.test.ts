import { describe, expect, test } from "vitest";
import { approvedMail, refusedMail, returnedMail } from "./mails";

const reference = "ABCDEFGH";
const address = "https://pustaka.contoh.test/x";
const reason = "Nama tidak sama dengan di KTP.";

describe.each(["id", "en"] as const)("the mails of a decision in %s", (locale) => {
  test("name the application by its reference, in groups of four", () => {
    for (const mail of [
      approvedMail({ locale, reference, memberNumber: "700000000018", byEmail: true, address }),
      returnedMail({ locale, reference, reason, address }),
      refusedMail({ locale, reference, reason, address }),
    ]) {
      expect(mail.more?.at(-1)).toContain("ABCD-EFGH");
      expect(mail.step?.address).toBe(address);
    }
  });

  test("say why", () => {
    expect(returnedMail({ locale, reference, reason, address }).says).toContain(reason);
    expect(refusedMail({ locale, reference, reason, address }).says).toContain(reason);
  });

  test("say by what one signs in", () => {
    const said = (byEmail: boolean) =>
      approvedMail({ locale, reference, memberNumber: "700000000018", byEmail, address });
    expect(said(true).says.join()).toContain("700000000018");
    expect(said(false).more).not.toEqual(said(true).more);
  });
});
