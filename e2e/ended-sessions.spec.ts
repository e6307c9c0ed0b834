import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { TOTP } from "otpauth";
import { mailedLink } from "./fixtures/applicant";
import { withDatabase } from "./fixtures/database";
import { patron, waitingRow } from "./fixtures/desk";
import { newMember, signInMember } from "./fixtures/member";
import { password, test } from "./fixtures/portal";

// What a session has opened ends with it, from whichever browser it was ended.

/** A librarian of this test's own, with the demo's password. */
async function newLibrarian(name: string): Promise<string> {
  const email = `dua-meja-${randomUUID().slice(0, 8)}@demo.test`;
  await withDatabase(async (client) => {
    await client.query(
      `INSERT INTO account (id, email, password_hash, name, role)
       SELECT gen_random_uuid(), $1, password_hash, $2, 'librarian'
       FROM account WHERE email = 'pustakawan1@demo.test'`,
      [email, name],
    );
  });
  return email;
}

async function signIn(browser: Browser, email: string, path: string) {
  const page = await (await browser.newContext()).newPage();
  const socket = listen(page);
  await page.goto(`/masuk?lanjut=${path}`);
  await page.getByLabel("Email atau nomor anggota").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page).toHaveURL(path);
  return { page, socket };
}

/** What a page's sockets have received, and whether one is open. */
function listen(page: Page) {
  const frames: string[] = [];
  let open = 0;
  page.on("websocket", (socket) => {
    open += 1;
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString()));
    socket.on("close", () => {
      open -= 1;
    });
  });
  return { frames, isOpen: () => open > 0 };
}

const subscribed = (frames: readonly string[]) =>
  frames.filter(
    (frame) => frame.includes("subscription_succeeded") && frame.includes("encrypted-desk"),
  ).length;

test("a desk whose session is ended from another browser says so and hears nothing more", async ({
  browser,
}) => {
  const email = await newLibrarian("Dua Meja");
  const forgotten = await signIn(browser, email, "/staf/percakapan");
  const here = await signIn(browser, email, "/staf/percakapan");
  for (const { socket } of [forgotten, here])
    await expect.poll(() => subscribed(socket.frames)).toBeGreaterThan(0);

  // Setting up a second factor ends the account's other sessions.
  const settings = await here.page.context().newPage();
  await settings.goto("/staf/keamanan");
  await settings.getByLabel("Kata sandi akun Anda").fill(password);
  await settings.getByRole("button", { name: "Siapkan kode kedua" }).click();
  await settings.getByText("Tidak dapat memindai?").click();
  const secret = (await settings.locator("details code").textContent())?.replace(/\s/g, "") ?? "";
  await settings.getByLabel("Kode dari aplikasi").fill(new TOTP({ secret }).generate());
  const heardBefore = subscribed(here.socket.frames);
  await settings.getByRole("button", { name: "Aktifkan" }).click();
  await expect(settings.getByText("Sisa 10 dari 10 kode pemulihan.")).toBeVisible();

  await expect(
    forgotten.page.getByRole("heading", { name: "Anda sudah keluar", level: 1 }),
  ).toBeVisible();
  await expect.poll(forgotten.socket.isOpen).toBe(false);
  // The desk that may stay has gone on to the new channel, by a socket nobody closed.
  await expect.poll(() => subscribed(here.socket.frames)).toBeGreaterThan(heardBefore);
  expect(here.socket.isOpen()).toBe(true);

  const before = forgotten.socket.frames.length;
  const { name, page } = await patron(browser);
  await expect(waitingRow(here.page, name)).toBeVisible();
  expect(forgotten.socket.frames.slice(before)).toEqual([]);
  await expect(waitingRow(forgotten.page, name)).toHaveCount(0);
  await page.close();
});

test("a browser from which a conversation is taken back loses its socket, though it never asks again", async ({
  browser,
}) => {
  const email = `tutup-${randomUUID().slice(0, 8)}@contoh.test`;
  const page = await (await browser.newContext()).newPage();
  const own = listen(page);
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill(`Sutini ${email}`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel(/^Pertanyaan/).fill("Di lantai berapa naskahnya?");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  const settings = await page.context().newPage();
  await settings.goto(`${address}/perangkat-lain`);
  await settings.getByRole("button", { name: "Kirim tautan ke email saya" }).click();
  await expect(settings.getByText("Tautan dicatat, tetapi belum dapat dikirim.")).toBeVisible();

  const telephone = await (await browser.newContext()).newPage();
  const foreign = listen(telephone);
  await telephone.goto(await mailedLink(browser, email));
  await telephone.getByRole("button", { name: "Buka percakapan" }).click();
  await telephone.waitForURL((url) => url.pathname === address);
  for (const { frames } of [own, foreign])
    for (const word of ["signin_success", "subscription_succeeded"])
      await expect.poll(() => frames.some((frame) => frame.includes(word))).toBe(true);
  // A page that was changed to listen only: what the server would tell it when asked, it never learns.
  await telephone.route("**/api/**", (route) => route.abort());

  await settings.getByRole("button", { name: "Tutup di perangkat lain" }).click();
  await expect(settings.getByText("hanya terbuka di peramban ini.")).toBeVisible();
  await expect.poll(foreign.isOpen).toBe(false);
  expect(own.isOpen()).toBe(true);
  const before = foreign.frames.length;
  const box = page.getByRole("textbox", { name: "Tulis pesan" });
  await box.fill("Ini hanya untuk perpustakaan.");
  await box.press("Enter");
  await expect(page.getByRole("log").getByText("Ini hanya untuk perpustakaan.")).toBeVisible();
  expect(foreign.frames.slice(before)).toEqual([]);
});

test("a member's open conversation is let go of when he leaves all devices from another one", async ({
  browser,
}) => {
  const member = await newMember();
  const login = { login: member.email, password: member.password };
  const page = await (await browser.newContext()).newPage();
  const socket = listen(page);
  await signInMember(page, login);
  await page.goto("/tanya?mulai=1");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}/);
  const signedIn = () => socket.frames.some((frame) => frame.includes("signin_success"));
  await expect.poll(signedIn).toBe(true);

  const phone = await (await browser.newContext()).newPage();
  await signInMember(phone, login);
  await phone.goto("/akun/keamanan");
  await phone.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
  await expect(phone.getByText("Anda sudah keluar dari semua perangkat.")).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Percakapan ini tidak lagi terbuka di peramban ini" }),
  ).toBeVisible();
  await expect.poll(socket.isOpen).toBe(false);
});
