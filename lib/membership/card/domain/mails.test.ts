import { expect, test } from "vitest";
import { cardBlockedMail, cardIssuedMail } from "./mails";

test("each mail about a card is written in both languages", () => {
  const address = "https://pustaka.contoh.test/akun/kartu";
  expect(cardBlockedMail({ locale: "id" }).text).toContain("diblokir");
  expect(cardBlockedMail({ locale: "en" }).text).toContain("blocked");
  for (const locale of ["id", "en"] as const)
    expect(cardIssuedMail({ locale, address }).text.endsWith(`\n${address}`)).toBe(true);
});
