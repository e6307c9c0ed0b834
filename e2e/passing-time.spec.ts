import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import type { Portal } from "../bench/portal";
import { startPortal } from "../bench/portal";
import { freePort } from "../lib/platform/embedded-postgres";
import { password, takeDuty } from "./fixtures/portal";

// A portal of its own, stopped and started again at a later PORTAL_NOW: server, worker, database and open tabs all
// live through the passing of time, and nobody waits for it.
test.describe.configure({ mode: "serial", timeout: 300_000 });

let folder = "";
let port = 0;
let portal: Portal;
const contexts: BrowserContext[] = [];

const origin = () => `http://localhost:${port}`;

/** The portal at that instant, in the tabs that are open too. */
async function setTime(instant: string): Promise<void> {
  await portal?.stop();
  portal = await startPortal({
    dataDir: path.join(folder, "data"),
    port,
    extraEnv: { PORTAL_NOW: instant },
  });
}

const later = (iso: string, seconds: number) =>
  new Date(Date.parse(iso) + seconds * 1000).toISOString();

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), "portal-time-"));
  chmodSync(folder, 0o711);
  port = await freePort();
  await setTime("2026-11-23T03:00:00Z");
});

test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

test.afterAll(async () => {
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody in a browser of his own, until the test ends. */
async function come(browser: Browser, timezoneId = "Asia/Jakarta"): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin(), timezoneId });
  contexts.push(context);
  return context.newPage();
}

/** A librarian on duty at the desk. */
async function librarian(browser: Browser): Promise<Page> {
  const page = await come(browser);
  await page.goto("/masuk?lanjut=/staf/percakapan");
  await page.getByLabel("Email atau nomor anggota").fill("pustakawan1@demo.test");
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await takeDuty(page, () => page.getByRole("button", { name: "Masuk" }).click());
  return page;
}

/** The pre-chat form, filled in as far as it must be within hours. */
async function fillIn(page: Page, name: string): Promise<void> {
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Email", { exact: true }).fill("waktu@contoh.test");
}

async function start(page: Page, name: string): Promise<void> {
  await fillIn(page, name);
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
}

/** When the wait of the page's conversation began, as the database has it. */
async function startedAt(page: Page): Promise<string> {
  const id = page.url().slice(-36);
  const answer = await page.request.get(`/api/conversations/${id}/events?after=0`);
  const { conversation } = (await answer.json()) as { conversation: { startedAt: string } };
  return conversation.startedAt;
}

