import { expect, test } from "vitest";
import { maskBirthDate, maskIdentityNumber, maskMobile, maskName } from "./masking";

test("a masked name keeps the first word and initials; a one-word name is not given away", () => {
  expect(maskName("Sekar Wulandari")).toBe("Sekar W••••");
  expect(maskName("I Gusti Ngurah Adnyana")).toBe("I G•••• N•••• A••••");
  expect(maskName("Suparman")).toBe("Su••••");
});

test("of a mobile number, a birth date and an identity number only a part is shown", () => {
  expect(maskMobile("+6281234567890")).toBe("0812-••••-890");
  expect(maskBirthDate("1990-08-17")).toBe("••-••-1990");
  expect(maskIdentityNumber("3171005708909999")).toBe("••••9999");
});
