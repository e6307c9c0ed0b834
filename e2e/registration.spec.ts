import type { Browser } from "@playwright/test";
import { expect } from "@playwright/test";
import sharp from "sharp";
import {
  applicantFacts,
  chooseRegions,
  expectRegions,
  fillAll,
  fillIdentity,
  fillPerson,
  mailedLink,
  save,
  stepAt,
} from "./fixtures/applicant";
import { expectAccessible, test } from "./fixtures/portal";

async function visitor(browser: Browser, javaScriptEnabled = true) {
  return (await browser.newContext({ javaScriptEnabled })).newPage();
}

for (const scripts of [true, false])
  test(`from the first step into the queue, ${scripts ? "in a browser" : "without JavaScript"}, and confirmed on a telephone`, async ({
    browser,
  }) => {
    const facts = applicantFacts();
    const page = await visitor(browser, scripts);
    await page.goto("/keanggotaan/daftar/identitas");
    const steps = page.getByRole("navigation", { name: "Langkah pendaftaran" });
    await expect(page.getByText("Langkah 1 dari 5")).toBeVisible();
    await expect(steps.getByRole("listitem")).toHaveCount(5);
    await expect(steps.getByText("lalu Periksa dan kirim")).toBeVisible();
    await fillAll(page, facts, scripts);
    await expect(steps.getByText("Periksa dan kirim")).toHaveAttribute("aria-current", "step");
    await expect(page.getByRole("region", { name: "Pernyataan dan persetujuan" })).toContainText(
      "Saya menyatakan bahwa data yang saya isi benar",
    );
    await expect(page.getByText("••••9999")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(facts.nik);
    await expect(page.getByText(/Jalan Contoh Nomor 1/)).toContainText(
      "Daerah Khusus Ibukota Jakarta",
    );
    await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
    await page.waitForURL("**/keanggotaan/status");
    await expect(page.getByRole("heading", { name: "Menunggu konfirmasi email" })).toBeVisible();
    // This portal has no mail server: no page says that a mail is on its way.
    await expect(page.getByText("sudah ditulis, tetapi belum dapat dikirim")).toBeVisible();
    await expect(page.getByText("Portal peragaan ini tidak mengirim email")).toBeVisible();

    const telephone = await visitor(browser, scripts);
    const answer = await telephone.goto(await mailedLink(browser, facts.email));
    expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
    // Opening it does nothing yet.
    await page.reload();
    await expect(page.getByRole("heading", { name: "Menunggu konfirmasi email" })).toBeVisible();
    await telephone.getByRole("button", { name: "Konfirmasi alamat email" }).click();
    await expect(
      telephone.getByRole("heading", { name: "Alamat email Anda sudah dikonfirmasi" }),
    ).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Menunggu pemeriksaan" })).toBeVisible();
    await expect(page.getByText("Alamat email dikonfirmasi")).toBeVisible();
    await telephone.reload();
    await expect(
      telephone.getByRole("heading", { name: "Tautan ini tidak berlaku" }),
    ).toBeVisible();
  });

for (const scripts of [true, false])
  test(`each fault is told at its field and nothing typed is lost, ${scripts ? "in a browser" : "without JavaScript"}`, async ({
    browser,
  }) => {
    const facts = applicantFacts();
    const page = await visitor(browser, scripts);
    await page.goto("/keanggotaan/daftar/identitas");
    await page.getByLabel("Jenis identitas").selectOption("nik");
    await page.getByLabel("Nomor identitas").fill("31710017089099A");
    await page.getByLabel("Alamat email").fill("suparman@");
    await save(page);
    await expect(page.getByRole("heading", { name: "2 isian perlu diperbaiki" })).toBeVisible();
    await expect(
      page.getByText("NIK terdiri atas 16 angka.", { exact: true }).last(),
    ).toBeVisible();
    await expect(page.getByLabel("Nomor identitas")).toHaveValue("31710017089099A");
    await expect(page.getByLabel("Alamat email")).toHaveValue("suparman@");
    await fillIdentity(page, facts);
    await fillPerson(page, facts);

    await page.goto("/keanggotaan/daftar/data-diri");
    await page.getByLabel("Tahun").fill("2999");
    await page.getByLabel("Nomor ponsel", { exact: true }).fill("021 3812136");
    await save(page);
    await expect(page.getByText("Tanggal lahir ini belum tiba.").last()).toBeVisible();
    await expect(page.getByText("Nomor ponsel ini tidak dikenali.").last()).toBeVisible();
    await expect(page.getByLabel("Nama lengkap sesuai identitas")).toHaveValue("Suparman");
    await page.getByLabel("Tahun").fill("1850");
    await save(page);
    await expect(page.getByText("lebih dari 120 tahun").last()).toBeVisible();
    await page.getByLabel("Tahun").fill(facts.year);
    await page.getByLabel("Nomor ponsel", { exact: true }).fill("+65 8123 4567");
    await save(page);
    await stepAt(page, "alamat-identitas");
    await save(page);
    const missing = page.getByRole("link", { name: "Pilih provinsi sampai kelurahan/desa." });
    await missing.click();
    await expect(page.getByLabel("Provinsi", { exact: true })).toBeFocused();
    await page.getByLabel("Alamat", { exact: true }).fill("Jalan Contoh Nomor 1");
    await chooseRegions(page, scripts);
    await page.getByLabel(/^Kode pos/).fill("1");
    await save(page);
    await expect(page.getByText("Kode pos terdiri atas 5 angka.").last()).toBeVisible();
    await expectRegions(page);
    await page.getByLabel(/^Kode pos/).fill("10110");
    await save(page);
    await stepAt(page, "alamat-saat-ini");
  });

test("somebody under age is asked for a guardian, and for the guardian's own yes", async ({
  browser,
}) => {
  const page = await visitor(browser);
  const facts = { ...applicantFacts(), year: "2015" };
  await page.goto("/keanggotaan/daftar/identitas");
  await fillIdentity(page, facts);
  await page.getByLabel("Nama lengkap sesuai identitas").fill("Melati");
  await page.getByLabel("Nomor ponsel", { exact: true }).fill("0812-9999-0000");
  await page.getByLabel("Tempat lahir").fill("Ambon");
  await page.getByLabel("Tanggal", { exact: true }).fill(facts.day);
  await page.getByLabel("Bulan").selectOption(facts.month);
  await page.getByLabel("Tahun").fill(facts.year);
  await page.getByLabel("Jenis kelamin").selectOption("female");
  await save(page);
  await page.getByLabel("Nama orang tua atau wali").fill("Sri Rahayu");
  await page.getByLabel("Hubungan").selectOption("mother");
  await page.getByLabel("Nomor ponsel orang tua atau wali").fill("0812-9999-0001");
  await save(page);
  await stepAt(page, "alamat-identitas");
});

for (const scripts of [true, false])
  test(`what is missing before it can be sent is named, with the way there, ${scripts ? "in a browser" : "without JavaScript"}`, async ({
    browser,
  }) => {
    const page = await visitor(browser, scripts);
    await fillAll(page, applicantFacts(), scripts);
    const differs = page.getByText("Tanggal lahir berbeda dengan NIK Anda; periksa lagi");
    await expect(differs).toHaveCount(0);
    // A birth date that was wrong: it asks for a guardian, whose own yes nobody has given yet.
    await page.goto("/keanggotaan/daftar/data-diri");
    await page.getByLabel("Tahun").fill("2015");
    await save(page);
    await page.getByLabel("Nama orang tua atau wali").fill("Sri Rahayu");
    await page.getByLabel("Hubungan").selectOption("mother");
    await page.getByLabel("Nomor ponsel orang tua atau wali").fill("0812-9999-0001");
    await save(page);
    await stepAt(page, "periksa");
    // Said, and in nobody's way.
    await expect(differs).toBeVisible();
    await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
    const refusal = page.getByRole("alert").filter({ hasText: "belum lengkap" });
    await expect(refusal).toBeVisible();
    await refusal.getByRole("link", { name: "Lengkapi Pernyataan dan persetujuan" }).click();
    await stepAt(page, "pernyataan");
    // Nothing is ticked for anybody: each yes is given again.
    for (const yes of [/^Saya menyatakan/, /^Saya setuju data identitas/, /^Saya orang tua/])
      await page.getByLabel(yes).check();
    await save(page);
    await stepAt(page, "periksa");
    await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
    await expect(page.getByRole("heading", { name: "Menunggu konfirmasi email" })).toBeVisible();
  });

test("a mailed link brings the registration to another device, and takes it from the first", async ({
  browser,
}) => {
  const facts = applicantFacts();
  const page = await visitor(browser);
  await page.goto("/keanggotaan/daftar/identitas");
  await fillIdentity(page, facts);
  await page.getByRole("button", { name: "Kirim tautan ke email saya" }).click();
  // This portal has no mail server: it says so, and where the mail is read.
  await expect(page.getByText("Tautan sudah ditulis, tetapi belum dapat dikirim.")).toBeVisible();

  const other = await visitor(browser);
  await other.goto(await mailedLink(browser, facts.email));
  await other.getByLabel("Ini komputer umum").check();
  await other.getByRole("button", { name: "Buka pendaftaran" }).click();
  await other.getByRole("link", { name: "Lanjutkan pendaftaran" }).click();
  await stepAt(other, "data-diri");
  const key = (await other.context().cookies()).find(({ name }) => name.endsWith("application"));
  expect(key).toMatchObject({ httpOnly: true, expires: -1 });
  await page.goto("/keanggotaan/daftar/data-diri");
  await stepAt(page, "identitas");
});

test("a stranger who asks for a status is told the same whether or not there is one", async ({
  browser,
}) => {
  const page = await visitor(browser);
  for (const email of ["tak-dikenal@contoh.test", "juga-tidak@contoh.test"]) {
    await page.goto("/keanggotaan/status");
    await page.getByLabel("Alamat email").fill(email);
    await page.getByRole("button", { name: "Kirim tautan" }).click();
    await expect(
      page.getByText(/^Jika ada pendaftaran dengan alamat itu, .* belum dapat dikirim\.$/),
    ).toBeVisible();
  }
  await page.goto("/keanggotaan/tautan/bukan-tautan");
  await expect(page.getByRole("heading", { name: "Tautan ini tidak berlaku" })).toBeVisible();
  expect((await page.request.get("/api/membership/portrait")).status()).toBe(404);
  const post = (origin: string) =>
    page.request.post("/api/membership/portrait", {
      headers: { origin },
      multipart: { photo: "x" },
    });
  expect((await post("https://jahat.test")).status()).toBe(403);
  expect((await post(new URL(page.url()).origin)).status()).toBe(404);
});

test("a picture is shown made anew; a script in a picture's clothes is refused", async ({
  browser,
}) => {
  const page = await visitor(browser);
  await fillAll(page, applicantFacts());
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });
  await page
    .getByLabel("Berkas foto")
    .setInputFiles(file("foto.jpg", Buffer.from("<script>alert(1)</script>")));
  await page.getByRole("button", { name: "Simpan foto" }).click();
  await expect(page.getByText("Berkas ini tidak dapat dipakai sebagai foto.")).toBeVisible();
  const photo = await sharp({
    create: { width: 900, height: 1200, channels: 3, background: "#678" },
  })
    .jpeg()
    .toBuffer();
  await page.getByLabel("Berkas foto").setInputFiles(file("foto.jpg", photo));
  await page.getByRole("button", { name: "Simpan foto" }).click();
  const shown = page.getByRole("img", { name: "Foto yang Anda kirim" });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBe(640);
  await page.getByRole("button", { name: "Hapus foto" }).click();
  await expect(shown).toHaveCount(0);
});

