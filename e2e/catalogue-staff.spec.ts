import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter as enterPage, faultsOf, test } from "./fixtures/portal";

// One after the other: the tests import into the same catalogue.
test.describe.configure({ mode: "default" });

async function enter(browser: Browser, login: string, path = "/staf/katalog"): Promise<Page> {
  return enterPage(await (await browser.newContext()).newPage(), login, path);
}

async function isAccessible(page: Page, name: string) {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    expect(wide, `${name} scrolls sideways at ${width}`).toBe(false);
  }
  expect(await faultsOf(page), name).toEqual([]);
}

/** A table with two books of this run's own; the second has no title. */
const stamp = `${Date.now()}`;
const csv = [
  "Judul;Pengarang;Tahun;No Kontrol;Barcode",
  `Kitab uji ${stamp};Rahayu, Dewi;20x9;U-${stamp};E-${stamp}`,
  `;Tanpa Judul;2024;V-${stamp};F-${stamp}`,
].join("\n");

test("a supervisor imports a file: the worker takes it in and the report names what was rejected", async ({
  browser,
}) => {
  const page = await enter(browser, "supervisor@demo.test");
  await page.getByRole("main").getByRole("link", { name: "Impor katalog" }).click();
  await page.getByRole("button", { name: "Unggah dan impor" }).click();
  await expect(page.getByText("Pilih berkas yang akan diimpor.").first()).toBeVisible();
  await isAccessible(page, "the refused upload");

  const noise = { name: "gambar.mrc", mimeType: "application/marc", buffer: Buffer.alloc(64, 1) };
  await page.getByLabel("Berkas", { exact: true }).setInputFiles(noise);
  await page.getByRole("button", { name: "Unggah dan impor" }).click();
  await expect(page.getByText(/bukan ISO 2709, MARCXML/).first()).toBeVisible();

  const file = { name: "uji.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.getByLabel("Berkas", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Unggah dan impor" }).click();
  await page.waitForURL(/\/staf\/katalog\/impor\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "uji.csv" })).toBeVisible();
  await expect(page.getByRole("main").getByText("Selesai", { exact: true })).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByRole("row", { name: "Dibaca 2" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Baru 1" })).toBeVisible();
  await expect(page.getByText("Tidak ada judul: 1")).toBeVisible();
  const rejectedRow = page
    .getByRole("list", { name: "Rekaman yang ditolak" })
    .getByRole("listitem");
  await expect(rejectedRow).toContainText("Tidak ada judul");
  await expect(rejectedRow).toContainText(`;Tanpa Judul;2024;V-${stamp};F-${stamp}`);
  await expect(rejectedRow).toContainText("Baris 3");
  await page.getByText("Tahun terbit tidak terbaca sebagai tahun: 1").click();
  await expect(page.getByText("Tertulis: 20x9")).toBeVisible();
  await page.getByText("Lihat rekaman baru: 1").click();
  await expect(page.getByRole("link", { name: `Kitab uji ${stamp}` }).first()).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh rekaman yang ditolak" }).click();
  const stream = await (await download).createReadStream();
  const rejected = Buffer.concat(await stream.toArray()).toString();
  expect(rejected).toMatch(/^Judul;Pengarang;Tahun;No Kontrol;Barcode\n/);
  expect(rejected).toContain(`;Tanpa Judul;2024;V-${stamp};F-${stamp}`);
  expect(rejected).not.toContain("Kitab uji");
  await isAccessible(page, "the report");
});

