import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { mailedLink } from "./fixtures/applicant";
import { withDatabase } from "./fixtures/database";
import {
  come,
  end,
  expectAccessible,
  librarian,
  open,
  paneOf,
  patron,
  reply,
  waitingRow,
} from "./fixtures/desk";
import { password, test } from "./fixtures/portal";

/** The second of the demo's members (prisma/seed/membership.ts), who is nobody. */
const member = { number: "700000000026", birthDate: "1985-02-03" } as const;
/** The first of them. */
const otherMember = { number: "700000000018", birthDate: "1990-08-17" } as const;

test("every librarian on duty sees who waits, the first reply serves, the other keeps his draft and is told", async ({
  browser,
}) => {
  const one = await librarian(browser, "pustakawan1@demo.test");
  const two = await librarian(browser, "pustakawan2@demo.test");
  const { page, name } = await patron(browser);
  for (const desk of [one, two]) {
    await expect(waitingRow(desk, name)).toContainText(/Menunggu \d\.\d\d, sisa \d\.\d\d/);
    await expect(desk).toHaveTitle(/^\(\d+\) /);
  }
  const first = await open(one, name);
  const second = await open(two, name);
  await expect(waitingRow(two, name), "opening claims nothing").toBeVisible();

  // The other's news of the claim is held back, so that both press Kirim believing that nobody serves.
  await second.getByRole("textbox", { name: "Balas" }).fill("Balasan kedua");
  await two.route("**/api/conversations/*/events*", (route) => route.abort());
  await reply(first, "Balasan pertama");
  await expect(page.getByRole("log").getByText("Balasan pertama")).toBeVisible();
  await second.getByRole("button", { name: "Kirim", exact: true }).click();
  await two.unroute("**/api/conversations/*/events*");
  await expect(second.getByRole("alert").first()).toContainText(
    "sudah melayani percakapan ini. Balasan Anda kami simpan sebagai draf.",
  );
  await expect(second.getByRole("textbox", { name: "Balas" })).toHaveValue("Balasan kedua");
  await expect(waitingRow(two, name)).toHaveCount(0);
  await expect(page.getByRole("log").getByText("Balasan kedua")).toHaveCount(0);
  await end(one, first);
});

test("a member is refused at the desk with 403, and nobody is led to the sign-in page", async ({
  page,
  browser,
}) => {
  await page.goto("/staf/percakapan");
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fstaf%2Fpercakapan/);
  const person = await come(browser);
  await person.goto("/masuk");
  await person.getByLabel("Email atau nomor anggota").fill("anggota@demo.test");
  await person.getByLabel("Kata sandi", { exact: true }).fill(password);
  await person.getByRole("button", { name: "Masuk" }).click();
  await expect(person).toHaveURL("/akun");
  expect((await person.goto("/staf/percakapan"))?.status()).toBe(403);
});

test("without a network the reply stays, says so, and goes out by itself when it is back", async ({
  browser,
}) => {
  test.slow(); // the wait for the next try is the point
  const desk = await librarian(browser, "pustakawan1@demo.test");
  const { page, name } = await patron(browser);
  const pane = await open(desk, name);
  await reply(pane, "Baik, saya periksa.");
  await expect(page.getByRole("log").getByText("Baik, saya periksa.")).toBeVisible();

  await desk.context().setOffline(true);
  await reply(pane, "Sudah saya temukan.");
  await expect(pane.getByText("Belum terkirim, jaringan terputus.")).toBeVisible();
  await expect(desk.getByText("Jaringan terputus. Balasan Anda tersimpan")).toBeVisible();
  await expectAccessible(desk);
  await desk.context().setOffline(false);
  await expect(page.getByRole("log").getByText("Sudah saya temukan.")).toBeVisible({
    timeout: 40_000,
  });
  await expect(pane.getByRole("log").getByText("Sudah saya temukan.")).toHaveCount(1);

  await pane.getByRole("textbox", { name: "Balas" }).fill("Belum selesai saya tu");
  await desk.reload();
  await expect(paneOf(desk, name).getByRole("textbox", { name: "Balas" })).toHaveValue(
    "Belum selesai saya tu",
  );
  await paneOf(desk, name).getByRole("textbox", { name: "Balas" }).fill("");
  await end(desk, paneOf(desk, name));
});

