import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, test } from "./fixtures/portal";

const address = "/staf/pengaturan/jam";

const signIn = (page: Page, account: string) => enter(page, `${account}@demo.test`, address);

/** What anybody reads on the public page, in that region. */
async function publicText(browser: Browser, region: string): Promise<string> {
  const reader = await browser.newContext();
  const page = await reader.newPage();
  await page.goto("/jam-layanan");
  const part = page.getByRole("region", { name: region, exact: true });
  await expect(part).toBeVisible();
  const parts = part.locator("caption, th, td, p, li, dt, dd");
  const text = (await parts.allTextContents()).join(" ").replace(/\s+/g, " ");
  await reader.close();
  return text;
}

/** Unfolds what stands behind that line; its form bears the same name. */
async function unfold(page: Page, name: string): Promise<Locator> {
  await page.locator("summary").getByText(name, { exact: true }).click();
  const form = page.getByRole("form", { name, exact: true });
  await expect(form).toBeVisible();
  return form;
}

test.describe.configure({ timeout: 120_000 });

test("a supervisor previews new hours, publishes them, and brings the old ones back from the history", async ({
  browser,
  page,
}) => {
  const building = () => publicText(browser, "Jam gedung");
  const before = await building();
  await signIn(page, "supervisor");
  const section = page.getByRole("region", { name: "Gedung layanan", exact: true });
  const form = await unfold(page, "Ubah jam mingguan Gedung layanan");
  await form.getByLabel("Jam Selasa").fill("10.00–17.15");
  await form.getByLabel("Sumber").fill("SK uji riwayat");
  await form.getByRole("button", { name: "Pratinjau" }).click();

  const preview = form.getByRole("table", { name: "Jam tiap hari, sekarang dan bila diterbitkan" });
  await expect(preview.getByRole("row", { name: /Selasa, 24 November 2026/ })).toContainText(
    "10.00–17.15",
  );
  await expect(form).toContainText("Pratinjau, belum diterbitkan");
  await expect(form.getByLabel("Jam Selasa")).toHaveValue("10.00–17.15");
  expect(await building(), "a preview publishes nothing").toBe(before);

  await form.getByRole("button", { name: "Terbitkan jam mingguan" }).click();
  await expect(page.getByText("Jam mulai Senin, 23 November 2026 tersimpan.")).toBeFocused();
  expect(await building()).toContain("10.00–17.15");

  const entry = section
    .getByRole("listitem")
    .filter({ hasText: "Jam mingguan sejak 23 November 2026 diterbitkan (berlaku sekarang)" });
  await expect(entry).toContainText(
    /Versi \d+, Senin, 23 November 2026 pukul 10\.\d\d WIB, oleh Ratna Kusumastuti/,
  );
  await entry.locator("summary").first().click();
  await expect(entry.getByRole("definition").nth(1)).toContainText("Selasa 10.00–17.15");

  const older = await section.locator("summary", { hasText: "Kembalikan ke versi" }).first();
  const revert = await unfold(page, (await older.textContent()) ?? "");
  await revert.getByRole("button", { name: "Pratinjau" }).click();
  await expect(revert.getByRole("row", { name: /Selasa, 24 November 2026/ })).toContainText(
    "08.00–21.00",
  );
  await revert.getByRole("button", { name: "Kembalikan ke versi ini" }).click();
  await expect(page.getByText("Perubahan tersimpan.")).toBeFocused();
  await expect(section.getByText(/^Dikembalikan ke versi \d+/)).toBeVisible();
  expect(await building()).toBe(before);
});