test("a librarian finds a record by the label of a copy and dates its status; the public sees it", async ({
  browser,
}) => {
  const page = await enter(browser, "pustakawan1@demo.test");
  await page.getByRole("searchbox", { name: "Cari rekaman" }).fill(`E-${stamp}`);
  await page.getByRole("button", { name: "Cari" }).click();
  await page.getByRole("link", { name: `Kitab uji ${stamp}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Kitab uji ${stamp}`);
  await expect(page.getByText(`245 10 $a Kitab uji ${stamp}`)).toBeVisible();
  await expect(page.getByText(/Rekaman dibuat oleh .*, lewat impor uji\.csv/)).toBeVisible();

  await page.getByRole("link", { name: `Ubah eksemplar E-${stamp}` }).click();
  await page.getByRole("combobox", { name: "Status" }).selectOption("Sedang diperbaiki");
  await page.getByLabel("Sejak tanggal").fill("2999-01-01");
  await page.getByRole("button", { name: "Simpan status" }).click();
  const refused = page.getByRole("alert").filter({ hasText: "1 isian perlu diperiksa" });
  await expect(refused).toBeFocused();
  await expect(refused).toContainText("Tanggalnya tidak boleh sesudah hari ini.");
  await page.getByRole("combobox", { name: "Status" }).selectOption("Sedang diperbaiki");
  await page.getByLabel("Sejak tanggal").fill("2026-11-20");
  await page.getByRole("button", { name: "Simpan status" }).click();
  await expect(page.getByText("sejak Jumat, 20 November 2026").first()).toBeVisible();
  await expect(page.getByText(`Eksemplar E-${stamp} tersimpan`)).toBeFocused();
  await expect(page.getByText("Tersedia menjadi Sedang diperbaiki")).toBeVisible();
  await isAccessible(page, "the record");

  await page.getByRole("link", { name: "Lihat di katalog publik" }).click();
  await page.waitForURL(/\/opac\/\d+$/);
  await expect(page.getByText("Sedang diperbaiki").first()).toBeVisible();
});

test("a search without results says so and what to try", async ({ browser }) => {
  const page = await enter(browser, "pustakawan1@demo.test");
  await page.getByRole("searchbox", { name: "Cari rekaman" }).fill("zzqxv-9999");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByRole("heading", { name: /Tidak ada rekaman untuk/ })).toBeVisible();
  await isAccessible(page, "no results");
});

test("members and strangers stay outside; a librarian may not import", async ({ browser }) => {
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/staf/katalog");
  await expect(stranger).toHaveURL(/\/masuk\?lanjut=/);
  const member = await enter(browser, "anggota@demo.test", "/");
  expect((await member.goto("/staf/katalog"))?.status()).toBe(403);
  const librarian = await enter(browser, "pustakawan1@demo.test");
  await expect(librarian.getByRole("link", { name: "Impor katalog" })).toHaveCount(0);
  expect((await librarian.goto("/staf/katalog/impor"))?.status()).toBe(403);
  const { origin } = new URL(librarian.url());
  const sent = await librarian.request.post("/api/catalogue/imports", {
    data: Buffer.from(csv),
    headers: { origin },
  });
  expect(sent.status()).toBe(403);
});