test("a conversation is handed over, given back, ended and taken up again", async ({ browser }) => {
  const one = await librarian(browser, "pustakawan1@demo.test");
  const two = await librarian(browser, "pustakawan2@demo.test");
  const { page, name } = await patron(browser);
  const pane = await open(one, name);
  await reply(pane, "Selamat siang.");
  await pane.getByRole("button", { name: "Alihkan" }).click();
  const dialog = one.getByRole("dialog");
  await dialog.getByRole("radio").first().check();
  await dialog.getByRole("button", { name: "Alihkan" }).click();
  await expect(pane.getByRole("log")).toContainText("mengalihkan percakapan kepada");

  const served = two.getByRole("region", { name: "Saya layani" });
  await served.getByRole("button", { name }).click();
  const taken = paneOf(two, name);
  await taken.getByRole("button", { name: "Menu percakapan" }).click();
  await taken.getByRole("button", { name: "Kembalikan ke antrean" }).click();
  await expect(waitingRow(one, name)).toBeVisible();
  await expect(waitingRow(two, name)).toBeVisible();

  await reply(taken, "Saya lanjutkan.");
  await expect(page.getByRole("log").getByText("Saya lanjutkan.")).toBeVisible();
  await end(two, taken);
  await expect(taken.getByText("Percakapan ini sudah diakhiri.")).toBeVisible();
  await taken.getByRole("button", { name: "Lanjutkan percakapan" }).click();
  await expect(taken.getByRole("textbox", { name: "Balas" })).toBeVisible();
  await end(two, taken);
});

test("verification answers cocok or tidak cocok, counts the tries, and shows masked values only after a match", async ({
  browser,
}) => {
  const desk = await librarian(browser, "pustakawan1@demo.test");
  const { name } = await patron(browser);
  const pane = await open(desk, name);
  await reply(pane, "Boleh nomor anggotanya?");
  const panel = desk.getByRole("complementary", { name: "Pemustaka" });
  await expect(panel).toContainText("Belum diverifikasi");
  await expect(panel).toContainText("u•••••@contoh.test");

  const check = panel.getByRole("button", { name: "Periksa kecocokan" });
  await panel.getByLabel("Nomor anggota").fill(member.number);
  await panel.getByLabel("Nomor HP").fill("0812 0000 0000");
  await check.click();
  await expect(panel).toContainText("Tidak cocok. Sisa 2 percobaan.");
  await expect(panel.getByText("Rahmat")).toHaveCount(0);

  await panel.getByLabel("Fakta kedua").selectOption("birth-date");
  await panel.getByLabel("Tanggal lahir").fill(member.birthDate);
  await check.click();
  await expect(panel).toContainText("Cocok. Dicatat sebagai anggota.");
  await expect(panel).toContainText("Boleh hari ini: membaca di tempat, membawa pulang koleksi");
  await expect(panel).toContainText("Rahmat H");
  await expect(panel).not.toContainText("Hidayatullah");
  await expect(pane.getByRole("log")).toContainText("mencatat pemustaka sebagai anggota");
  await end(desk, pane);
});

test("what a verification has shown stays with its conversation, and goes when that goes on elsewhere", async ({
  browser,
}) => {
  const desk = await librarian(browser, "pustakawan1@demo.test");
  const [first, second] = [await patron(browser), await patron(browser)];
  const pane = await open(desk, first.name);
  await reply(pane, "Boleh nomor anggotanya?");
  const panel = desk.getByRole("complementary", { name: "Pemustaka" });
  const check = async ({ number, birthDate }: { number: string; birthDate: string }) => {
    await panel.getByLabel("Nomor anggota").fill(number);
    await panel.getByLabel("Fakta kedua").selectOption("birth-date");
    await panel.getByLabel("Tanggal lahir").fill(birthDate);
    await panel.getByRole("button", { name: "Periksa kecocokan" }).click();
  };
  await check(member);
  await expect(panel).toContainText("Cocok. Dicatat sebagai anggota.");

  // Neither what was typed nor what was shown goes along to the next one.
  await open(desk, second.name);
  await expect(panel).toContainText(second.name);
  await expect(panel).not.toContainText("Cocok.");
  await expect(panel).not.toContainText("Rahmat");
  await expect(panel.getByLabel("Nomor anggota")).toHaveValue("");
  await panel.getByLabel("Nomor anggota").fill("798765432109");
  const served = desk.getByRole("region", { name: "Saya layani" });
  await served.getByRole("button", { name: first.name }).click();
  await expect(panel).toContainText("Pemustaka ini sudah diverifikasi sebagai anggota.");
  await expect(panel).toContainText("Rahmat H");

  // Once it has gone on in another browser it may be asked again, and is no other member's.
  await goOnElsewhere(browser, first.page);
  await expect(panel).toContainText("Belum diverifikasi");
  await expect(panel).not.toContainText("Rahmat");
  await check(otherMember);
  await expect(panel.getByRole("alert")).toContainText("sudah diverifikasi untuk anggota lain");
  await check(member);
  await expect(panel).toContainText("Cocok. Dicatat sebagai anggota.");
  await end(desk, pane);
  await end(desk, await open(desk, second.name));
});

