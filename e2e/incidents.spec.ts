import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, expectAccessible, test } from "./fixtures/portal";

// One after the other: the first finds its incident's hours on the list of settings, where only the most urgent stands.
test.describe.configure({ mode: "default" });

const section = (page: Page, title: string) => page.getByRole("region", { name: title });

/** How far down the page the buttons of these names begin, in pixels. */
async function placesOf(page: Page, names: readonly string[]): Promise<readonly number[]> {
  const scrolled = await page.evaluate(() => window.scrollY);
  const buttons = names.map((name) => page.getByRole("main").getByRole("button", { name }));
  const boxes = await Promise.all(buttons.map((button) => button.boundingBox()));
  return boxes.map((box) => (box?.y ?? Number.NaN) + scrolled);
}

/** None of them moved by more than the two pixels that the border of a field with an error takes. */
function expectUnmoved(before: readonly number[], after: readonly number[]): void {
  for (const [at, place] of before.entries())
    expect(Math.abs((after[at] ?? Number.NaN) - place)).toBeLessThanOrEqual(2);
}

test("a supervisor enters an incident, sees its hours run, and tells who is to be told", async ({
  page,
}) => {
  await enter(page, "supervisor@demo.test", "/staf/pengaturan/insiden");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "Catat insiden" }).click();
  await expect(main.getByRole("alert")).toContainText("Beri judul insiden ini.");
  await expect(main.getByLabel("Judul")).toBeFocused();
  await main.getByLabel("Judul").fill("Daftar peminjam tertinggal");
  await main.getByLabel("Data apa yang terungkap").fill("Nama dan judul buku");
  await expectAccessible(page, "an incident with a fault");
  await main.getByRole("button", { name: "Catat insiden" }).click();
  await page.waitForURL(/\/insiden\/[0-9a-f-]{36}$/);
  await expect(main.getByText("Sisa 71 jam").or(main.getByText("Sisa 72 jam"))).toBeVisible();
  await expect(main.getByText("yang terungkap: Nama dan judul buku").first()).toBeVisible();
  await expectAccessible(page, "an incident");

  // What is forgotten is said at its field, and no button moves under the pointer that pressed it.
  const names = ["Simpan catatan", "Tutup insiden", "Lembaga Pelindungan Data Pribadi sudah"];
  const before = await placesOf(page, names);
  await main.getByRole("button", { name: "Tutup insiden" }).click();
  const note = main.getByLabel("Catatan");
  await expect(note).toBeFocused();
  await expect(note).toHaveAccessibleDescription(/Tulis catatan lebih dahulu/);
  expectUnmoved(before, await placesOf(page, names));
  await main.getByRole("button", { name: "Orang yang terdampak sudah diberi tahu" }).click();
  await expect(main.getByText("Orang yang datanya terungkap diberi tahu")).toBeVisible();
  await expect(main.getByRole("status").filter({ hasText: "Sudah dicatat" })).toBeVisible();
  expectUnmoved(before, await placesOf(page, names));

  await page.goto("/staf/pengaturan");
  const part = page.getByRole("listitem").filter({ hasText: "Insiden data pribadi" });
  await expect(part).toContainText(/Sisa 7[12] jam/);
  await page.getByRole("link", { name: "Insiden data pribadi" }).click();
  await page.getByRole("link", { name: "Daftar peminjam tertinggal" }).first().click();
  await main.getByRole("button", { name: /^Lembaga .* sudah diberi tahu/ }).click();
  await expect(main.getByText("Semua sudah diberi tahu")).toBeVisible();
  await main.getByRole("button", { name: "Tutup insiden" }).click();
  await expect(main.getByRole("button", { name: "Buka kembali" })).toBeVisible();
  await expect(main.getByText("Insiden ditutup")).toBeVisible();
});

test("the time of finding is corrected, the letters are filled in, copied, and printed by themselves", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enter(page, "supervisor@demo.test", "/staf/pengaturan/insiden");
  const main = page.getByRole("main");
  await main.getByLabel("Judul").fill("Surel salah alamat");
  await main.getByLabel("Terjadi (WIB)").fill("2026-11-23T07:00");
  await main.getByRole("button", { name: "Catat insiden" }).click();
  await page.waitForURL(/\/insiden\/[0-9a-f-]{36}$/);
  await main.getByLabel("Diketahui (WIB)").fill("2026-11-23T06:30");
  await main.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(main.getByLabel("Terjadi (WIB)")).toBeFocused();
  await expect(main.getByLabel("Terjadi (WIB)")).toHaveAccessibleDescription(/lebih lambat/);
  await main.getByLabel("Diketahui (WIB)").fill("2026-11-23T08:30");
  await main.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(main.getByText("Waktu diketahui dibetulkan")).toBeVisible();
  await expect(main.getByText(/tenggat Kamis, 26 November 2026 pukul 08.30 WIB/)).toBeVisible();

  const agency = section(page, "Surat kepada lembaga Pelindungan Data Pribadi");
  await expect(agency.getByText("[lengkapi: narahubung]")).toBeVisible();
  await agency.getByRole("link", { name: "narahubung" }).click();
  await main.getByLabel(/^Narahubung/).fill("021-000111");
  await main.getByLabel(/^Penanda tangan surat/).fill("Laras Andini, Kepala Layanan");
  for (const text of ["Data apa yang terungkap", "Bagaimana terjadi", "Penanganan dan pemulihan"])
    await main.getByLabel(text).fill(`Isi: ${text}`);
  await main.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(main.getByText("Belum lengkap:")).toHaveCount(0);
  await agency.getByRole("button", { name: "Salin surat" }).click();
  await expect(agency.getByRole("status")).toHaveText("Surat disalin.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Yth. Lembaga Pelindungan Data Pribadi (Pasal 58 UU 27/2022),");
  expect(copied).toContain("Laras Andini, Kepala Layanan");
  expect(copied).not.toContain("[lengkapi");

  await agency.getByRole("link", { name: "Buka untuk dicetak" }).click();
  await page.waitForURL(/\/surat\/lembaga$/);
  await expect(page.getByRole("button", { name: "Cetak" })).toBeVisible();
  await expectAccessible(page, "a letter by itself");
  await page.emulateMedia({ media: "print" });
  // The page before stays in the document, hidden.
  const line = main.getByText("Narahubung: 021-000111");
  await expect(line).toBeVisible();
  expect((await line.boundingBox())?.width).toBeGreaterThan(400);
  for (const hidden of [page.getByRole("heading"), page.getByRole("link")])
    await expect(hidden.first()).toBeHidden();
});