test("a record is added as lines, changed by one of two people, withdrawn and restored", async ({
  browser,
}) => {
  const page = await enter(browser, "pustakawan1@demo.test");
  await page.getByRole("link", { name: "Tambah rekaman" }).click();
  // By its role: the form that was left lies hidden in the document.
  const lines = page.getByRole("textbox", { name: "Baris MARC" });
  await expect(lines).toHaveValue(/245 10 \$a/);
  await lines.fill("24 10 $a Salah");
  await page.getByRole("button", { name: "Simpan rekaman" }).click();
  await expect(page.getByText(/Baris 1: nomor ruas harus tiga angka/).first()).toBeVisible();
  await expect(lines).toHaveValue("24 10 $a Salah");
  await isAccessible(page, "the refused record");
  await lines.fill(`245 10 $a Naskah uji ${stamp}`);
  await page.getByRole("button", { name: "Simpan rekaman" }).click();
  await page.waitForURL((url) => /^\/staf\/katalog\/\d+$/.test(url.pathname));
  const address = new URL(page.url()).pathname;

  const second = await enter(browser, "supervisor@demo.test", `${address}/ubah`);
  await expect(second.getByRole("textbox", { name: "Baris MARC" })).toHaveValue(/Naskah uji/);
  await page.getByRole("link", { name: "Ubah rekaman" }).click();
  await lines.fill(`245 10 $a Naskah uji kedua ${stamp}`);
  await page.getByRole("button", { name: "Simpan rekaman" }).click();
  await page.waitForURL((url) => url.pathname === address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Naskah uji kedua ${stamp}`);
  await expect(page.getByText(/^Rekaman diubah dan tersimpan sebagai versi 2/)).toBeFocused();
  await second.getByRole("textbox", { name: "Baris MARC" }).fill("245 10 $a Terlambat");
  await second.getByRole("button", { name: "Simpan rekaman" }).click();
  await expect(second.getByText(/Petugas lain sudah mengubah rekaman ini/)).toBeVisible();
  await expect(second.getByRole("textbox", { name: "Baris MARC" })).toHaveValue(
    "245 10 $a Terlambat",
  );

  const open = address.replace("/staf/katalog", "/opac");
  await page.getByRole("group").getByText("Tarik rekaman", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, tarik rekaman" }).click();
  await expect(page.getByText(/^Rekaman ditarik dan tersimpan sebagai versi 3/)).toBeFocused();
  expect((await page.request.get(open)).status()).toBe(410);
  await page.getByRole("group").getByText("Pulihkan rekaman", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, pulihkan rekaman" }).click();
  await expect(page.getByText(/^Rekaman dipulihkan dan tersimpan/)).toBeFocused();
  expect((await page.request.get(open)).status()).toBe(200);

  await page.goto("/staf/katalog/2147483647");
  await expect(page.getByRole("heading", { name: "Tidak ada di katalog" })).toBeVisible();
});

test("a record is edited by its inputs with the MARC lines beside them, also without JavaScript, and nothing else of it is lost", async ({
  browser,
}) => {
  const page = await enter(browser, "pustakawan1@demo.test", "/staf/katalog/tambah");
  const lines = page.getByRole("textbox", { name: "Baris MARC" });
  await lines.fill(`245 10 $a Buku isian ${stamp} / $c Penulisnya\n035 ## $a (LAMA)${stamp}`);
  await page.getByRole("textbox", { name: "ISBN 1" }).fill("979-8433-10-1");
  await page.getByRole("button", { name: "Simpan rekaman" }).click();
  await expect(page.getByText("ISBN ini tidak benar").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "ISBN 1" })).toHaveValue("979-8433-10-1");
  await isAccessible(page, "the refused form");
  await page.getByRole("textbox", { name: "ISBN 1" }).fill("979-8433-10-6");
  await page.getByRole("textbox", { name: "Nama 1", exact: true }).fill("Toer, Pramoedya Ananta");
  await page.getByRole("combobox", { name: "Peran 1" }).selectOption("penerjemah");
  await page.getByRole("button", { name: "Simpan rekaman" }).click();
  await page.waitForURL((url) => /^\/staf\/katalog\/\d+$/.test(url.pathname));
  const address = new URL(page.url()).pathname;
  await expect(page.getByText("100 1# $a Toer, Pramoedya Ananta $4 trl")).toBeVisible();
  await expect(page.getByText("020 ## $a 979-8433-10-6")).toBeVisible();

  const bare = await browser.newContext({ javaScriptEnabled: false });
  await bare.addCookies(await page.context().cookies());
  const plain = await bare.newPage();
  await plain.goto(`${address}/ubah`);
  await plain.getByRole("textbox", { name: "Judul", exact: true }).fill("");
  await plain.getByRole("button", { name: "Simpan rekaman" }).click();
  await expect(plain.getByText("Judul belum ada.").first()).toBeVisible();
  await plain.getByRole("textbox", { name: "Judul", exact: true }).fill(`Buku polos ${stamp}`);
  await plain.getByRole("textbox", { name: "Tahun terbit" }).fill("1999");
  await plain.getByRole("button", { name: "Simpan rekaman" }).click();
  await plain.waitForURL((url) => url.pathname === address);
  await expect(
    plain.getByText(`245 10 $a Buku polos ${stamp} / $c Penulisnya`).first(),
  ).toBeVisible();
  await expect(plain.getByText("264 #1 $c 1999").first()).toBeVisible();
  await expect(plain.getByText(`035 ## $a (LAMA)${stamp}`).first()).toBeVisible();
  await page.goto(`${address}/ubah`);
  await isAccessible(page, "the form");
});

