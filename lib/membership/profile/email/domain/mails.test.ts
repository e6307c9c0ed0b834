import { expect, test } from "vitest";
import { confirmEmailMail, emailChangedMail } from "./mails";

const address = "https://portal.test/masuk/surel-baru/abc";

test.each(["id", "en"] as const)(
  "the link to a new address says how long it works (%s)",
  (locale) => {
    const { step } = confirmEmailMail(locale, address);
    expect(step?.address).toBe(address);
    expect(step?.life).toContain("24");
  },
);

test("the address of before is told where help is, and works always", () => {
  for (const locale of ["id", "en"] as const)
    expect(emailChangedMail(locale, address).step).toEqual({ ask: expect.any(String), address });
});
