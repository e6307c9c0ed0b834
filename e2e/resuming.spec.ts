import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { mailedLink } from "./fixtures/applicant";
import { withDatabase } from "./fixtures/database";
import { come, end, librarian, open, reply } from "./fixtures/desk";
import { enter, expectAccessible, test } from "./fixtures/portal";

const log = (page: Page) => page.getByRole("log");
const newAddress = () => `lanjut-${Date.now().toString(36)}@contoh.test`;

/** Begins a conversation and waits. @returns its id */
async function start(page: Page, email: string, question: string, prefix = ""): Promise<string> {
  const english = prefix !== "";
  await page.goto(`${prefix}/tanya?mulai=1`);
  await page.getByLabel(english ? "Name" : "Nama", { exact: true }).fill(`Sutini ${email}`);
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel(english ? /^Question/ : /^Pertanyaan/).fill(question);
  await page.getByRole("button", { name: english ? "Start chat" : "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
  return page.url().slice(-36);
}

const without = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage();

test("a conversation goes on in another browser by the link mailed for it, which opens once", async ({
  browser,
  page,
}) => {
  const email = newAddress();
  await start(page, email, "Di lantai berapa naskahnya?");
  const address = new URL(page.url()).pathname;
  await page.getByLabel("Menu percakapan").click();
  await page.getByRole("link", { name: "Lanjutkan di perangkat lain" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lanjutkan di perangkat lain");
  await expect(page.getByText("l•••••@contoh.test")).toBeVisible();
  // The demo names no mail server, and says so before and after.
  await expect(page.getByText("Email belum dapat dikirim")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kirim tautan ke email saya" }).click();
  await expect(page.getByText("Tautan dicatat, tetapi belum dapat dikirim.")).toBeVisible();
  await page.getByRole("link", { name: "Kembali ke percakapan" }).click();

  const link = await mailedLink(browser, email);
  const telephone = await come(browser, { width: 320, height: 640 });
  const answer = await telephone.goto(link);
  expect(answer?.headers()["referrer-policy"]).toBe("same-origin");
  await expectAccessible(telephone);
  expect((await telephone.goto(address))?.status(), "the address alone opens nothing").toBe(404);
  await telephone.goto(link);
  await telephone.getByRole("button", { name: "Buka percakapan" }).click();
  await telephone.waitForURL((url) => url.pathname === address);
  await expect(log(telephone).getByText("Di lantai berapa naskahnya?")).toBeVisible();
  const box = telephone.getByRole("textbox", { name: "Tulis pesan" });
  await box.fill("Saya tulis dari telepon.");
  await box.press("Enter");
  await expect(log(page).getByText("Saya tulis dari telepon.")).toBeVisible();
  const told = "Percakapan ini dilanjutkan di perangkat lain.";
  await expect(log(page).getByText(told)).toBeVisible();

  // Only the browser it was begun in may take it back.
  const close = "Tutup di perangkat lain";
  await telephone.goto(`${address}/perangkat-lain`);
  await expect(telephone.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(telephone.getByRole("button", { name: close })).toHaveCount(0);
  await telephone.goto(address);
  await page.goto(`${address}/perangkat-lain`);
  await expectAccessible(page);
  await page.getByRole("button", { name: close }).click();
  await expect(page.getByText("hanya terbuka di peramban ini.")).toBeVisible();
  expect((await telephone.goto(address))?.status()).toBe(404);
  await page.goto(address);
  await expect(log(page).getByText("Percakapan ini ditutup di perangkat lain.")).toBeVisible();

  const third = await come(browser);
  await third.goto(link);
  await expect(third.getByRole("heading", { name: "Tautan ini tidak berlaku lagi" })).toBeVisible();
  await expect(third.getByRole("button", { name: "Buka percakapan" })).toHaveCount(0);
  for (const foreign of [address, `${address}/perangkat-lain`])
    expect((await third.goto(foreign))?.status(), foreign).toBe(404);
});

test("without JavaScript a link is asked for, opened once and refused after, in English too", async ({
  browser,
}) => {
  const email = newAddress();
  const page = await without(browser);
  const id = await start(page, email, "Which floor?", "/en");
  await page.getByLabel("Conversation menu").click();
  await page.getByRole("link", { name: "Continue on another device" }).click();
  const ask = page.getByRole("button", { name: "Send a link to my email" });
  await ask.click();
  await expect(page.getByText("The link is noted, but cannot be sent yet.")).toBeVisible();
  const link = await mailedLink(browser, email);
  expect(link).toMatch(/^\/en\/tanya\/tautan\//);

  // Pressed at two places: a page that was still open when the link was used says that it is dead.
  const [telephone, late] = [await without(browser), await without(browser)];
  for (const each of [telephone, late]) await each.goto(link);
  await telephone.getByLabel("This is a public computer").check();
  await telephone.getByRole("button", { name: "Open the conversation" }).click();
  await telephone.waitForURL(`**/en/tanya/${id}`);
  await expect(log(telephone).getByText("Which floor?")).toBeVisible();
  await expect(telephone.getByText("Public computer", { exact: true })).toBeVisible();
  await late.getByRole("button", { name: "Open the conversation" }).click();
  await expect(late.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await page.getByRole("button", { name: "Close on other devices" }).click();
  await expect(page.getByText("now open in this browser only.")).toBeVisible();
  expect((await telephone.goto(`/en/tanya/${id}`))?.status()).toBe(404);
  await page.reload();
  for (let n = 0; n < 3; n++) await ask.click();
  await expect(page.getByRole("alert")).toContainText("A link was asked for several times");
});

test("whoever left a message is mailed a link to the answer he has not read, and the desk says so", async ({
  browser,
}) => {
  test.slow();
  const email = newAddress();
  const visitor = await come(browser);
  const id = await start(visitor, email, "Ada mikrofilmnya?");
  const name = `Sutini ${email}`;
  await withDatabase(async (client) => {
    // As the button *Beri tahu lewat email* leaves it, which a portal without a mail server does not offer.
    await client.query("UPDATE conversation SET mail_requested_at = now() WHERE id = $1", [id]);
  });
  await visitor.context().close();

  const desk = await librarian(browser, "pustakawan2@demo.test");
  const pane = await open(desk, name);
  await expect(
    desk.getByText("Email belum dapat dikirim: server email belum diatur"),
  ).toBeVisible();
  await reply(pane, "Ada, di lantai 14.");
  await expect(pane.getByRole("log").getByText("Ada, di lantai 14.")).toBeVisible();
  await withDatabase(async (client) => {
    await client.query(
      "UPDATE conversation SET last_message_at = last_message_at - interval '11 minutes' WHERE id = $1",
      [id],
    );
  });
  const admin = await enter(
    await (await browser.newContext()).newPage(),
    "admin@demo.test",
    "/staf/pengaturan/surat",
  );
  const mail = admin.getByRole("listitem").filter({ hasText: email });
  // The worker looks once a minute.
  await expect(async () => {
    await admin.reload();
    await expect(mail).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 100_000 });
  await expect(mail).toContainText("Pustakawan telah menjawab");
  await mail.locator("summary").click();
  await expect(mail.locator("pre")).not.toContainText("lantai 14");

  const telephone = await without(browser);
  await telephone.goto(await mailedLink(browser, email));
  await telephone.getByRole("button", { name: "Buka percakapan" }).click();
  await telephone.waitForURL(`**/tanya/${id}`);
  await expect(log(telephone).getByText("Ada, di lantai 14.")).toBeVisible();
  const line = `${name} melanjutkan percakapan ini di perangkat lain.`;
  await expect(pane.getByText(line)).toBeVisible();
  await end(desk, pane);
});