test("a table with headings nobody knows is mapped by staff, and the mapping is remembered", async ({
  browser,
}) => {
  const page = await enter(browser, "supervisor@demo.test", "/staf/katalog/impor");
  const table = (title: string) => `Nama buku;Penulisnya\n${title};Rahayu, Dewi\n`;
  const upload = async (title: string) => {
    await page.goto("/staf/katalog/impor");
    await page.getByLabel("Berkas", { exact: true }).setInputFiles({
      ...{ name: "rumah-baca.csv", mimeType: "text/csv", buffer: Buffer.from(table(title)) },
    });
    await page.getByRole("button", { name: "Unggah dan impor" }).click();
    await page.waitForURL(/\/staf\/katalog\/impor\/[0-9a-f-]{36}$/);
  };
  await upload(`Pemetaan ${stamp}`);
  await expect(page.getByText(`Pemetaan ${stamp}`)).toBeVisible();
  await page.getByRole("button", { name: "Mulai impor" }).click();
  await expect(page.getByText("Pilih satu kolom sebagai Judul")).toBeFocused();
  await isAccessible(page, "the mapping");
  await page.getByLabel("Kolom 1: Nama buku").selectOption("Judul");
  await page.getByLabel("Kolom 2: Penulisnya").selectOption("Pengarang utama");
  await page.getByLabel(/^Simpan pemetaan/).fill(`Rumah baca ${stamp}`);
  await page.getByRole("button", { name: "Mulai impor" }).click();
  await expect(page.getByRole("main").getByText("Selesai", { exact: true })).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByRole("row", { name: "Baru 1" })).toBeVisible();

  await upload(`Pemetaan kedua ${stamp}`);
  await page.getByLabel("Pemetaan tersimpan").selectOption(`Rumah baca ${stamp}`);
  await page.getByRole("button", { name: "Pakai" }).click();
  await expect(page.getByLabel("Kolom 1: Nama buku")).toHaveValue("title");
  await page.getByRole("button", { name: "Mulai impor" }).click();
  await expect(page.getByRole("main").getByText("Selesai", { exact: true })).toBeVisible({
    timeout: 40_000,
  });
});

test("what readers search in vain is listed for staff, to add or to put aside", async ({
  browser,
}) => {
  const word = `qzx${[...stamp].map((digit) => "bcdfghjkmn"[Number(digit)]).join("")}`;
  const page = await enter(browser, "pustakawan1@demo.test");
  await page.goto(`/opac?q=${word}`);
  await page.goto("/opac?q=3171005708909999");
  await page.goto("/staf/katalog/pencarian");
  const line = page.getByRole("listitem").filter({ hasText: word });
  await expect(line).toContainText("1 kali");
  await expect(page.getByText("3171005708909999")).toHaveCount(0);
  await isAccessible(page, "the searches in vain");
  await line.getByRole("link", { name: "Tambah rekaman" }).click();
  await page.waitForURL("**/tambah?pencarian=*");
  expect(page.url()).not.toContain(word);
  await expect(page.getByRole("textbox", { name: "Judul", exact: true })).toHaveValue(word);
  await page.goto("/staf/katalog/pencarian");
  await line.getByRole("button", { name: "Abaikan" }).click();
  await expect(line).toHaveCount(0);
});
