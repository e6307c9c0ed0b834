import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { newMember, signInMember } from "./fixtures/member";
import { expectAccessible, test } from "./fixtures/portal";

/** Asks without an account. @returns the conversation's address */
async function ask(page: Page, question: string, publicComputer = false): Promise<string> {
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill("Sutini");
  await page.getByLabel("Email", { exact: true }).fill("sutini@contoh.test");
  await page.getByLabel(/^Pertanyaan/).fill(question);
  if (publicComputer) await page.getByLabel("Ini komputer umum").check();
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}
const browserSection = (page: Page) =>
  page.getByRole("region", { name: "Dari peramban ini, belum di akun Anda" });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what was asked before signing in is saved to the account, opens elsewhere, and no longer by the browser alone", async ({
    page,
    browser,
  }) => {
    const first = await ask(page, "Apakah ada naskah Serat Centhini?");
    await ask(page, "Jam buka hari Sabtu?");
    const member = await newMember();
    const login = { login: member.email, password: member.password };
    await signInMember(page, login);
    await page.goto("/akun/percakapan");
    await expect(browserSection(page).getByRole("listitem")).toHaveCount(2);
    await page.getByLabel("Kata dalam percakapan").fill("centhini");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(browserSection(page).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: /^Simpan ke akun saya/ }).click();
    await expect(page.getByText("1 percakapan tersimpan di akun Anda.")).toBeVisible();
    await expect(browserSection(page).getByRole("listitem")).toHaveCount(1);
    await expect(browserSection(page)).not.toContainText("Centhini");
    await expect(page.getByText("Apakah ada naskah Serat Centhini?")).toBeVisible();

    const phone = await browser.newPage();
    await signInMember(phone, login);
    await phone.goto(first);
    await expect(phone.getByText("Apakah ada naskah Serat Centhini?").first()).toBeVisible();
    await page.goto("/akun");
    const going = page.getByRole("region", { name: "Percakapan yang berjalan" });
    await expect(going.getByRole("listitem")).toHaveCount(1);
    await expect(going.getByRole("listitem")).toContainText("Menunggu pustakawan");
    await page.getByRole("button", { name: "Keluar" }).first().click();
    await expect(page).toHaveURL("/masuk");
    expect((await page.goto(first))?.status()).toBe(404);
  });
});

test("what was asked on a public computer is not offered to whoever signs in there", async ({
  page,
}) => {
  await ask(page, "Cara meminjam buku?", true);
  const member = await newMember();
  const login = { login: member.email, password: member.password };
  await signInMember(page, login);
  await page.goto("/akun/percakapan");
  await expect(page.getByRole("heading", { name: "Belum ada percakapan" })).toBeVisible();
  await expect(browserSection(page)).toHaveCount(0);
});

test("conversations of this browser read without a fault, narrow and dark, and are saved all at once", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  for (const question of ["Jam buka hari Sabtu?", "Cara meminjam buku?"]) await ask(page, question);
  const member = await newMember();
  await signInMember(page, { login: member.email, password: member.password });
  await page.goto("/akun/percakapan");
  await expectAccessible(page, "conversations of this browser");
  await page.getByRole("button", { name: "Simpan semua ke akun saya" }).click();
  await expect(page.getByText("2 percakapan tersimpan di akun Anda.")).toBeFocused();
  await expect(browserSection(page)).toHaveCount(0);
});
