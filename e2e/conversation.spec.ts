import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, test } from "./fixtures/portal";

/** Fills in the pre-chat form and presses *Mulai Obrolan*. @returns the conversation's id */
async function start(page: Page, name: string, question = ""): Promise<string> {
  await page.goto("/tanya");
  await page.getByRole("link", { name: "Percakapan Baru" }).first().click();
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Email", { exact: true }).fill("sutini@contoh.test");
  await page.getByLabel(/^Pertanyaan/).fill(question);
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
  return page.url().slice(-36);
}

/** A librarian on duty, or expressly not, who acts through the routes the desk uses. */
async function librarian(browser: Browser, number = 3, on = true) {
  const page = await (await browser.newContext()).newPage();
  await enter(page, `pustakawan${number}@demo.test`, "/staf/percakapan");
  const post = async (path: string, body: object) => {
    const status = await page.evaluate(
      async ([to, what]) => {
        const answer = await fetch(to, {
          method: "POST",
          headers: { "content-type": "application/json", "x-portal-side": "desk" },
          body: what,
        });
        return answer.status;
      },
      [path, JSON.stringify(body)] as const,
    );
    expect(status, path).toBeLessThan(300);
  };
  await post("/api/desk/duty", { on });
  return {
    reply: (id: string, body: string) =>
      post(`/api/conversations/${id}/messages`, { clientId: randomUUID(), body }),
    leave: async () => {
      await post("/api/desk/duty", { on: false });
      await page.context().close();
    },
  };
}

const log = (page: Page) => page.getByRole("log", { name: "Percakapan" });
const box = (page: Page) => page.getByRole("textbox", { name: "Tulis pesan" });

test("a patron asks, is answered live, and reads it all again after a reload and in a new tab", async ({
  browser,
  page,
}) => {
  const desk = await librarian(browser);
  const id = await start(page, "Sutini");
  await expect(page.getByRole("heading", { name: "Pustakawan sedang dipanggil" })).toBeVisible();
  await expect(page.getByText("dari 5 menit")).toBeVisible();

  await box(page).fill("Jam buka hari Sabtu?");
  await page.getByRole("button", { name: "Kirim" }).click();
  await expect(log(page).getByText("Jam buka hari Sabtu?")).toBeVisible();
  await expect(log(page).getByText(/^Terkirim \d\d\.\d\d$/)).toBeVisible();

  await desk.reply(id, "Selamat siang, sampai pukul 15.30.");
  await expect(log(page).getByText("Selamat siang, sampai pukul 15.30.")).toBeVisible();
  await expect(log(page).getByText(/melayani Anda, .* setelah Mulai Obrolan\./)).toBeVisible();
  await expect(page.getByText("dari 5 menit")).toBeHidden();

  await page.reload();
  await expect(log(page).getByText("Selamat siang, sampai pukul 15.30.")).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto("/tanya");
  await tab.getByRole("region", { name: "Percakapan Anda" }).getByRole("link").first().click();
  await expect(log(tab).getByText("Jam buka hari Sabtu?")).toBeVisible();
  await desk.leave();
});

