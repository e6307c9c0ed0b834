import type { Browser, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, expectAccessible, test } from "./fixtures/portal";

const address = "/staf/pengaturan/jam";
/** The day of the shared portal's clock: Monday, 23 November 2026. */
const today = "2026-11-23";
/** What these tests add is named so, and taken away by that name. */
const mark = "Uji";

const signIn = (page: Page, account: string, onward = address) =>
  enter(page, `${account}@demo.test`, onward);

/** What the schedules decide. Who is on duty is left out: librarians of other tests come and go meanwhile. */
async function serviceStatus(page: Page): Promise<unknown> {
  const { staffed: _, ...hours } = await (await page.request.get("/api/service-status")).json();
  return hours;
}

/** The chat's table on the public page, as somebody else reads it. */
async function publicTable(browser: Browser) {
  const reader = await browser.newContext();
  const page = await reader.newPage();
  await page.goto("/jam-layanan");
  const chat = page.getByRole("region", { name: "Jam obrolan" });
  const lines = await chat.locator("th, td, p, li").allTextContents();
  await reader.close();
  return lines.join(" ").replace(/\s+/g, " ");
}

/** Unfolds the form behind that line. */
async function unfold(page: Page, name: string): Promise<Locator> {
  await page.locator("summary").getByText(name, { exact: true }).click();
  const form = page.getByRole("form", { name, exact: true });
  await expect(form).toBeVisible();
  return form;
}

const chatWeek = (page: Page) => unfold(page, "Ubah jam mingguan Obrolan");
const newException = (page: Page) => unfold(page, "Tambah pengecualian Obrolan");
const deletions = (page: Page) =>
  page.getByRole("button", { name: /^Hapus (?:Uji|Jam mingguan Obrolan)/ });

/** *Hapus*, and yes to the question. */
async function remove(page: Page, button: Locator) {
  await button.click();
  const question = page.getByRole("dialog");
  await question.getByRole("button", { name: "Hapus", exact: true }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "dihapus." })).toBeVisible();
}

test.describe.configure({ timeout: 120_000 });

// The portal is shared: whatever a failing test left behind would close or shift the service for all others.
test.afterAll(async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "admin");
  for (let left = await deletions(page).count(); left > 0; left -= 1) {
    await remove(page, deletions(page).first());
    await page.reload();
  }
  for (const box of await page.getByRole("checkbox", { name: /^Tutup pada/ }).all())
    expect(await box.isChecked(), "holidays close both schedules again").toBe(true);
  await page.context().close();
});

test("an admin's new hours of a day are what patrons read and the service keeps, until they are withdrawn", async ({
  browser,
  page,
}) => {
  const before = await publicTable(browser);
  const statusBefore = await serviceStatus(page);
  expect(statusBefore).toMatchObject({ open: true, closesAt: "2026-11-23T12:00:00.000Z" });

  await signIn(page, "admin");
  const form = await chatWeek(page);
  await form.getByLabel("Jam Senin").fill("09:00-12:00, 12.30 sampai 18.15");
  await form.getByLabel("Jam Sabtu").fill("");
  await form.getByLabel("Sumber").fill(`${mark} surat keputusan`);
  await form.getByRole("button", { name: "Terbitkan jam mingguan" }).click();
  await expect(page.getByText("Jam mulai Senin, 23 November 2026 tersimpan.")).toBeFocused();

  const table = await publicTable(browser);
  expect(table).toContain("09.00–12.00");
  expect(table).toContain("12.30–18.15");
  expect(table).toContain("Berlaku sejak 23 November 2026.");
  expect(table).toMatch(/Sabtu–Minggu Tutup; pesan tetap diterima/);
  expect(await serviceStatus(page)).toMatchObject({
    open: true,
    closesAt: "2026-11-23T05:00:00.000Z",
  });
  // The building has hours of its own: the same page, another schedule.
  await expect(page.getByRole("region", { name: "Gedung layanan" })).not.toContainText("18.15");

  await remove(page, page.getByRole("button", { name: /^Hapus Jam mingguan Obrolan/ }));
  await expect(page.getByRole("status").filter({ hasText: "dihapus." })).toContainText(
    "Jam mingguan Obrolan sejak 23 November 2026",
  );
  expect(await publicTable(browser)).toBe(before);
  expect(await serviceStatus(page)).toEqual(statusBefore);
});

test("an additional closing closes the service at once, and opens it again when it is deleted", async ({
  browser,
  page,
}) => {
  await signIn(page, "admin");
  const form = await newException(page);
  await form.getByLabel("Jenis").selectOption("closed");
  await expect(form.getByLabel("Jam Senin"), "a closing has no hours").toBeHidden();
  await form.getByLabel("Hari pertama").fill(today);
  await form.getByLabel("Hari terakhir").fill(today);
  await form.getByLabel("Nama", { exact: true }).fill(`${mark} rapat kerja`);
  await form.getByLabel("Nama dalam bahasa Inggris").fill("Staff meeting");
  await form.getByLabel("Sumber").fill("Surat edaran");
  await form.getByRole("button", { name: "Terbitkan pengecualian" }).click();
  await expect(page.getByText("Perubahan tersimpan.")).toBeFocused();

  expect(await serviceStatus(page)).toMatchObject({
    open: false,
    opensAt: "2026-11-24T02:00:00.000Z",
    closesAt: null,
    reason: "override",
  });
  expect(await publicTable(browser)).toMatch(
    /Uji rapat kerja \(hari ini\) Tutup; pesan tetap diterima/,
  );
  const patron = await (await browser.newContext()).newPage();
  await patron.goto("/tanya?mulai=1");
  await expect(patron.getByText("Selasa, 24 November 2026 pukul 09.00 WIB").first()).toBeVisible();
  await expect(patron.getByRole("button", { name: "Mulai Obrolan" })).toHaveCount(0);
  await expect(patron.getByRole("button", { name: "Kirim Pesan" })).toBeVisible();

  await remove(page, page.getByRole("button", { name: /^Hapus Uji rapat kerja/ }));
  await patron.reload();
  await expect(patron.getByRole("button", { name: "Mulai Obrolan" })).toBeVisible();
  expect(await serviceStatus(page)).toMatchObject({ open: true, reason: "within-hours" });
  await patron.context().close();
});

