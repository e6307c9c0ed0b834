import { expect, test } from "vitest";
import { cardBlockedMail, cardIssuedMail } from "./mails";

const address = "https://pustaka.contoh.test/akun/kartu";

test.each(["id", "en"] as const)("each mail about a card leads to the card (%s)", (locale) => {
  for (const write of [cardBlockedMail, cardIssuedMail])
    expect(write({ locale, address }).step?.address).toBe(address);
});

test("a blocked card is called so", () => {
  expect(cardBlockedMail({ locale: "id", address }).says[0]).toContain("diblokir");
  expect(cardBlockedMail({ locale: "en", address }).says[0]).toContain("blocked");
});