test("of two tabs the slower is told, and may still mean it", async ({ browser }) => {
  const first = await visitor(browser);
  const facts = applicantFacts();
  await first.goto("/keanggotaan/daftar/identitas");
  await fillIdentity(first, facts);
  await fillPerson(first, facts);
  const second = await first.context().newPage();
  await first.goto("/keanggotaan/daftar/data-diri");
  await second.goto("/keanggotaan/daftar/data-diri");
  await second.getByLabel("Tempat lahir").fill("Bandung");
  await save(second);
  await stepAt(second, "alamat-identitas");
  await first.getByLabel("Tempat lahir").fill("Surabaya");
  await save(first);
  await expect(first.getByText("baru saja disimpan di tab")).toBeVisible();
  await expect(first.getByLabel("Tempat lahir")).toHaveValue("Surabaya");
  await save(first);
  await stepAt(first, "alamat-identitas");
});

test("who takes his registration back is asked twice, and may leave nothing in the browser", async ({
  browser,
}) => {
  const page = await visitor(browser, false);
  await page.goto("/keanggotaan/daftar/identitas");
  await fillIdentity(page, applicantFacts());
  await page.getByText("Batalkan pendaftaran").click();
  await page.getByRole("button", { name: "Ya, batalkan" }).click();
  await page.waitForURL("**/keanggotaan/status");
  await expect(page.getByRole("heading", { name: "Dibatalkan" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Dibatalkan/ })).toBeVisible();
  await page.getByRole("button", { name: "Hapus dari peramban ini" }).click();
  await page.waitForURL("**/keanggotaan/daftar");
  await expect(page.getByRole("link", { name: "Mulai pendaftaran" })).toBeVisible();
  await page.goto("/keanggotaan/status");
  await expect(page.getByRole("heading", { name: "Cari pendaftaran Anda" })).toBeVisible();
});

test("every step reads without a fault, light and dark, from a telephone to a desk", async ({
  browser,
}) => {
  test.slow(); // six pages, each in two colours
  const page = await visitor(browser);
  await fillAll(page, applicantFacts());
  const steps = ["identitas", "data-diri", "alamat-identitas", "alamat-saat-ini", "pernyataan"];
  for (const [at, path] of [...steps, "periksa"].entries()) {
    await page.setViewportSize({ width: [320, 768, 1280][at % 3] ?? 320, height: 800 });
    await page.goto(`${at % 2 === 0 ? "" : "/en"}/keanggotaan/daftar/${path}`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${path}, ${colorScheme}`);
    }
  }
});
