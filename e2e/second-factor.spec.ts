import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { TOTP } from "otpauth";
import { withDatabase } from "./fixtures/database";
import { password as demoPassword, enter, expectAccessible, test } from "./fixtures/portal";

// One after the other: each opens an account in the same list.
test.describe.configure({ mode: "default" });

/** A librarian of this test's own: the demo's people are everybody's. */
async function newLibrarian(browser: Browser, name: string) {
  const admin = await (await browser.newContext()).newPage();
  await enter(admin, "admin@demo.test", "/staf/pengaturan/akun");
  const email = `kode-${Date.now()}@demo.test`;
  const form = admin.getByRole("region", { name: "Akun baru" });
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Nama", { exact: true }).fill(name);
  await form.getByRole("button", { name: "Buat akun" }).click();
  const given = await form.getByRole("status").locator("code").textContent();
  return { admin, email, password: given?.trim() ?? "" };
}

async function signIn(page: Page, email: string, password: string, path: string) {
  await page.goto(`/masuk?lanjut=${path}`);
  await page.getByLabel("Email atau nomor anggota").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

/** The code of this time step, or of one of those around it; the portal takes each step once. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ algorithm: "SHA1", digits: 6, period: 30, secret });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Begins a second factor; the password is asked for once more. */
async function begin(page: Page, password: string) {
  await page.getByLabel("Kata sandi akun Anda").fill(password);
  await page.getByRole("button", { name: "Siapkan kode kedua" }).click();
}

async function sendCode(page: Page, code: string) {
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Lanjutkan" }).click();
}

async function expectAccessibleEverywhere(page: Page, name: string) {
  for (const width of [320, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${name} at ${width} px, ${colorScheme}`);
    }
}

/** On a telephone the way into its own authenticator comes before the picture, which another device would scan. */
async function expectPhoneFirst(page: Page) {
  const link = page.getByRole("link", { name: "Buka di aplikasi autentikator", exact: true });
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("href", /^otpauth:\/\/totp\//);
  const top = async (locator: Locator) => (await locator.boundingBox())?.y ?? Number.NaN;
  expect(await top(link)).toBeLessThan(await top(page.getByRole("img", { name: /Kode QR/ })));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(link).toBeHidden();
}

/** That codes can be copied and downloaded where scripts run, and that no button promises it where none do. */
async function expectKept(page: Page, codes: readonly string[], scripted: boolean) {
  const [copy, download] = ["Salin kode", "Unduh sebagai berkas teks"].map((name) =>
    page.getByRole("button", { name }),
  ) as [Locator, Locator];
  if (!scripted) {
    for (const button of [copy, download]) await expect(button).toHaveCount(0);
    return;
  }
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await copy.click();
  await expect(page.getByText("Tersalin.")).toBeVisible();
  const address = page.url();
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(file.suggestedFilename()).toBe("kode-pemulihan-portal-pustaka.txt");
  const written = await readFile(await file.path(), "utf8");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const code of codes) for (const text of [written, copied]) expect(text).toContain(code);
  for (const code of codes) expect(page.url() + file.url()).not.toContain(code);
  expect(page.url()).toBe(address);
}

for (const javaScriptEnabled of [true, false])
  test(`a second factor is set up, asked for and turned off ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const { admin, email, password } = await newLibrarian(browser, "Kode Kedua");
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(page, email, password, "/staf/keamanan");
    await expect(page).toHaveURL("/staf/keamanan");
    const picture = page.getByRole("img", { name: "Kode QR untuk aplikasi autentikator" });
    const field = page.getByLabel("Kata sandi akun Anda");
    for (const [typed, fault] of [
      ["", "Tulis kata sandi Anda."],
      ["bukan ini", "Kata sandi tidak cocok."],
    ] as const) {
      await begin(page, typed);
      await expect(page.getByRole("link", { name: fault })).toBeVisible();
      await expect(field).toHaveAccessibleDescription(new RegExp(fault));
      await expect(field).toHaveValue("");
      await expect(picture).toHaveCount(0);
    }
    if (javaScriptEnabled) await expectAccessibleEverywhere(page, "a wrong password");
    await begin(page, password);
    await expect(picture).toBeVisible();
    // Given up, nothing is left of it, and the password is asked for again.
    await page.getByRole("button", { name: "Batalkan" }).click();
    await expect(picture).toHaveCount(0);
    await begin(page, password);
    await expect(picture).toBeVisible();
    await page.getByText("Tidak dapat memindai?").click();
    const secret = (await page.locator("details code").textContent())?.replace(/\s/g, "") ?? "";
    if (javaScriptEnabled) await expectAccessibleEverywhere(page, "setting up");
    await expectPhoneFirst(page);
    // What this browser gave the password for is nothing to another one that is signed in.
    const elsewhere = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(elsewhere, email, password, "/staf/keamanan");
    await expect(elsewhere.getByRole("button", { name: "Siapkan kode kedua" })).toBeVisible();
    await expect(elsewhere.getByRole("img", { name: /Kode QR/ })).toHaveCount(0);

    await page.getByLabel("Kode dari aplikasi").fill("000 000");
    await page.getByRole("button", { name: "Aktifkan" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Kode tidak cocok" })).toBeVisible();
    await page.getByLabel("Kode dari aplikasi").fill(codeOf(secret));
    await page.getByRole("button", { name: "Aktifkan" }).click();
    const codes = page.getByRole("status").locator("code");
    await expect(codes).toHaveCount(10);
    const [first = "", second = ""] = await codes.allTextContents();
    await expect(page.getByText("Sisa 10 dari 10 kode pemulihan.")).toBeVisible();
    if (javaScriptEnabled) await expectAccessibleEverywhere(page, "recovery codes");
    await expectKept(page, [first, second], javaScriptEnabled);
    // Shown once: whoever opens the page again sees none of them.
    await page.goto("/staf/keamanan");
    await expect(codes).toHaveCount(0);

    const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(other, email, password, "/staf/katalog");
    await expect(other).toHaveURL("/masuk/kode?lanjut=%2Fstaf%2Fkatalog");
    if (javaScriptEnabled) await expectAccessibleEverywhere(other, "asking for the code");
    // The password alone opens nothing.
    expect((await other.request.get("/api/desk")).status()).toBe(401);
    await other.goto("/staf/katalog");
    await expect(other).toHaveURL("/masuk/kode?lanjut=%2Fstaf%2Fkatalog");
    // What was used to set it up is used up.
    await sendCode(other, codeOf(secret, -1));
    await expect(other.getByRole("alert").filter({ hasText: "Kode tidak cocok" })).toBeVisible();
    await sendCode(other, codeOf(secret, 1));
    await expect(other).toHaveURL("/staf/katalog");
    await other.goto("/staf/keamanan");
    await expect(other.getByText("Masuk dengan kode kedua").first()).toBeVisible();

    const third = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await signIn(third, email, password, "/staf/keamanan");
    await sendCode(third, first);
    await expect(third.getByText("Sisa 9 dari 10 kode pemulihan.")).toBeVisible();
    await third.getByLabel("Kode", { exact: true }).fill(second);
    await third.getByRole("button", { name: "Matikan kode kedua" }).click();
    await expect(third.getByRole("button", { name: "Siapkan kode kedua" })).toBeVisible();
    await admin.reload();
    const line = admin.getByRole("listitem").filter({ hasText: email });
    await expect(line.getByText("Kode kedua", { exact: true })).toHaveCount(0);
  });

test("an admin takes a lost second factor; the account's sessions end and its password opens it", async ({
  browser,
}) => {
  const { admin, email, password } = await newLibrarian(browser, "Ponsel Hilang");
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email, password, "/staf/keamanan");
  await begin(page, password);
  await page.getByText("Tidak dapat memindai?").click();
  const secret = (await page.locator("details code").textContent())?.replace(/\s/g, "") ?? "";
  await page.getByLabel("Kode dari aplikasi").fill(codeOf(secret));
  await page.getByRole("button", { name: "Aktifkan" }).click();
  await expect(page.getByText("Sisa 10 dari 10 kode pemulihan.")).toBeVisible();

  await admin.reload();
  const line = admin.getByRole("listitem").filter({ hasText: email });
  await line.getByRole("link", { name: "Riwayat masuk Ponsel Hilang" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Ponsel Hilang");
  await expect(admin.getByRole("region", { name: "Riwayat masuk" })).toContainText("Masuk");
  await expectAccessibleEverywhere(admin, "a colleague's history");
  await admin.goto("/staf/pengaturan/akun");
  await expectAccessibleEverywhere(admin, "the accounts");
  await line.getByRole("button", { name: "Hapus kode kedua Ponsel Hilang" }).click();
  await expect(line.getByRole("status")).toContainText("Kode kedua dihapus.");
  await page.goto("/staf/keamanan");
  await expect(page).toHaveURL(/\/masuk/);
  await signIn(page, email, password, "/staf/keamanan");
  await expect(page.getByRole("button", { name: "Siapkan kode kedua" })).toBeVisible();
});

test("a member sets a second factor up; who lost it is let in again by an admin, without JavaScript too", async ({
  browser,
}) => {
  const email = `anggota-kode-${Date.now()}@contoh.test`;
  let memberNumber = "";
  // An account of this test's own for one of the demo's members, with the demo's password.
  await withDatabase(async (client) => {
    const { rows } = await client.query(
      `INSERT INTO account (id, email, password_hash, name, role, member_number)
       SELECT gen_random_uuid(), $1, a.password_hash, m.name, 'member', m.number
       FROM account AS a, member AS m
       WHERE a.email = 'anggota@demo.test'
         AND NOT EXISTS (SELECT 1 FROM account AS b WHERE b.member_number = m.number)
       ORDER BY m.serial DESC LIMIT 1 RETURNING member_number`,
      [email],
    );
    memberNumber = rows[0].member_number;
  });
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email, demoPassword, "/akun/keamanan");
  await begin(page, demoPassword);
  await page.getByText("Tidak dapat memindai?").click();
  const secret = (await page.locator("details code").textContent())?.replace(/\s/g, "") ?? "";
  await page.getByLabel("Kode dari aplikasi").fill(codeOf(secret));
  await page.getByRole("button", { name: "Aktifkan" }).click();
  await expect(page.getByText("Sisa 10 dari 10 kode pemulihan.")).toBeVisible();

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const admin = await enter(plain, "admin@demo.test", "/staf/pengaturan/akun");
  const remove = async (number: string) => {
    await admin.getByLabel("Nomor anggota").fill(number);
    await admin.getByRole("button", { name: "Hapus kode kedua anggota" }).click();
  };
  const section = admin.getByRole("region", { name: "Kode kedua anggota" });
  await remove("bukan nomor");
  await expect(section.getByText("Nomor anggota terdiri atas angka.").first()).toBeVisible();
  await remove("7999 9999 9999");
  await expect(section.getByRole("alert").filter({ hasText: "Tidak ada akun" })).toBeVisible();
  await remove(memberNumber);
  await expect(section.getByRole("status")).toHaveText("Kode kedua anggota ini dihapus.");
  await page.goto("/akun/keamanan");
  await expect(page).toHaveURL(/\/masuk/);
  await signIn(page, email, demoPassword, "/akun/keamanan");
  await expect(page.getByRole("button", { name: "Siapkan kode kedua" })).toBeVisible();
  await withDatabase(async (client) => {
    await client.query("DELETE FROM account WHERE email = $1", [email]);
  });
});

test("the page for the code is nothing for who did not sign in, and speaks English too", async ({
  page,
}) => {
  await page.goto("/masuk/kode?lanjut=//jahat.test/");
  await expect(page).toHaveURL("/masuk");
  await page.goto("/en/masuk/kode?lanjut=/en/opac");
  await expect(page).toHaveURL("/en/masuk?lanjut=%2Fen%2Fopac");
});