test("the holiday switch says which holidays close the chat, and patrons read the next one", async ({
  browser,
  page,
}) => {
  const leave = "berikutnya Kamis, 24 Desember 2026 (cuti bersama)";
  expect(await publicTable(browser)).toContain(leave);
  await signIn(page, "admin");
  const chat = page.getByRole("region", { name: "Obrolan", exact: true });
  const box = chat.getByRole("checkbox", { name: "Tutup pada cuti bersama" });
  const save = chat.getByRole("button", { name: "Terbitkan hari libur Obrolan" });
  await box.uncheck();
  await save.click();
  await expect(chat.getByText("Perubahan tersimpan.")).toBeFocused();
  try {
    await expect(box).not.toBeChecked();
    expect(await publicTable(browser)).toContain("berikutnya Jumat, 25 Desember 2026");
  } finally {
    await box.check();
    await save.click();
  }
  await expect(chat.getByText("Perubahan tersimpan.")).toBeFocused();
  expect(await publicTable(browser)).toContain(leave);
});

test("hours that cannot be are told at their fields, what was typed stays, and nothing changes", async ({
  browser,
  page,
}) => {
  const before = await publicTable(browser);
  await signIn(page, "admin");
  await expectAccessible(page);
  const form = await chatWeek(page);
  const faulty = [
    { day: "Jam Senin", typed: "19.00–09.00", told: "Jam tutup harus sesudah jam buka." },
    { day: "Jam Selasa", typed: "09.00–13.00, 12.00–19.00", told: "saling bertumpuk" },
    { day: "Jam Rabu", typed: "pagi sampai sore", told: "Tulis jam seperti 09.00–19.00" },
    { day: "Jam Kamis", typed: "09.00–25.00", told: "Tulis jam seperti 09.00–19.00" },
  ];
  for (const { day, typed } of faulty) await form.getByLabel(day).fill(typed);
  await form.getByLabel("Berlaku sejak").fill("2026-12-01");
  await form.getByLabel("Sumber").fill(`${mark} jam yang keliru`);
  await form.getByRole("button", { name: "Terbitkan jam mingguan" }).click();

  const summary = form.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(faulty.length);
  for (const { day, typed, told } of faulty) {
    await expect(form.getByLabel(day)).toHaveValue(typed);
    await expect(form.getByLabel(day)).toHaveAccessibleDescription(new RegExp(told));
  }
  await expect(form.getByLabel("Berlaku sejak")).toHaveValue("2026-12-01");
  await expect(form.getByLabel("Jam Jumat")).toHaveValue("09.00–19.00");
  await expect(form.getByLabel("Sumber")).toHaveValue(`${mark} jam yang keliru`);
  await summary.getByRole("link", { name: /Jam tutup harus/ }).click();
  await expect(form.getByLabel("Jam Senin")).toBeFocused();
  await expectAccessible(page);

  // A day that has passed is the server's own rule, not the form's.
  for (const { day } of faulty) await form.getByLabel(day).fill("09.00–18.00");
  await form.getByLabel("Berlaku sejak").fill("2026-11-20");
  await form.getByRole("button", { name: "Terbitkan jam mingguan" }).click();
  await expect(form.getByLabel("Berlaku sejak")).toHaveAccessibleDescription(
    /Hari yang sudah lewat tidak dapat diubah/,
  );
  await expect(form.getByLabel("Jam Senin")).toHaveValue("09.00–18.00");
  expect(await publicTable(browser)).toBe(before);
});

test("a librarian is refused the page with 403, and the form of an admin who left the computer too", async ({
  browser,
  page,
}) => {
  const librarian = await (await browser.newContext()).newPage();
  await signIn(librarian, "pustakawan1", "/staf/percakapan");
  expect((await librarian.goto(address))?.status()).toBe(403);
  await expect(librarian.getByRole("button", { name: "Terbitkan jam mingguan" })).toHaveCount(0);

  await signIn(page, "admin");
  const form = await chatWeek(page);
  await form.getByLabel("Jam Senin").fill("10.00–11.00");
  await form.getByLabel("Sumber").fill(`${mark} tanpa wewenang`);
  await page.context().clearCookies();
  await page.context().addCookies(await librarian.context().cookies());
  await form.getByRole("button", { name: "Terbitkan jam mingguan" }).click();
  await expect(form.getByRole("alert")).toContainText(
    "Akun Anda tidak berwenang mengubah jam layanan.",
  );
  await expect(form.getByLabel("Jam Senin")).toHaveValue("10.00–11.00");
  expect(await publicTable(browser)).not.toContain("10.00–11.00");
  await librarian.context().close();
});