test("an exception asks for the hours of its own days, and needs no source", async ({
  browser,
  page,
}) => {
  const before = await publicText(browser, "Jam obrolan");
  await signIn(page, "supervisor");
  const form = await unfold(page, "Tambah pengecualian Obrolan");
  const shownDays = () => form.getByRole("textbox", { name: /^Jam / }).count();
  expect(await shownDays(), "no range is known yet").toBe(7);
  await form.getByLabel("Jam Rabu").fill("13.00–15.45");
  await form.getByLabel("Hari pertama").fill("2026-11-25");
  await form.getByLabel("Hari terakhir").fill("2026-11-24");
  expect(await shownDays(), "the range has no order").toBe(7);
  await form.getByLabel("Hari terakhir").fill("2026-11-25");
  await expect.poll(shownDays).toBe(1);
  await expect(form.getByLabel("Jam Rabu")).toHaveValue("13.00–15.45");
  await form.getByLabel("Nama", { exact: true }).fill("Uji rapat singkat");
  await form.getByLabel("Nama dalam bahasa Inggris").fill("Short meeting");
  await form.getByRole("button", { name: "Terbitkan pengecualian" }).click();
  await expect(page.getByText("Perubahan tersimpan.")).toBeFocused();
  expect(await publicText(browser, "Jam obrolan")).toMatch(
    /Uji rapat singkat, 25 November 2026: ?Rabu 13\.00–15\.45/,
  );

  await page.getByRole("button", { name: /^Hapus Uji rapat singkat/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "dihapus." })).toBeVisible();
  expect(await publicText(browser, "Jam obrolan")).toBe(before);
});

test("without JavaScript the server says which days an exception asks for, and closes none unseen", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "supervisor");
  const form = await unfold(page, "Tambah pengecualian Obrolan");
  const days = form.getByRole("textbox", { name: /^Jam / });
  await form.getByLabel("Hari pertama").fill("2026-11-25");
  await form.getByLabel("Hari terakhir").fill("2026-11-25");
  await form.getByLabel("Nama", { exact: true }).fill("Uji tanpa skrip");
  await form.getByLabel("Nama dalam bahasa Inggris").fill("Without scripts");
  await form.getByLabel("Jam Rabu").fill("13.00–15.45");
  await form.getByRole("button", { name: "Pratinjau" }).click();
  await expect(form).toContainText("Pratinjau, belum diterbitkan");
  await expect(days).toHaveCount(1);
  await expect(form.getByLabel("Jam Rabu")).toHaveValue("13.00–15.45");

  // The range grows by days whose hours nobody was asked for.
  await form.getByLabel("Hari terakhir").fill("2026-11-26");
  await form.getByRole("button", { name: "Terbitkan pengecualian" }).click();
  await expect(days).toHaveCount(2);
  await expect(form.getByLabel("Jam Kamis")).toHaveAccessibleDescription(
    "Isi jam hari ini, atau kosongkan bila tutup.",
  );
  await expect(page.getByRole("button", { name: /^Hapus Uji tanpa skrip/ })).toHaveCount(0);
  await context.close();
});

test("a holiday that was removed by mistake comes back from its history, and the public reads it again", async ({
  browser,
  page,
}) => {
  const holidays = () => publicText(browser, "Hari libur");
  const before = await holidays();
  expect(before).toContain("Jumat, 25 Desember 2026");
  await signIn(page, "supervisor");
  await page.getByRole("button", { name: /^Hapus .*, Jumat, 25 Desember 2026/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "dihapus." })).toBeVisible();
  expect(await holidays()).not.toContain("Jumat, 25 Desember 2026");

  await page.locator("summary").getByText("Riwayat hari libur", { exact: true }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "Jumat, 25 Desember 2026 dihapus" });
  await expect(entry).toContainText(/Senin, 23 November 2026 pukul 10\.\d\d WIB, oleh /);
  const undo = entry.locator("summary", { hasText: /^Batalkan perubahan/ });
  await undo.click();
  await expect(entry).toContainText("Jumat, 25 Desember 2026 menjadi lagi ");
  await entry.getByRole("button", { name: "Kembalikan hari itu" }).click();
  await expect(entry.getByText("Perubahan tersimpan.")).toBeFocused();
  expect(await holidays()).toBe(before);

  // Pressed once more, it says that nothing is left to do.
  await undo.click();
  await entry.getByRole("button", { name: "Kembalikan hari itu" }).click();
  await expect(entry.getByRole("alert")).toContainText("tidak ada yang perlu dikembalikan");
  expect(await holidays()).toBe(before);
});
