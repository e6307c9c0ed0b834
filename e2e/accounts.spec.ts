import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, expectAccessible, test } from "./fixtures/portal";

// One after the other: the tests look at the same list of accounts.
test.describe.configure({ mode: "default" });

const accounts = "/staf/pengaturan/akun";

/** Somebody whose account a test has just opened, by the form. */
async function signIn(page: Page, login: string, typed: string, path = "/staf/percakapan") {
  await page.goto(`/masuk?lanjut=${path}`);
  await page.getByLabel("Email atau nomor anggota").fill(login);
  await page.getByLabel("Kata sandi", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL((url) => url.pathname === path);
}

async function asAdmin(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  return enter(page, "admin@demo.test", accounts);
}

/** Opens an account of this test's own. */
async function newAccount(admin: Page, name: string, role = "Pustakawan") {
  const email = `akun-${Date.now()}@demo.test`;
  const form = admin.getByRole("region", { name: "Akun baru" });
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Nama", { exact: true }).fill(name);
  await form.getByLabel("Peran").selectOption(role);
  await form.getByRole("button", { name: "Buat akun" }).click();
  const given = await form.getByRole("status").locator("code").textContent();
  return { email, password: given?.trim() ?? "" };
}

/** The line of an account, with its form opened. */
async function open(page: Page, email: string) {
  const line = page.getByRole("listitem").filter({ hasText: email });
  await line.locator("summary").click();
  return line;
}

test("an admin gives a colleague another name, group and role, who is that from the next sign-in on", async ({
  browser,
}) => {
  const admin = await asAdmin(browser);
  const made = await newAccount(admin, "Wulan Lama");
  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, made.email, made.password);

  const line = await open(admin, made.email);
  await line.getByLabel("Nama", { exact: true }).fill("  ");
  await line.getByRole("button", { name: "Simpan" }).click();
  await expect(line.getByRole("alert").filter({ hasText: "Isi nama petugas." })).toBeVisible();
  await line.getByLabel("Nama", { exact: true }).fill("Wulan Sari");
  await line.getByLabel("Kelompok layanan").selectOption("Layanan Koleksi Umum");
  await line.getByRole("button", { name: "Simpan" }).click();
  await expect(line.getByRole("status")).toHaveText("Perubahan disimpan.");
  await expect(line).toContainText("Pustakawan · Layanan Koleksi Umum · 1 sesi masuk");

  // A new name is there at the next look; who stays a librarian stays signed in.
  await colleague.reload();
  const rail = colleague.getByRole("navigation", { name: "Staf" });
  await expect(rail).toContainText("Masuk sebagai Wulan Sari, Pustakawan");
  await expect(rail.getByRole("link", { name: "Konten" })).toHaveCount(0);

  await line.getByLabel("Peran").selectOption("Supervisor");
  await line.getByRole("button", { name: "Simpan" }).click();
  await expect(line).toContainText("Supervisor · Layanan Koleksi Umum");
  await colleague.goto("/staf/percakapan");
  await expect(colleague).toHaveURL(/\/masuk/);
  await signIn(colleague, made.email, made.password, "/staf/konten");
  await expect(rail).toContainText("Masuk sebagai Wulan Sari, Supervisor");
});

test("the slower of two admins is told and overwrites nothing", async ({ browser }) => {
  const first = await asAdmin(browser);
  const { email } = await newAccount(first, "Nama Semula");
  const second = await asAdmin(browser);
  const slow = await open(second, email);
  await slow.getByLabel("Nama", { exact: true }).fill("Dari Yang Lambat");

  const fast = await open(first, email);
  await fast.getByLabel("Nama", { exact: true }).fill("Dari Yang Cepat");
  await fast.getByRole("button", { name: "Simpan" }).click();
  await expect(fast.getByRole("status")).toHaveText("Perubahan disimpan.");

  await slow.getByRole("button", { name: "Simpan" }).click();
  await expect(slow.getByRole("alert")).toContainText("Administrator lain baru saja mengubah");
  await expect(slow.locator("b").first()).toHaveText("Dari Yang Cepat");
  await expect(slow.getByLabel("Nama", { exact: true })).toHaveValue("Dari Yang Lambat");
  // Told of it, he may still mean it.
  await slow.getByRole("button", { name: "Simpan" }).click();
  await expect(slow.getByRole("status")).toHaveText("Perubahan disimpan.");
  await expect(slow.locator("b").first()).toHaveText("Dari Yang Lambat");
});

