import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { scanBars } from "../lib/platform/testing/scanner";
import { applicantFacts, fillAll } from "./fixtures/applicant";
import { openMailbox } from "./fixtures/mailbox";
import type { Started } from "./fixtures/own-portal";
import { ended, ownPortal } from "./fixtures/own-portal";
import { password as demoPassword } from "./fixtures/portal";

// A portal as a library runs it: no demo, at first without a mail server, then with one. Each test goes on from the last.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let portal: Awaited<ReturnType<typeof ownPortal>>;
let launcher: Started;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
/** Those who come in one test and are still there in the next. */
let admin: Page;
let desk: Page;
let applicant: Page;

const production = { PORTAL_DEMO: "0", PORTAL_NOW: "", PORTAL_URL: "", DATABASE_URL: "" };

async function start(smtpUrl: string) {
  launcher = portal.start({ ...production, SMTP_URL: smtpUrl });
  await portal.ready(launcher);
}

const facts = applicantFacts();

/** Somebody in a browser of his own. */
const come = async (browser: Browser) =>
  (await browser.newContext({ baseURL: portal.address })).newPage();

test.beforeAll(async ({ browser }) => {
  [portal, mailbox] = await Promise.all([ownPortal(), openMailbox()]);
  await start("");
  [admin, desk, applicant] = [await come(browser), await come(browser), await come(browser)];
});

test.afterAll(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await portal.stop(launcher);
  await mailbox.close();
  portal.remove();
});

