import { expect } from "@playwright/test";
import { test } from "./fixtures/portal";

test("a form on its way takes no change, so that the answer takes nothing away that was typed meanwhile", async ({
  page,
}) => {
  await page.goto("/keanggotaan/daftar/identitas", { waitUntil: "networkidle" });
  const kind = page.getByLabel("Jenis identitas");
  const number = page.getByLabel("Nomor identitas");
  const email = page.getByLabel("Alamat email");
  const shared = page.getByLabel("Ini komputer umum");
  // The first arrow opens the list.
  const chooseNext = async () => {
    await kind.focus();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  };
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/keanggotaan/daftar/identitas", async (route) => {
    if (route.request().method() === "POST") await answered;
    await route.continue();
  });

  await kind.selectOption("nik");
  await number.fill("31710017089099A");
  await email.fill("suparman@");
  await email.press("Enter");
  await expect(page.getByRole("button", { name: "Menyimpan" })).toBeVisible();
  // The keyboard stays where it was, also at what takes no change now.
  await expect(email).toBeFocused();
  await page.keyboard.type("contoh.test");
  await number.press("Backspace");
  await chooseNext();
  await shared.press("Space");
  const expectSent = async () => {
    await expect(kind).toHaveValue("nik");
    await expect(number).toHaveValue("31710017089099A");
    await expect(email).toHaveValue("suparman@");
    await expect(shared).not.toBeChecked();
  };
  await expectSent();
  await expect(shared).toBeFocused();

  answer();
  await expect(
    page.getByRole("alert").filter({ hasText: "2 isian perlu diperbaiki" }),
  ).toBeFocused();
  await expectSent();
  await email.press("End");
  await page.keyboard.type("contoh.test");
  await expect(email).toHaveValue("suparman@contoh.test");
  await chooseNext();
  await expect(kind).toHaveValue("passport");
  await shared.press("Space");
  await expect(shared).toBeChecked();
});