test("an admin who was demoted meanwhile changes nothing more, and his own role nobody changes himself", async ({
  browser,
}) => {
  const admin = await asAdmin(browser);
  const made = await newAccount(admin, "Admin Sementara", "Administrator");
  const other = await (await browser.newContext()).newPage();
  await signIn(other, made.email, made.password, accounts);
  const own = await open(other, made.email);
  await expect(own.getByLabel("Peran")).toHaveCount(0);
  await own.getByLabel("Nama", { exact: true }).fill("Masih Admin");

  const line = await open(admin, made.email);
  await line.getByLabel("Peran").selectOption("Pustakawan");
  await line.getByRole("button", { name: "Simpan" }).click();
  await expect(line.getByRole("status")).toHaveText("Perubahan disimpan.");

  await own.getByRole("button", { name: "Simpan" }).click();
  await expect(own.getByRole("alert")).toContainText("Sesi Anda sudah berakhir");
  await admin.reload();
  await expect(line.locator("b").first()).toHaveText("Admin Sementara");
  await signIn(other, made.email, made.password);
  const answer = await other.goto(accounts);
  expect(answer?.status()).toBe(403);
});

test("without JavaScript an account is changed too, and a fault is told at its field", async ({
  browser,
}) => {
  const { email } = await newAccount(await asAdmin(browser), "Tanpa Skrip");
  const page = await asAdmin(browser, false);
  const line = await open(page, email);
  await line.getByLabel("Nama", { exact: true }).fill("");
  await line.getByRole("button", { name: "Simpan" }).click();
  await expect(line.getByText("Isi nama petugas.").first()).toBeVisible();
  await line.getByLabel("Nama", { exact: true }).fill("Tanpa Skrip Sama Sekali");
  await line.getByRole("button", { name: "Simpan" }).click();
  await expect(line.getByRole("status")).toHaveText("Perubahan disimpan.");
  await expect(line.locator("b").first()).toHaveText("Tanpa Skrip Sama Sekali");
});

test("a renamed service group is called so at its accounts and in the form for a new one", async ({
  browser,
}) => {
  const page = await asAdmin(browser);
  const line = page.getByRole("listitem").filter({ hasText: "pustakawan3@demo.test" });
  const rename = async (from: string, to: string) => {
    await page.goto("/staf/konten/kelompok-layanan");
    await page.getByRole("link", { name: from }).click();
    await page.getByRole("region", { name: "Bahasa Indonesia" }).getByLabel(/^Nama/).fill(to);
    await page.getByRole("button", { name: "Terbitkan", exact: true }).click();
    await expect(page.getByText("Sudah terbit.")).toBeVisible();
    await page.goto(accounts);
    await expect(line).toContainText(`Pustakawan · ${to}`);
    const form = page.getByRole("region", { name: "Akun baru" });
    await expect(form.getByRole("option", { name: to, exact: true })).toHaveCount(1);
    await expect(form.getByRole("option", { name: from, exact: true })).toHaveCount(0);
  };
  await rename("Layanan Naskah Nusantara", "Layanan Naskah Kuno");
  await rename("Layanan Naskah Kuno", "Layanan Naskah Nusantara");
});

for (const width of [320, 768, 1280])
  test(`the staff menu says who is signed in and leads to the public site at ${width} px, light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await enter(page, "admin@demo.test", accounts);
    const menu = page.locator('summary[aria-label="Menu"]');
    if (await menu.isVisible()) await menu.click();
    const staff = page.getByRole("navigation", { name: "Staf" });
    await expect(staff).toContainText("Masuk sebagai Yohanes Siregar, Administrator");
    await page.locator("li summary").first().click();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, colorScheme);
    }
    await staff.getByRole("link", { name: "Lihat situs" }).click();
    await expect(page).toHaveURL("/");
  });