/** Collects what the polite live region of the wait says from the page's first moment on. */
async function listen(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  await page.exposeFunction("noteSaid", (text: string) => {
    if (text !== "" && !/^(?:Jaringan terputus|Tersambung kembali)/.test(text)) said.push(text);
  });
  await page.addInitScript(() => {
    const observer = new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest("[role=status]"),
      );
      for (const region of new Set(regions)) {
        const note: unknown = Reflect.get(window, "noteSaid");
        if (region && typeof note === "function") note(region.textContent ?? "");
      }
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  return said;
}

/** The clock in the patron's ring goes on by at least one second. */
async function tick(page: Page): Promise<void> {
  const clock = page.getByRole("main").getByText(/^\d+\.\d\d$/);
  const before = (await clock.textContent()) ?? "";
  await expect(clock).not.toHaveText(before);
}

const box = (page: Page) => page.getByRole("textbox", { name: "Tulis pesan" });
const log = (page: Page) => page.getByRole("log", { name: "Percakapan" });
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
const queued = (desk: Page, name: string) =>
  desk.getByRole("region", { name: "Antrean" }).getByRole("listitem").filter({ hasText: name });
const left = (desk: Page, name: string) =>
  desk
    .getByRole("region", { name: "Pesan", exact: true })
    .getByRole("listitem")
    .filter({ hasText: name });

async function reply(desk: Page, row: Locator, name: string, text: string): Promise<void> {
  await row.getByRole("button", { name: "Buka" }).click();
  const pane = desk.getByRole("region", { name: `Percakapan dengan ${name}` });
  await pane.getByRole("textbox", { name: "Balas" }).fill(text);
  await pane.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(pane.getByRole("log").getByText(text)).toBeVisible();
}

test("a waiting patron hears of the wait at its start, at 3:30 and at 5:00 only, and may leave a message then without losing the place", async ({
  browser,
}) => {
  const desk = await librarian(browser);
  const page = await come(browser);
  const said = await listen(page);
  await start(page, "Sabar");
  const began = await startedAt(page);
  await expect(heading(page, "Pustakawan sedang dipanggil")).toBeVisible();
  await expect(page.getByText(/Jawaban pertama datang sebelum pukul 10\.\d\d WIB/)).toBeVisible();
  await expect(queued(desk, "Sabar")).toContainText(/Menunggu \d\.\d\d, sisa \d\.\d\d/);
  await tick(page);
  await tick(page);
  await box(page).fill("Saya masih menunggu");
  const spoken = ["Pustakawan sedang dipanggil"];
  await expect.poll(() => said).toEqual(spoken);

  await setTime(later(began, 210));
  spoken.push("Tiga setengah menit berlalu. Pustakawan dipanggil lagi.");
  await expect.poll(() => said, { timeout: 60_000 }).toEqual(spoken);
  await expect(heading(page, "Pustakawan sedang dipanggil")).toBeVisible();
  await expect(queued(desk, "Sabar")).toContainText(/Menunggu [34]\.\d\d, sisa [01]\.\d\d/);
  await expect(page.getByRole("button", { name: "Kirim Pesan" })).toHaveCount(0);
  await tick(page);
  await tick(page);
  expect(said).toEqual(spoken);

  await setTime(later(began, 300));
  await expect(heading(page, "Maaf, kami terlambat")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Lewat 5 menit dan sudah kami catat.")).toBeVisible();
  spoken.push("Maaf, kami terlambat");
  await expect.poll(() => said).toEqual(spoken);
  await expect(queued(desk, "Sabar")).toContainText(/Lewat \d\.\d\d/, { timeout: 60_000 });
  await expect(queued(desk, "Sabar")).toHaveAttribute("data-urgency", "late");
  await tick(page);
  await tick(page);
  expect(said).toEqual(spoken);

  // Offered, not done: whoever presses without a word is asked for one, and still stands in the queue.
  await expect(box(page)).toHaveValue("Saya masih menunggu");
  await box(page).fill("");
  await page.getByRole("button", { name: "Kirim Pesan" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Tulis dahulu" })).toBeVisible();
  await expect(queued(desk, "Sabar")).toBeVisible();
  await box(page).fill("Saya tetap di sini");
  await box(page).press("Enter");
  await expect(log(page).getByText(/^Terkirim/)).toBeVisible();
  await expect(queued(desk, "Sabar")).toContainText("Lewat");

  await reply(desk, queued(desk, "Sabar"), "Sabar", "Maaf, Anda menunggu lama.");
  await expect(log(page).getByText("Maaf, Anda menunggu lama.")).toBeVisible();
  await expect(
    log(page).getByText(/melayani Anda, \d+ menit.* setelah Mulai Obrolan/),
  ).toBeVisible();
  await expect(queued(desk, "Sabar")).toHaveCount(0);
  // The breach stays on record although the answer came.
  const metrics = await (await page.request.get("/api/metrics")).text();
  expect(metrics).toContain("portal_promised_today 1\n");
  expect(metrics).toContain("portal_promise_kept_today 0\n");
});

test("at closing time the form turns to Kirim Pesan and says when it opens next, who waits is told, what is open goes on", async ({
  browser,
}) => {
  // Less than five minutes before closing: a promise made now is due after the next opening.
  await setTime("2026-11-23T11:55:00Z");
  const desk = await librarian(browser);
  const served = await come(browser);
  await start(served, "Dilayani");
  await reply(desk, queued(desk, "Dilayani"), "Dilayani", "Silakan.");
  await expect(log(served).getByText("Silakan.")).toBeVisible();
  const waits = await come(browser);
  await start(waits, "Menanti");
  await expect(heading(waits, "Pustakawan sedang dipanggil")).toBeVisible();
  await expect(
    waits.getByText(/Jawaban pertama datang sebelum Selasa, 24 November 2026 pukul 09\.\d\d WIB/),
  ).toBeVisible();
  await expect(queued(desk, "Menanti")).toContainText("batas Selasa, 24 November 2026");
  const late = await come(browser, "Asia/Jayapura");
  await fillIn(late, "Terlambat");
  await expect(late.getByRole("button", { name: "Mulai Obrolan" })).toBeVisible();
  await expect(late.getByRole("button", { name: "Kirim Pesan" })).toHaveCount(0);

  await setTime("2026-11-23T12:01:00Z");
  const opening = "Obrolan buka lagi Selasa, 24 November 2026 pukul 09.00 WIB";

  await expect(heading(waits, "Jam obrolan sudah selesai")).toBeVisible({ timeout: 60_000 });
  await expect(waits.getByText(`${opening}.`)).toBeVisible();
  await expect(queued(desk, "Menanti"), "the place is kept").toBeVisible();
  await box(waits).fill("Apakah majalah Kajawen sudah dipindai?");
  await waits.getByRole("button", { name: "Kirim Pesan" }).click();
  await expect(heading(waits, "Pesan Anda sudah kami terima")).toBeVisible();
  await expect(left(desk, "Menanti")).toBeVisible();
  await expect(queued(desk, "Menanti")).toHaveCount(0);

  // The form was open before closing: nobody has loaded it again.
  await expect(late.getByRole("button", { name: "Kirim Pesan" })).toBeVisible({ timeout: 60_000 });
  await expect(late.getByRole("button", { name: "Mulai Obrolan" })).toHaveCount(0);
  await expect(late.getByText(`${opening} (pukul 11.00 WIT di tempat Anda).`)).toBeVisible();
  await expect(late.getByLabel("Nama", { exact: true })).toHaveValue("Terlambat");
  await late.getByRole("button", { name: "Kirim Pesan" }).click();
  await expect(late.getByLabel(/^Pertanyaan/)).toHaveAccessibleDescription(
    /Tulis pertanyaan Anda, agar pustakawan dapat menjawabnya/,
  );
  await late.getByLabel(/^Pertanyaan/).fill("Ada peta Batavia tahun 1780?");
  await late.getByRole("button", { name: "Kirim Pesan" }).click();
  await expect(heading(late, "Pesan Anda sudah kami terima")).toBeVisible();
  await expect(left(desk, "Terlambat")).toBeVisible();

  await box(served).fill("Satu pertanyaan lagi");
  await box(served).press("Enter");
  const pane = desk.getByRole("region", { name: "Percakapan dengan Dilayani" });
  await expect(pane.getByRole("log").getByText("Satu pertanyaan lagi")).toBeVisible();
  await pane.getByRole("textbox", { name: "Balas" }).fill("Tentu, saya tunggu.");
  await pane.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(log(served).getByText("Tentu, saya tunggu.")).toBeVisible();

  const visitor = await come(browser);
  await visitor.goto("/tanya");
  await expect(visitor.getByText(opening).first()).toBeVisible();
  expect(await (await visitor.request.get("/api/service-status")).json()).toMatchObject({
    open: false,
    opensAt: "2026-11-24T02:00:00.000Z",
    closesAt: null,
    reason: "outside-hours",
  });
});

test("a closing is announced from a week before it; who puts it away has it out of the next first picture", async ({
  browser,
}) => {
  await setTime("2026-12-20T03:00:00Z");
  const page = await come(browser);
  await page.goto("/");
  const notice = page.getByRole("complementary", { name: /^Pengumuman/ });
  await expect(notice).toContainText("24–25 Desember 2026");
  await notice.getByRole("button", { name: "Sembunyikan pengumuman ini" }).click();
  await expect(notice).toHaveCount(0);
  await page.addInitScript(() => {
    // Before any script of the application: those are all deferred beyond this.
    addEventListener("DOMContentLoaded", () => {
      const line = document.querySelector<HTMLElement>("aside[aria-label^=Pengumuman]");
      Object.assign(window, { putAway: line?.hidden });
    });
  });
  await page.goto("/faq");
  expect(await page.evaluate(() => (window as unknown as { putAway: unknown }).putAway)).toBe(true);
  await expect(notice).toHaveCount(0);

  const plain = await browser.newContext({ baseURL: origin(), javaScriptEnabled: false });
  contexts.push(plain);
  const read = await plain.newPage();
  await read.goto("/");
  const shown = read.getByRole("complementary", { name: /^Pengumuman/ });
  await expect(shown).toContainText("24–25 Desember 2026");
  await expect(shown.getByRole("button")).toHaveCount(0);
});