/** Opens the patron's conversation in one more browser, by a link mailed to an address of its own. */
async function goOnElsewhere(browser: Browser, page: Page) {
  const address = new URL(page.url()).pathname;
  const email = `lanjut-${Date.now().toString(36)}@contoh.test`;
  await withDatabase(async (client) => {
    const id = address.slice(-36);
    await client.query("UPDATE conversation SET patron_email = $1 WHERE id = $2", [email, id]);
  });
  const settings = await page.context().newPage();
  await settings.goto(`${address}/perangkat-lain`);
  await settings.getByRole("button", { name: "Kirim tautan ke email saya" }).click();
  await expect(settings.getByText("Tautan dicatat")).toBeVisible();
  const telephone = await come(browser);
  await telephone.goto(await mailedLink(browser, email));
  await telephone.getByRole("button", { name: "Buka percakapan" }).click();
  await telephone.waitForURL((url) => url.pathname === address);
}

test("conversations lie side by side, and keys lead to them", async ({ browser }) => {
  const desk = await librarian(browser, "pustakawan1@demo.test");
  const left = await patron(browser);
  const right = await patron(browser);
  const pane = await open(desk, left.name);
  await reply(pane, "Yang pertama.");
  await expect(waitingRow(desk, left.name)).toHaveCount(0);
  await pane.getByRole("button", { name: "Menu percakapan" }).click();
  await pane.getByRole("button", { name: "Sematkan di samping" }).click();

  const beside = await open(desk, right.name);
  await expect(beside.getByRole("textbox", { name: "Balas" })).toBeFocused();
  await expect(pane).toBeVisible();
  await reply(beside, "Yang kedua.");
  await expect(right.page.getByRole("log").getByText("Yang kedua.")).toBeVisible();
  await reply(pane, "Masih yang pertama.");
  await expect(left.page.getByRole("log").getByText("Masih yang pertama.")).toBeVisible();
  await expectAccessible(desk);

  const place = async (name: string) => {
    const rows = desk.getByRole("region", { name: "Saya layani" }).getByRole("listitem");
    return (await rows.allInnerTexts()).findIndex((row) => row.includes(name)) + 1;
  };
  await desk.keyboard.press(`Alt+${await place(right.name)}`);
  await expect(beside.getByRole("textbox", { name: "Balas" })).toBeFocused();
  await desk.locator("body").press("Alt+b");
  await expect(beside.getByRole("textbox", { name: "Balas" })).toBeFocused();

  await left.box.fill("Terima kasih");
  await left.box.press("Enter");
  await expect(pane.getByRole("log").getByText("Terima kasih")).toBeVisible();
  await desk.getByRole("button", { name: "Pintasan papan ketik" }).click();
  await expect(desk.getByRole("dialog", { name: "Pintasan papan ketik" })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("checkbox", { name: "Pakai pintasan papan ketik" }).uncheck();
  await desk.keyboard.press("Escape");
  await desk.locator("body").press("?");
  await expect(desk.getByRole("dialog", { name: "Pintasan papan ketik" })).toBeHidden();
  await end(desk, pane);
  await end(desk, beside);
});

test("on a phone the desk is three tabs, and who waits most stays in sight", async ({
  browser,
}) => {
  const desk = await librarian(browser, "pustakawan3@demo.test", { width: 320, height: 640 });
  await expectAccessible(desk);
  const first = await patron(browser);
  const pane = await open(desk, first.name);
  await reply(pane, "Selamat siang.");
  const second = await patron(browser);
  await expect(desk.getByText(new RegExp(`${second.name} menunggu`)).first()).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("tab", { name: "Pemustaka" }).click();
  await expect(desk.getByRole("complementary", { name: "Pemustaka" })).toContainText(first.name);
  await expectAccessible(desk);
  const sideways = await desk.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sideways).toBe(false);
  await desk.getByRole("tab", { name: /Percakapan/ }).click();
  await end(desk, pane);
  await desk.getByRole("tab", { name: /Antrean/ }).click();
  await end(desk, await open(desk, second.name));
});

test("a message taken back is gone on both sides, and a text that cannot be sent says why", async ({
  browser,
}) => {
  const desk = await librarian(browser, "pustakawan1@demo.test");
  const { page, name } = await patron(browser);
  const pane = await open(desk, name);
  await pane.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(pane.getByRole("alert").last()).toContainText("Tulis pesan dahulu");
  await pane.getByRole("textbox", { name: "Balas" }).fill("a".repeat(4001));
  await pane.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(pane.getByRole("alert").last()).toContainText("4.001 karakter");

  await reply(pane, "Salah kirim");
  await expect(page.getByRole("log").getByText("Salah kirim")).toBeVisible();
  await pane.getByText("Salah kirim").hover();
  await pane.getByRole("button", { name: "Hapus pesan ini" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Hapus" }).click();
  await expect(pane.getByRole("log").getByText("Pesan ini dihapus.")).toBeVisible();
  await expect(page.getByRole("log").getByText("Salah kirim")).toHaveCount(0);
  await end(desk, pane);
});
