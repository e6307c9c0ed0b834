import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter as enterPage, expectAccessible, test } from "./fixtures/portal";

// The tests go on with one record: after the first that fails the others would say nothing.
test.describe.configure({ mode: "serial" });

const stamp = `${Date.now()}`;
/** Of the record that the first test makes. */
let address = "";

async function enter(browser: Browser, login: string, path: string): Promise<Page> {
  return enterPage(await (await browser.newContext()).newPage(), login, path);
}

const copyOf = (page: Page, label: string) =>
  page.getByRole("listitem").filter({ has: page.getByText(label, { exact: true }) });

/** By its title, not by its fields: the record's page, which stays in the document, has some of the same. */
async function openCopy(page: Page, label: string) {
  await page.getByRole("link", { name: `Ubah eksemplar ${label}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Eksemplar ${label}`);
}

test("a copy is added, corrected whole, lost and withdrawn, and the history says who did it", async ({
  browser,
}) => {
  const page = await enter(browser, "pustakawan1@demo.test", "/staf/katalog/tambah");
  await page.getByRole("textbox", { name: "Judul", exact: true }).fill(`Buku eksemplar ${stamp}`);
  await page.getByRole("button", { name: "Simpan rekaman" }).click();
  await expect(page.getByText(/^Rekaman dibuat dan tersimpan sebagai versi 1/)).toBeFocused();
  address = new URL(page.url()).pathname;

  for (const label of [`P-${stamp}`, `Q-${stamp}`]) {
    await page.getByText("Tambah eksemplar").click();
    await page.getByRole("textbox", { name: "Barkod atau nomor induk" }).fill(label);
    await page.getByRole("button", { name: "Simpan eksemplar" }).click();
    await expect(page.getByText(`Eksemplar ${label} tersimpan`)).toBeFocused();
    await expect(copyOf(page, label)).toBeVisible();
  }
  await page.getByText("Tambah eksemplar").click();
  await page.getByRole("textbox", { name: "Barkod atau nomor induk" }).fill(`P-${stamp}`);
  await page.getByRole("button", { name: "Simpan eksemplar" }).click();
  // The form is drawn anew, and whoever works by keyboard stays in it.
  const refused = page.getByRole("alert").filter({ hasText: "1 isian perlu diperiksa" });
  await expect(refused).toBeFocused();
  await refused.getByRole("link", { name: /^Barkod ini sudah dipakai eksemplar lain/ }).click();
  await expect(page.getByRole("textbox", { name: "Barkod atau nomor induk" })).toBeFocused();

  await openCopy(page, `P-${stamp}`);
  await page.getByRole("textbox", { name: "Barkod atau nomor induk" }).fill(`Q-${stamp}`);
  await page.getByRole("button", { name: "Simpan eksemplar" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(
    /sudah dipakai eksemplar lain/,
  );
  await page.getByRole("textbox", { name: "Barkod atau nomor induk" }).fill("");
  await page.getByRole("button", { name: "Simpan eksemplar" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(/Isi barkod atau nomor induk/);
  await expectAccessible(page, "the refused copy");
  await page.getByRole("textbox", { name: "Barkod atau nomor induk" }).fill(`PX-${stamp}`);
  await page.getByRole("textbox", { name: "Nomor panggil" }).fill("899.221 3 TOE b");
  await page.getByRole("textbox", { name: "Lokasi" }).fill("Lantai 20");
  await page.getByRole("textbox", { name: "Akses" }).fill("Baca di tempat");
  await page.getByRole("button", { name: "Simpan eksemplar" }).click();
  await expect(page.getByText(`Eksemplar PX-${stamp} tersimpan`)).toBeFocused();
  await expect(copyOf(page, `PX-${stamp}`)).toContainText(
    "899.221 3 TOE b · Lantai 20 · Baca di tempat",
  );

  await openCopy(page, `PX-${stamp}`);
  await page.getByRole("combobox", { name: "Status" }).selectOption("Hilang");
  await page.getByRole("button", { name: "Simpan status" }).click();
  await expect(copyOf(page, `PX-${stamp}`)).toContainText("Hilang");

  await openCopy(page, `Q-${stamp}`);
  await page.getByRole("group").getByText("Tarik eksemplar", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, tarik eksemplar" }).click();
  await expect(page.getByText(`Eksemplar Q-${stamp} ditarik.`)).toBeFocused();
  await expect(page.getByRole("link", { name: `Ubah eksemplar Q-${stamp}` })).toHaveCount(0);
  const history = page.getByRole("region", { name: "Riwayat perubahan" });
  await expect(history).toContainText(/Eksemplar Q-\d+ ditarik oleh \S+/);
  await expect(history).toContainText(
    /Eksemplar PX-\d+ diberi status oleh .*Tersedia menjadi Hilang/,
  );
  await expect(history).toContainText("Barkod atau nomor induk, Nomor panggil, Lokasi, Akses");
  await expectAccessible(page, "the record with its history");

  await page.goto(address.replace("/staf/katalog", "/opac"));
  await expect(page.getByText("Hilang").first()).toBeVisible();
});

test("without JavaScript a copy is corrected, and who is overtaken is told and sees what is stored", async ({
  browser,
}) => {
  const first = await enter(browser, "pustakawan1@demo.test", address);
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const plain = await enterPage(await bare.newPage(), "supervisor@demo.test", address);
  await openCopy(plain, `PX-${stamp}`);
  await expect(plain.getByRole("textbox", { name: "Lokasi" })).toHaveValue("Lantai 20");

  await openCopy(first, `PX-${stamp}`);
  await first.getByRole("textbox", { name: "Lokasi" }).fill("Lantai 19");
  await first.getByRole("button", { name: "Simpan eksemplar" }).click();
  await expect(first.getByText(`Eksemplar PX-${stamp} tersimpan`)).toBeVisible();

  await plain.getByRole("textbox", { name: "Lokasi" }).fill("Gudang");
  await plain.getByRole("button", { name: "Simpan eksemplar" }).click();
  await expect(plain.getByText(/Petugas lain sudah mengubah eksemplar ini/)).toBeVisible();
  await expect(plain.getByText("Tersimpan sekarang: Lantai 19")).toBeVisible();
  await expect(plain.getByRole("textbox", { name: "Lokasi" })).toHaveValue("Gudang");
  await plain.getByRole("button", { name: "Simpan eksemplar" }).click();
  await expect(plain.getByText(`Eksemplar PX-${stamp} tersimpan`)).toBeVisible();
  await expect(plain.getByText("Gudang").first()).toBeVisible();

  await openCopy(plain, `PX-${stamp}`);
  await plain.getByRole("group").getByText("Tarik eksemplar", { exact: true }).click();
  await plain.getByRole("button", { name: "Ya, tarik eksemplar" }).click();
  await expect(plain.getByText(`Eksemplar PX-${stamp} ditarik.`)).toBeVisible();
});

test("an address of no copy says so, and a member stays outside", async ({ browser }) => {
  const page = await enter(browser, "pustakawan1@demo.test", address);
  await page.goto(`${address}/eksemplar/2147483647`);
  await expect(page.getByRole("heading", { name: "Tidak ada di katalog" })).toBeVisible();
  const member = await enter(browser, "anggota@demo.test", "/");
  expect((await member.goto(`${address}/eksemplar/1`))?.status()).toBe(403);
});
