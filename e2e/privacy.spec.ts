import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { newMember, signInMember } from "./fixtures/member";
import { enter, expectAccessible, test } from "./fixtures/portal";

// One after the other: they share the demo's member, who has one objection open at a time.
test.describe.configure({ mode: "default" });

const member = "anggota@demo.test";
const data = "/akun/data";
const section = (page: Page, title: string) => page.getByRole("region", { name: title });

test("a member downloads everything, to read and for programs", async ({ page }) => {
  await enter(page, member, data);
  for (const [button, ending] of [
    ["Unduh untuk dibaca (HTML)", ".html"],
    ["Unduh untuk program lain (JSON)", ".json"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^data-saya-\d{4}-\d\d-\d\d/);
    expect(download.suggestedFilename()).toContain(ending);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain("Sekar Wulandari");
    expect(text).toContain("••••9999");
    expect(text).not.toContain("3171005708909999");
    if (ending === ".html") expect(text).not.toMatch(/\d\d\.\d\d\.\d\d\.\d{4}|\d{4}-\d\d-\d\d/);
    if (ending === ".json") expect(JSON.parse(text).membership.state).toBe("active");
  }
  await page.reload();
  await expect(page.getByText("Unduhan data").first()).toBeVisible();
});

test("an objection is asked, answered by a supervisor within sight of its due time, and read", async ({
  page,
  browser,
}) => {
  await enter(page, member, data);
  const form = section(page, "Ajukan keberatan");
  await form.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(form.getByRole("alert")).toContainText("Tulis keberatan Anda");
  await form.getByLabel(/^Keterangan/).fill("Mohon jangan kirim kabar.");
  await form.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(form.getByRole("status")).toHaveText("Permintaan Anda sudah kami terima.");
  await form.getByLabel(/^Keterangan/).fill("Sekali lagi.");
  await form.getByRole("button", { name: "Kirim keberatan" }).click();
  await expect(form.getByRole("alert")).toContainText("masih menunggu jawaban");

  const desk = await (await browser.newContext()).newPage();
  await enter(desk, "supervisor@demo.test", "/staf/pengaturan/hak-data");
  await expect(desk.getByRole("main")).not.toContainText("Sekar");
  const line = desk.getByRole("listitem").filter({ hasText: "Keberatan" }).first();
  await expect(line).toContainText(/Sisa 7[12] jam/);
  await expectAccessible(desk, "list of requests");
  await line.getByRole("link").click();
  await expect(desk.getByText("Mohon jangan kirim kabar.")).toBeVisible();
  await expect(desk.getByText("Sekar Wulandari")).toBeVisible();
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(desk.getByRole("main").getByRole("alert")).toContainText(
    "Pilih dipenuhi atau alasan penolakan",
  );
  await expectAccessible(desk, "answer with a fault");
  await desk.getByLabel("Keputusan").selectOption({ label: "Dipenuhi" });
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  const faults = desk.getByRole("main").getByRole("alert");
  // Both faults were told before: the answer to this press is there once one of them is gone.
  await expect(faults).not.toContainText("Pilih dipenuhi atau alasan penolakan");
  await expect(faults).toContainText("Tulis penjelasan untuk anggota.");
  await expect(desk.getByLabel("Keputusan")).toHaveValue("done");
  await desk.getByLabel(/^Penjelasan untuk anggota/).fill("Kabar sudah dihentikan.");
  await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "Jawaban tersimpan." })).toBeFocused();
  await expect(desk.getByText("Kabar sudah dihentikan.")).toBeVisible();
  await expect(desk.getByRole("main")).toContainText("Dijawab olehRatna Kusumastuti");
  await expectAccessible(desk, "an answered request");

  await page.reload();
  await expect(page.getByText("Penjelasan: Kabar sudah dihentikan.")).toBeVisible();
});

test("without JavaScript a correction is refused with its error, then asked and taken back", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, member, data);
  const form = () => section(page, "Perbaiki data identitas");
  await form().getByLabel("Yang perlu diperbaiki").selectOption({ label: "Tanggal lahir" });
  await form().getByLabel("Seharusnya").fill("31-02-1990");
  await form().getByRole("button", { name: "Minta perbaikan" }).click();
  await expect(form().getByText("Tanggal ini tidak ada di kalender.").first()).toBeVisible();
  await expect(form().getByLabel("Seharusnya")).toHaveValue("31-02-1990");
  await form().getByLabel("Seharusnya").fill("18-08-1990");
  await form().getByRole("button", { name: "Minta perbaikan" }).click();
  await expect(form().getByText("Permintaan Anda sudah kami terima.")).toBeVisible();
  await page.getByRole("button", { name: "Tarik kembali" }).first().click();
  await expect(page.getByText("Ditarik kembali").first()).toBeVisible();
});

test("an identity number is corrected by the rules of its paper, and weighed without being shown", async ({
  page,
  browser,
}) => {
  await enter(page, member, data);
  const form = section(page, "Perbaiki data identitas");
  const ask = async (number: string) => {
    await form.getByLabel("Yang perlu diperbaiki").selectOption({ label: "Nomor identitas" });
    await form.getByLabel("Seharusnya").fill(number);
    await form.getByRole("button", { name: "Minta perbaikan" }).click();
  };
  await ask("31000022O7749999");
  await expect(form.getByText("NIK terdiri atas 16 angka.").first()).toBeVisible();
  // The day of birth as another day: seen by its place, and by what it then says.
  await ask("3171005808909999");
  await expect(form.getByText("Permintaan Anda sudah kami terima.")).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await enter(desk, "supervisor@demo.test", "/staf/pengaturan/hak-data");
  await desk
    .getByRole("link", { name: /Perbaikan data/ })
    .first()
    .click();
  const main = desk.getByRole("main");
  await expect(main).toContainText("15 dari 16 angka sama; berbeda pada angka ke-8.");
  await expect(main.getByRole("listitem").filter({ hasText: "lahir" })).toBeVisible();
  await expect(main).not.toContainText(/31710058|31710057/);
  await expectAccessible(desk, "a wish for another identity number");
  for (const [width, colorScheme] of [
    [320, "light"],
    [1280, "dark"],
  ] as const) {
    await desk.setViewportSize({ width, height: 900 });
    await desk.emulateMedia({ colorScheme });
    await expectAccessible(desk, `the same at ${width} px, ${colorScheme}`);
  }
  await page.reload();
  await page.getByRole("button", { name: "Tarik kembali" }).first().click();
  await expect(page.getByText("Ditarik kembali").first()).toBeVisible();
});

