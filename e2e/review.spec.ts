import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { enter, expectAccessible, test } from "./fixtures/portal";
import { openApplication } from "./fixtures/review";

// The demo's own applications (prisma/seed/membership/applications.ts), each used by one test.

const queue = "/staf/keanggotaan";

test("a librarian approves an application and the queue says so; its history names him", async ({
  page,
}) => {
  await enter(page, "pustakawan1@demo.test", queue);
  await expectAccessible(page, "the queue");
  // The menu counts what waits, in words too; settings are not this librarian's.
  const menu = page.getByRole("navigation", { name: "Staf" });
  const waits = menu.getByRole("link", { name: /^Keanggotaan, \d+ menunggu$/ });
  const before = Number(/\d+/.exec((await waits.getAttribute("aria-label")) ?? "")?.[0]);
  expect(before).toBeGreaterThan(0);
  await expect(page.getByText(`${before} pendaftaran menunggu`)).toBeVisible();
  await openApplication(page, "Ngatinem");
  await expect(page.getByText("••••9999")).toBeVisible();
  await expect(page.getByText("3171005212689999")).toHaveCount(0);
  await expectAccessible(page, "an application");
  await page.getByRole("button", { name: "Setujui" }).click();
  await expect(page.getByRole("status")).toContainText(
    /Pendaftaran disetujui\. Ngatinem kini anggota dengan nomor 7\d{11}\. Portal peragaan ini tidak mengirim email/,
  );
  await expect(
    menu.getByRole("link", { name: `Keanggotaan, ${before - 1} menunggu` }),
  ).toBeVisible();
  // Whose approval it was stands in the address by an id alone.
  expect(decodeURIComponent(page.url())).not.toMatch(/Ngatinem|7\d{11}/);
  await openApplication(page, "Ngatinem");
  await expect(page.getByText("sudah berpindah ke data anggota")).toBeVisible();
  await expect(page.getByText("Disetujui oleh Laras Ayuningtyas")).toBeVisible();
  // From there to the member's cards, by an id.
  await page.getByRole("link", { name: /^7\d{11}$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kartu anggota" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ngatinem" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Blokir kartu ke-1" })).toBeVisible();
  expect(page.url()).not.toMatch(/7\d{11}/);
  await page.goto(queue);
  await openApplication(page, "Ngatinem");
  await expect(page.getByRole("button", { name: "Setujui" })).toHaveCount(0);
});

test("sending back without a reason is refused in the form, and with one leaves the queue", async ({
  page,
}) => {
  await enter(page, "pustakawan2@demo.test", queue);
  await openApplication(page, "Bayu Nugroho");
  await expect(page.getByRole("heading", { name: "Yang perlu diperiksa" })).toBeVisible();
  await expect(
    page.getByText("NIK menyebut 02-01-90, pendaftar menulis 12-01-1990."),
  ).toBeVisible();
  await expect(page.getByText("3471000201909999")).toHaveCount(0);
  await page.getByText("Kembalikan untuk diperbaiki", { exact: true }).click();
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(page.getByText("Tulis alasannya: pendaftar membacanya.")).toBeVisible();
  await page.getByLabel("Alasan").first().fill("NIK 3471000201909999 tidak cocok.");
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(page.getByText("jangan menulis nomor identitas lengkap")).toBeVisible();
  await page.getByLabel("Alasan").first().fill("Tanggal lahir berbeda dari NIK.");
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(
    page.getByText("Pendaftaran dikembalikan. Portal peragaan ini tidak mengirim email"),
  ).toBeVisible();
  await page.getByRole("link", { name: "Dikembalikan" }).click();
  await expect(page.getByRole("link", { name: "Bayu Nugroho" })).toBeVisible();
});

test("of two with one number, side by side, the true one is settled and then approved", async ({
  page,
}) => {
  await enter(page, "supervisor@demo.test", queue);
  // Both stand among what is to be looked at, the quicker one too, and its own page says why.
  await page.getByRole("link", { name: /^Perlu diperiksa/ }).click();
  const waiting = page.getByRole("list", { name: "Perlu diperiksa" }).getByRole("listitem");
  for (const name of ["Putri Maharani", "Putri M."])
    await expect(
      waiting.filter({ has: page.getByRole("link", { name, exact: true }) }),
    ).toContainText("Nomor identitas ganda");
  const parts = page.getByRole("navigation", { name: "Bagian antrean" });
  await expect(parts).toContainText(`Perlu diperiksa (${await waiting.count()})`);
  await page.getByRole("link", { name: "Putri Maharani", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Yang perlu diperiksa" })).toBeVisible();
  await expect(page.getByText("Pendaftaran lain memakai nomor identitas yang sama")).toBeVisible();
  await page.goto(queue);
  await openApplication(page, "Putri M.");
  const beside = page.getByRole("region", { name: "Perbandingan" });
  await expect(beside.getByText("Nomor identitas sama")).toBeVisible();
  await expect(beside.getByRole("cell", { name: "Putri Maharani" })).toBeVisible();
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height });
  // On a telephone one stands below the other, and each says whose it is.
  await expect(beside.getByText(/^Pendaftaran lain [A-Z0-9]{4}-/).first()).toBeVisible();
  expect(await beside.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  await page.setViewportSize({ width, height });
  await expect(page.getByRole("button", { name: "Setujui" })).toHaveCount(0);
  await page.getByRole("button", { name: "Pendaftaran ini yang benar" }).click();
  await page.getByRole("button", { name: "Setujui" }).click();
  await expect(page.getByText("periksa dahulu semua yang perlu diperiksa")).toBeVisible();
  await expectAccessible(page, "an approval that nobody has confirmed");
  await page.getByLabel("Saya sudah memeriksa").check();
  await page.getByRole("button", { name: "Setujui" }).click();
  await expect(page.getByText("Pendaftaran disetujui. Putri M. kini anggota")).toBeVisible();
  await openApplication(page, "Putri Maharani");
  await expect(page.getByText("sudah dimiliki seorang anggota")).toBeVisible();
  await expect(page.getByRole("button", { name: "Setujui" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what has no warning is ticked and approved together, and nothing ticked says so", async ({
    page,
  }) => {
    await enter(page, "pustakawan3@demo.test", queue);
    await page.getByRole("link", { name: /^Tanpa peringatan/ }).click();
    await page.getByRole("button", { name: "Setujui yang dipilih" }).click();
    await expect(page.getByRole("alert")).toContainText("Pilih sedikitnya satu");
    // Who resembles a member is looked at one by one, in the other part.
    await expect(page.getByLabel("Pilih Sekar Wulandari")).toHaveCount(0);
    await page.getByLabel("Pilih Dewi Anggraini").check();
    await page.getByLabel("Pilih Liam van der Berg").check();
    await page.getByRole("button", { name: "Setujui yang dipilih" }).click();
    await expect(page.getByText("2 pendaftaran disetujui.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Dewi Anggraini" })).toHaveCount(0);
  });

  test("what resembles a member is approved when it is said that it was looked at, and not before", async ({
    page,
  }) => {
    await enter(page, "pustakawan2@demo.test", queue);
    await page.getByRole("link", { name: /^Perlu diperiksa/ }).click();
    await page.getByRole("link", { name: "Sekar Wulandari" }).click();
    await expect(page.getByText("mempunyai nama dan tanggal lahir yang sama")).toBeVisible();
    await page.getByRole("button", { name: "Setujui" }).click();
    await expect(page.getByText("periksa dahulu semua yang perlu diperiksa")).toBeVisible();
    await page.getByLabel("Saya sudah memeriksa").check();
    await page.getByRole("button", { name: "Setujui" }).click();
    await expect(page.getByRole("status")).toContainText("Sekar Wulandari kini anggota");
    await openApplication(page, "Sekar Wulandari");
    await expect(page.getByText("sudah berpindah ke data anggota")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Yang perlu diperiksa" })).toHaveCount(0);
  });

  test("refusing asks for a reason and keeps what was typed", async ({ page }) => {
    await enter(page, "pustakawan1@demo.test", queue);
    await openApplication(page, "Arjuna Wibowo");
    await expect(page.getByText("Sri Wibowo (Ibu)")).toBeVisible();
    await page.getByText("Tolak", { exact: true }).click();
    await page.getByRole("button", { name: "Tolak pendaftaran" }).click();
    await expect(page.getByText("Tulis alasannya: pendaftar membacanya.")).toBeVisible();
    await page.locator("#alasan-refuse").fill("Permintaan orang tua.");
    await page.getByRole("button", { name: "Tolak pendaftaran" }).click();
    await expect(page.getByText("Pendaftaran ditolak.")).toBeVisible();
  });
});

test("an address of nothing says so in our words, whatever part of the house it is in", async ({
  page,
}) => {
  await enter(page, "supervisor@demo.test", queue);
  for (const [path, title] of [
    [queue, "Pendaftaran tidak ada"],
    ["/staf/pengaturan/hak-data", "Halaman ini tidak ada"],
    ["/staf/pengaturan/insiden", "Halaman ini tidak ada"],
  ] as const) {
    await page.goto(`${path}/${randomUUID()}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Staf" })).toBeVisible();
  }
  await expectAccessible(page, "an address of nothing");
});

test("a rule outside its bounds is refused beside its field; a librarian may not write one", async ({
  page,
  browser,
}) => {
  await enter(page, "supervisor@demo.test", `${queue}/aturan`);
  await page.getByLabel("Perlu persetujuan wali di bawah usia").fill("99");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("link", { name: "Batas usia: angka 1–30." })).toBeVisible();
  await expectAccessible(page, "the rule");
  const other = await browser.newPage();
  await enter(other, "pustakawan1@demo.test", queue);
  await expect(other.getByRole("link", { name: "Aturan keanggotaan" })).toHaveCount(0);
  expect((await other.goto(`${queue}/aturan`))?.status()).toBe(403);
});