async function signIn(page: Page, login: string, password: string, path: string) {
  await page.goto(`/masuk?lanjut=${path}`);
  await page.getByLabel("Email atau nomor anggota").fill(login);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

async function sendCode(page: Page, code: string) {
  await expect(page).toHaveURL(/\/masuk\/kode/);
  await page.getByLabel("Kode", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Lanjutkan" }).click();
}

/** The code of this time step, or of the next: each is taken once. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Through the page that stands before all others. Answers the secret and the recovery codes. */
async function setUpFactor(page: Page, password: string) {
  await expect(page).toHaveURL("/staf/keamanan");
  await expect(page.getByText("Peran Anda memerlukan kode kedua.")).toBeVisible();
  await page.getByLabel("Kata sandi akun Anda").fill(password);
  await page.getByRole("button", { name: "Siapkan kode kedua" }).click();
  await page.getByText("Tidak dapat memindai?").click();
  const secret = (await page.locator("details code").textContent())?.replace(/\s/g, "") ?? "";
  await page.getByLabel("Kode dari aplikasi").fill(codeOf(secret));
  await page.getByRole("button", { name: "Aktifkan" }).click();
  const codes = page.getByRole("status").locator("code");
  await expect(codes).toHaveCount(10);
  return { secret, codes: await codes.allTextContents() };
}

/** Opens an account by the admin's form. Answers its password. */
async function newAccount(email: string, name: string, role: string) {
  await admin.goto("/staf/pengaturan/akun");
  const form = admin.getByRole("region", { name: "Akun baru" });
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Nama", { exact: true }).fill(name);
  await form.getByLabel("Peran").selectOption(role);
  await form.getByRole("button", { name: "Buat akun" }).click();
  return (await form.getByRole("status").locator("code").textContent())?.trim() ?? "";
}

test("says of no demo, and knows none of its people", async ({ browser, request }) => {
  expect(launcher.output()).not.toContain("@demo.test");
  const health = await (await request.get(`${portal.address}/api/health`)).json();
  expect(health).toMatchObject({ database: "ok", realtime: "ok", mail: "held" });
  const page = await come(browser);
  await page.goto("/");
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByText("Portal peragaan")).toHaveCount(0);
  for (const name of ["admin", "supervisor", "pustakawan1", "anggota"]) {
    await signIn(page, `${name}@demo.test`, demoPassword, "/staf");
    await expect(page.getByRole("alert").filter({ hasText: "tidak cocok" })).toBeVisible();
  }
});

test("the first admin comes by the command, and passes nothing before a second factor", async ({
  browser,
}) => {
  const email = "kepala@pustaka.test";
  const who = ["--email", email, "--name", "Kepala Pustaka", "--role", "admin", "--group", ""];
  const made = portal.command("lib/identity/staff-create.ts", who, production);
  expect(await ended(made.child), made.output()).toBe(0);
  const password = /only now: (\S+)/.exec(made.output())?.[1] ?? "";

  await signIn(admin, email, password, "/staf/pengaturan/akun");
  for (const path of ["/staf/percakapan", "/staf/keanggotaan", "/staf/pengaturan/akun"]) {
    await expect(admin).toHaveURL("/staf/keamanan");
    await admin.goto(path);
  }
  expect((await admin.request.get("/api/desk")).status()).toBe(403);
  const { secret, codes } = await setUpFactor(admin, password);
  await admin.getByRole("button", { name: "Keluar", exact: true }).click();
  await admin.waitForURL((url) => !url.pathname.startsWith("/staf"));

  await signIn(admin, email, password, "/staf/pengaturan/akun");
  await sendCode(admin, codeOf(secret, 1));
  await expect(admin).toHaveURL("/staf/pengaturan/akun");
  const elsewhere = await come(browser);
  await signIn(elsewhere, email, password, "/staf/keamanan");
  await sendCode(elsewhere, codes[0] ?? "");
  await expect(elsewhere.getByText("Sisa 9 dari 10 kode pemulihan.")).toBeVisible();
});

test("of those the admin opens accounts for, a supervisor is held up and a librarian is not", async ({
  browser,
}) => {
  const [librarian, supervisor] = ["petugas@pustaka.test", "penyelia@pustaka.test"];
  const password = await newAccount(librarian, "Petugas Satu", "Pustakawan");
  await signIn(desk, librarian, password, "/staf/keanggotaan");
  await expect(desk).toHaveURL("/staf/keanggotaan");
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Keanggotaan");

  const second = await come(browser);
  const other = await newAccount(supervisor, "Penyelia Satu", "Supervisor");
  await signIn(second, supervisor, other, "/staf/keanggotaan");
  await setUpFactor(second, other);
  await second.goto("/staf/keanggotaan/aturan");
  await expect(second).toHaveURL("/staf/keanggotaan/aturan");
});

test("a registration waits for a mail server, says so, and its mail is read by nobody", async () => {
  await fillAll(applicant, facts);
  await applicant.getByRole("button", { name: "Kirim pendaftaran" }).click();
  await applicant.waitForURL("**/keanggotaan/status");
  await expect(applicant.getByRole("heading", { name: "Menunggu konfirmasi email" })).toBeVisible();
  await expect(applicant.getByText("Perpustakaan belum menyiapkan pengiriman email")).toBeVisible();

  await admin.goto("/staf/pengaturan/surat");
  const main = admin.getByRole("main");
  await expect(main.getByRole("listitem")).not.toHaveCount(0);
  await expect(main.locator("summary, pre")).toHaveCount(0);
  await expect(main).not.toContainText(facts.email);
});

test("with one, what was held goes out; confirmed, approved, and signed in by the mailed link, a member has a card", async ({
  browser,
}) => {
  await portal.stop(launcher);
  await start(mailbox.url);
  await applicant.goto("/keanggotaan/status");
  await expect(applicant.getByText("Buka email yang kami tulis ke")).toBeVisible();
  await expect(applicant.getByText("belum menyiapkan pengiriman email")).toHaveCount(0);
  await applicant.goto(await mailbox.linkTo(facts.email, "/keanggotaan/tautan"));
  await applicant.getByRole("button", { name: "Konfirmasi alamat email" }).click();
  await expect(
    applicant.getByRole("heading", { name: "Alamat email Anda sudah dikonfirmasi" }),
  ).toBeVisible();

  await desk.goto("/staf/keanggotaan");
  await desk.getByRole("link", { name: "Suparman", exact: true }).click();
  await desk.getByRole("button", { name: "Setujui" }).click();
  await expect(desk.getByText(/^Pendaftaran disetujui\..* Pendaftar menerima email/)).toBeVisible();

  const member = await come(browser);
  await member.goto(await mailbox.linkTo(facts.email, "/masuk/sandi-baru"));
  await member.getByLabel("Kata sandi", { exact: true }).fill("hujan turun di Salatiga");
  await member.getByRole("button", { name: "Simpan kata sandi" }).click();
  await expect(member.getByRole("status")).toContainText("akun Anda siap dipakai");
  await signIn(member, facts.email, "hujan turun di Salatiga", "/akun/kartu");
  await expect(member).toHaveURL("/akun/kartu");
  const bars = await member.getByRole("img", { name: /Kode batang/ }).screenshot();
  expect(await scanBars(bars)).toMatch(/^7\d{11}01$/);

  await admin.goto("/staf/pengaturan/surat");
  await expect(admin.getByText("Tidak ada email yang menunggu.")).toBeVisible();
});