test("a deletion is not asked by accident", async ({ page }) => {
  await enter(page, member, data);
  const form = section(page, "Hapus data saya");
  await form.getByRole("button", { name: "Minta penghapusan" }).click();
  await expect(form.getByText("Centang untuk melanjutkan.").first()).toBeVisible();
});

test("a stranger gets neither the page nor the file", async ({ page, request }) => {
  await page.goto("/en/akun/data");
  await expect(page).toHaveURL(/\/en\/masuk\?lanjut=/);
  expect((await request.get("/api/privacy/export")).status()).toBe(401);
});

test("one's own data read without a fault at every width, light and dark, in both languages", async ({
  page,
}) => {
  test.slow();
  await enter(page, member, data);
  for (const address of [data, `/en${data}`]) {
    await page.goto(address);
    for (const [width, colorScheme] of [
      [320, "light"],
      [768, "dark"],
      [1280, "light"],
      [1280, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${address} at ${width} px, ${colorScheme}`);
    }
  }
});

test("who opened a request or a conversation stands in the log of looks, by number and not by name", async ({
  page,
  browser,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto("/tanya?mulai=1");
  await visitor.getByLabel("Nama", { exact: true }).fill("Pemilik Percakapan");
  await visitor.getByLabel("Email", { exact: true }).fill("pemilik@contoh.test");
  await visitor.getByLabel(/^Pertanyaan/).fill("Siapa yang membaca ini?");
  await visitor.getByRole("button", { name: "Mulai Obrolan" }).click();
  await visitor.waitForURL(/\/tanya\/[0-9a-f-]{36}/);
  const id = /[0-9a-f-]{36}/.exec(visitor.url())?.[0] ?? "";
  await enter(page, "supervisor@demo.test", "/staf/pengaturan");
  expect((await page.request.get(`/api/conversations/${id}/patron`)).status()).toBe(200);
  await page.goto("/staf/pengaturan/akses-data");
  await expect(page.getByText(`Percakapan ${id.slice(0, 8)}`)).toBeVisible();
  await expect(page.getByText("dibuka").first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/Sekar|Pemilik/);
  await expectAccessible(page, "the log of looks");
  await page.getByRole("link", { name: "Ratna Kusumastuti" }).first().click();
  await expect(page.getByRole("link", { name: "Tampilkan semua" })).toBeVisible();
});

test("a member asks to be deleted, a supervisor makes sure, and nobody of that name is left", async ({
  page,
  browser,
}) => {
  const name = "Wiratmaja Terhapus";
  const member = await newMember(name);
  await signInMember(page, { login: member.memberNumber, password: member.password });
  await page.goto(data);
  const form = section(page, "Hapus data saya");
  await form.getByLabel("Saya mengerti bahwa ini tidak dapat dibatalkan").check();
  await form.getByRole("button", { name: "Minta penghapusan" }).click();
  await expect(form.getByText("Permintaan Anda sudah kami terima.")).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await enter(desk, "supervisor@demo.test", "/staf/pengaturan/hak-data");
  await desk.getByRole("link", { name: "Penghapusan data" }).first().click();
  await expect(desk.getByText(name)).toBeVisible();
  const answer = async () => {
    await desk.getByLabel("Keputusan").selectOption({ label: "Dipenuhi" });
    await desk.getByRole("button", { name: "Kirim jawaban" }).click();
  };
  await desk.getByLabel(/^Penjelasan untuk anggota/).fill("Sesuai permintaan Anda.");
  await answer();
  await expect(desk.getByText("Centang untuk memastikan penghapusan.").first()).toBeVisible();
  await desk.getByLabel(/saya memastikan data anggota ini dihapus/).check();
  // What was ticked stays ticked when something else was forgotten.
  await desk.getByLabel(/^Penjelasan untuk anggota/).fill("");
  await answer();
  await expect(desk.getByRole("alert").getByText("Tulis penjelasan")).toBeVisible();
  await expect(desk.getByLabel(/saya memastikan data anggota ini dihapus/)).toBeChecked();
  await desk.getByLabel(/^Penjelasan untuk anggota/).fill("Sesuai permintaan Anda.");
  await answer();
  await expect(desk.getByText("Data anggota sudah dihapus.")).toBeVisible();
  await expect(desk.getByText("Sudah dihapus", { exact: true })).toBeVisible();
  await expect(desk.getByRole("main")).not.toContainText(name);

  // The session ends with the member, and a restore will know of it.
  await page.goto(data);
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  await withDatabase(async (client) => {
    const { rows } = await client.query("SELECT id FROM member WHERE number = $1", [
      member.memberNumber,
    ]);
    expect(rows).toEqual([]);
  });
  const folder = path.join(process.env.PORTAL_E2E_FOLDER ?? "", test.info().project.name);
  expect(await readFile(path.join(folder, "erasures.jsonl"), "utf8")).toContain(member.memberId);
});
