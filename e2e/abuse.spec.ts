import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { enter, password, test } from "./fixtures/portal";

// One after the other: they count lines of one trail.
test.describe.configure({ mode: "default" });

async function typeIn(page: Page, login: string, typed: string) {
  await page.goto("/masuk");
  await page.getByLabel("Email atau nomor anggota").fill(login);
  await page.getByLabel("Kata sandi", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: /\S/ });

/** An account of this test's own, which others do not sign in with. */
async function newAccount(browser: Browser, name: string) {
  const admin = await (await browser.newContext()).newPage();
  await enter(admin, "admin@demo.test", "/staf/pengaturan/akun");
  const email = `coba-${Date.now()}@demo.test`;
  const form = admin.getByRole("region", { name: "Akun baru" });
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Nama", { exact: true }).fill(name);
  await form.getByRole("button", { name: "Buat akun" }).click();
  const given = await form.getByRole("status").locator("code").textContent();
  return { email, given: given?.trim() ?? "" };
}

/** Lines of the trail of this action about the account of this e-mail. */
async function linesOf(action: string, email: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  await withDatabase(async (client) => {
    const { rows } = await client.query(
      `SELECT l.data FROM audit_entry AS l JOIN account AS a ON l.subject = 'account:' || a.id
       WHERE l.action = $1 AND a.email = $2`,
      [action, email],
    );
    found.push(...rows.map(({ data }) => data));
  });
  return found;
}

test("a session played back after signing out opens nothing, and stands in the trail once", async ({
  browser,
}) => {
  const { email, given } = await newAccount(browser, "Sesi Lama");
  const context = await browser.newContext();
  const page = await context.newPage();
  await typeIn(page, email, given);
  await expect(page).toHaveURL("/staf/percakapan");
  const stolen = await context.cookies();
  await page.getByRole("button", { name: "Keluar" }).first().click();
  await expect(page).toHaveURL("/masuk");

  const thief = await browser.newContext();
  await thief.addCookies(stolen);
  for (let n = 0; n < 3; n++) expect((await thief.request.get("/api/desk")).status()).toBe(401);
  const session = await (await thief.request.get("/api/auth/session")).json();
  expect(session).not.toHaveProperty("user");
  const there = await thief.newPage();
  await there.goto("/staf/percakapan");
  await expect(there).toHaveURL(/\/masuk/);
  expect(await linesOf("session.replayed", email)).toEqual([{}]);
});

test("after five wrong passwords even the right one waits; the owner reads of it, the trail knows no password", async ({
  browser,
}) => {
  const { email, given } = await newAccount(browser, "Sasaran Tebakan");
  const page = await (await browser.newContext()).newPage();
  for (let n = 0; n < 5; n++) {
    await typeIn(page, email, `tebakan-${n}`);
    await expect(refusal(page)).toContainText("tidak cocok");
  }
  for (let n = 0; n < 3; n++) {
    await typeIn(page, email, given);
    await expect(refusal(page)).toContainText("Terlalu banyak percobaan");
  }
  expect(await linesOf("sign-in.slowed", email)).toEqual([{ what: "pair" }]);

  // The window over, the owner comes in and sees what was tried.
  await withDatabase(async (client) => {
    await client.query("UPDATE rate_window SET ends_at = clock_timestamp() - interval '1 second'");
  });
  await typeIn(page, email, given);
  await expect(page).toHaveURL("/staf/percakapan");
  await page.goto("/staf/keamanan");
  const history = page.getByRole("region", { name: "Riwayat masuk" });
  await expect(history.getByText("Kata sandi salah")).toHaveCount(5);
  await expect(history.getByText("Ditahan sementara: terlalu banyak percobaan")).toHaveCount(1);
  await expect(history.getByRole("listitem").first()).toContainText("Chrome");
  await expect(history).not.toContainText("127.0.0.1");
});

test("a guessed member number is answered alike whether or not it is somebody's", async ({
  page,
}) => {
  const answers: (string | null)[] = [];
  for (const login of ["700000000018", "7000 0000 0026", "799999999999", "12345678"]) {
    await typeIn(page, login, "tebakan");
    await expect(refusal(page)).toContainText("tidak cocok");
    answers.push(await refusal(page).textContent());
  }
  expect(new Set(answers).size).toBe(1);
  // Who it is signs in by that number as before.
  await typeIn(page, "7000 0000 0018", password);
  await expect(page).not.toHaveURL(/\/masuk/);
});

/** How many lines of the trail bear each of these actions. */
async function countLines(actions: readonly string[]): Promise<readonly number[]> {
  const counts: number[] = [];
  await withDatabase(async (client) => {
    for (const action of actions) {
      const { rows } = await client.query(
        "SELECT count(*)::int AS lines FROM audit_entry WHERE action = $1",
        [action],
      );
      counts.push(rows[0].lines);
    }
  });
  return counts;
}

test("a mailed link that opens nothing says so when its page is opened, and leaves a line", async ({
  page,
}) => {
  const links = [
    ["/masuk/sandi-baru/bukan-tautan", "account.password-link-refused"],
    ["/masuk/surel-baru/bukan-tautan", "account.email-link-refused"],
    ["/keanggotaan/tautan/bukan-tautan", "application.link-refused"],
    ["/keanggotaan/kabar/bukan-tautan", "member.news-link-refused"],
    ["/tanya/tautan/bukan-tautan", "conversation.link-refused"],
  ] as const;
  // Tests share one network, and a network leaves twenty lines in ten minutes.
  await withDatabase(async (client) => {
    await client.query("UPDATE rate_window SET ends_at = clock_timestamp() - interval '1 second'");
  });
  const actions = links.map(([, action]) => action);
  const before = await countLines(actions);
  for (const [address] of links) {
    await page.goto(address);
    await expect(page.getByText(/tidak berlaku/).first()).toBeVisible();
  }
  const after = await countLines(actions);
  for (const [at, action] of actions.entries())
    expect(after[at], action).toBeGreaterThan(before[at] ?? 0);
});

test("an address of 300 signs is called too long where a status is asked for", async ({ page }) => {
  await page.goto("/keanggotaan/status");
  const email = page.locator("#status-email");
  await email.fill(`${"a".repeat(288)}@contoh.test`);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Alamat email ini terlalu panjang/).first()).toBeVisible();
});

test("a form that another site sent is refused before it runs, in plain words and without a stack", async ({
  request,
  baseURL,
}) => {
  const send = (address: string, origin: string) =>
    request.post(address, { headers: { origin }, multipart: { email: "suparman@contoh.test" } });
  for (const [address, title] of [
    ["/keanggotaan/status", "Formulir ini tidak kami terima"],
    ["/en/masuk", "We did not accept this form"],
  ] as const)
    for (const origin of ["https://jahat.test", "http://localhost:1", "null", "bukan alamat"]) {
      const answer = await send(address, origin);
      expect(answer.status(), origin).toBe(403);
      expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
      const text = await answer.text();
      expect(text).toContain(`<h1>${title}</h1>`);
      expect(text).not.toMatch(/jahat|stack|at \w+ \(/i);
    }
  // Its own comes as far as Next, which knows no form by these fields.
  expect((await send("/keanggotaan/status", baseURL ?? "")).status()).toBe(400);
});