test("what is written on a cut line is kept, said, and sent in order when the line is back", async ({
  context,
  page,
}) => {
  await start(page, "Putus");
  await box(page).fill("satu");
  await box(page).press("Enter");
  await expect(log(page).getByText(/^Terkirim/)).toBeVisible();
  await context.setOffline(true);
  for (const text of ["dua", "tiga"]) {
    await box(page).fill(text);
    await box(page).press("Enter");
  }
  await expect(page.getByText("Jaringan terputus. Pesan Anda tersimpan")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Jaringan terputus. Pesan Anda tersimpan")).toBeHidden();
  await expect(log(page).getByText(/Mengirim|Belum terkirim/)).toHaveCount(0);
  await page.reload();
  await expect(log(page).getByText("tiga")).toBeVisible();
  const written = ((await log(page).textContent()) ?? "").match(/satu|dua|tiga/g);
  expect(written).toEqual(["satu", "dua", "tiga"]);
});

test("with no realtime at all the conversation goes on, slower", async ({ browser, page }) => {
  await page.routeWebSocket(/\/app\//, (socket) => socket.close());
  const desk = await librarian(browser);
  const id = await start(page, "Tanpa Soket", "Apakah terdengar?");
  await desk.reply(id, "Terdengar.");
  await expect(log(page).getByText("Terdengar.", { exact: true })).toBeVisible();
  await box(page).fill("Terima kasih");
  await box(page).press("Enter");
  await expect(
    log(page)
      .getByText(/^Terkirim/)
      .last(),
  ).toBeVisible();
  await desk.leave();
});

// The first start has no key yet and counts for the address alone.
test("the twelfth start within ten minutes is told when to come back and where else to go", async ({
  page,
}) => {
  const press = async () => {
    await page.goto("/tanya?mulai=1");
    await page.getByLabel("Nama", { exact: true }).fill("Berulang");
    await page.getByLabel("Email", { exact: true }).fill("berulang@contoh.test");
    await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  };
  for (let starts = 0; starts < 11; starts += 1) {
    await press();
    await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
  }
  await press();
  const refusal = page.getByRole("alert").filter({ hasText: "Terlalu banyak percakapan" });
  await expect(refusal).toContainText(/Coba lagi \d+ menit lagi/);
  await expect(refusal).toContainText("Jalan Medan Merdeka Selatan");
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Berulang");
});

test("what was kept of the form comes back, but never into a field that somebody is writing in", async ({
  page,
}) => {
  const name = page.getByLabel("Nama", { exact: true });
  const email = page.getByLabel("Email", { exact: true });
  const question = page.getByLabel(/^Pertanyaan/);
  const kind = page.getByLabel("Jenis Pertanyaan");
  await page.goto("/tanya?mulai=1");
  // What is typed is kept from when the form's scripts are there.
  await expect
    .poll(() => email.evaluate((field) => Object.keys(field).join()))
    .toContain("__reactProps");
  await kind.selectOption({ index: 2 });
  await name.fill("Sutini");
  await email.fill("lama@contoh.test");
  await question.fill("Belum sempat dikirim");

  // A slow line: the form can be written in long before its scripts are there.
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("/tanya?mulai=1", { waitUntil: "commit" });
  const [chosen = ""] = await kind.selectOption({ index: 1 });
  await email.focus();
  arrive();
  await expect(name).toHaveValue("Sutini");
  await page.keyboard.insertText("baru@contoh.test");
  await expect(email).toHaveValue("baru@contoh.test");
  await expect(kind).toHaveValue(chosen);
  await expect(question).toHaveValue("Belum sempat dikirim");

  // Who leaves the field as it was finds in it what was kept.
  await page.reload({ waitUntil: "domcontentloaded" });
  await question.focus();
  await expect(name).toHaveValue("Sutini");
  await name.focus();
  await expect(question).toHaveValue("Belum sempat dikirim");
});

test("what stands in the box unsent is there again after a reload", async ({ page }) => {
  await start(page, "Draf");
  await box(page).fill("belum selesai menu");
  await page.reload();
  await expect(box(page)).toHaveValue("belum selesai menu");
});

test("a foreign and an unknown conversation are missing pages, and no address travels on", async ({
  browser,
  page,
}) => {
  await start(page, "Milik Saya", "Rahasia saya");
  const own = await page.reload();
  expect(own?.headers()["referrer-policy"]).toBe("no-referrer");
  const stranger = await (await browser.newContext()).newPage();
  for (const address of [page.url(), `/tanya/${randomUUID()}`, "/tanya/bukan-nomor"]) {
    const answer = await stranger.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(stranger.getByText("Rahasia saya")).toHaveCount(0);
  }
});

test("an e-mail address that is none is told at its field, and what was typed stays", async ({
  page,
}) => {
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill("Sutini");
  await page.getByLabel("Email", { exact: true }).fill("sutini@contoh");
  await page.getByLabel("Jenis Pertanyaan").selectOption("loans");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  const email = page.getByLabel("Email", { exact: true });
  await expect(email).toHaveAccessibleDescription(/Alamat ini belum lengkap/);
  await expect(page.getByRole("alert").filter({ hasText: "perlu diperbaiki" })).toBeFocused();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Sutini");
  await expect(page.getByLabel("Jenis Pertanyaan")).toHaveValue("loans");
  await page.getByRole("link", { name: /Alamat ini belum lengkap/ }).click();
  await expect(email).toBeFocused();
});

test("ending leaves the summary and the way on; removing from the device closes the door", async ({
  page,
}) => {
  await start(page, "Selesai", "Terima kasih");
  const menu = page.locator("summary[aria-label='Menu percakapan']");
  await menu.click();
  await page.getByRole("button", { name: "Akhiri" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tinggalkan antrean" }).click();
  await expect(page.getByRole("heading", { name: "Anda meninggalkan antrean" })).toBeVisible();
  await menu.click();
  await page.getByRole("button", { name: "Akhiri" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Akhiri" }).click();
  await expect(page.getByRole("heading", { name: "Percakapan ini sudah ditutup" })).toBeVisible();
  await page.getByRole("button", { name: "Lanjutkan percakapan" }).click();
  await expect(box(page)).toBeVisible();

  const address = page.url();
  await menu.click();
  await page.getByRole("button", { name: "Hapus dari perangkat ini" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus", exact: true }).click();
  await page.waitForURL(/\/tanya$/);
  expect((await page.goto(address))?.status()).toBe(404);
});

test("a waiting patron turns into a message without writing twice", async ({ browser, page }) => {
  // Who was on duty in an earlier test counts for 90 s more.
  for (const number of [1, 2, 3]) await (await librarian(browser, number, false)).leave();
  await start(page, "Menunggu");
  const leave = page.getByRole("button", { name: "Kirim Pesan" });
  await expect(leave).toBeVisible();
  await leave.click();
  await expect(page.getByRole("alert").filter({ hasText: "Tulis dahulu" })).toBeVisible();
  await box(page).fill("Ada mikrofilm Bintang Timoer?");
  await leave.click();
  await expect(page.getByRole("heading", { name: "Pesan Anda sudah kami terima" })).toBeVisible();
  await expect(log(page).getByText("Ada mikrofilm Bintang Timoer?")).toBeVisible();
  await expect(box(page)).toHaveValue("");
});

test("the panel opens beside the page, starts a conversation there and closes with Escape", async ({
  page,
}) => {
  await page.goto("/privasi");
  const opener = page.getByRole("button", { name: "Tanya Pustakawan", exact: true });
  await opener.click();
  const panel = page.getByRole("dialog", { name: "Tanya Pustakawan" });
  await panel.getByLabel("Nama", { exact: true }).fill("Panel");
  await panel.getByLabel("Email", { exact: true }).fill("panel@contoh.test");
  await panel.getByRole("button", { name: "Mulai Obrolan" }).click();
  await panel.getByRole("textbox", { name: "Tulis pesan" }).fill("Dari panel");
  await panel.getByRole("textbox", { name: "Tulis pesan" }).press("Enter");
  await expect(panel.getByRole("log").getByText("Dari panel")).toBeVisible();
  await expect(page).toHaveURL(/\/privasi$/);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(panel.getByRole("log").getByText("Dari panel")).toBeVisible();
});

test("on a phone the bar at the foot hides nothing of the page and can be sent away", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto("/privasi");
  const bar = page.getByRole("link", { name: "Tanya Pustakawan", exact: true }).last();
  const dismiss = page.getByRole("button", { name: "Sembunyikan tombol Tanya Pustakawan" });
  await expect(dismiss).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const [barBox, footBox] = [
    await bar.boundingBox(),
    await page.getByRole("contentinfo").boundingBox(),
  ];
  expect((footBox?.y ?? 0) + (footBox?.height ?? 0)).toBeLessThanOrEqual((barBox?.y ?? 0) + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await dismiss.click();
  await expect(dismiss).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expect(dismiss).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a patron is told of a fault, starts all the same and reads the transcript", async ({
    page,
  }) => {
    await page.goto("/tanya");
    await page.getByRole("link", { name: "Percakapan Baru" }).first().click();
    await page.getByLabel("Nama", { exact: true }).fill("Tanpa Skrip");
    await page.getByLabel("Email", { exact: true }).fill("bukan alamat");
    await page.getByLabel(/^Pertanyaan/).fill("Ada versi digitalnya?");
    await page.getByRole("button", { name: "Mulai Obrolan" }).click();
    await expect(page.getByLabel("Email", { exact: true })).toHaveAccessibleDescription(
      /Alamat ini belum lengkap/,
    );
    await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Tanpa Skrip");
    await expect(page.getByLabel(/^Pertanyaan/)).toHaveValue("Ada versi digitalnya?");
    await page.getByLabel("Email", { exact: true }).fill("tanpa@contoh.test");
    await page.getByRole("button", { name: "Mulai Obrolan" }).click();
    await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
    await expect(log(page).getByText("Ada versi digitalnya?")).toBeVisible();
    await expect(page.locator("noscript p")).toBeVisible();
  });
});
