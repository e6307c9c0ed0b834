import { deflateSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { test, withdraw } from "./fixtures/editor";
import { expectAccessible } from "./fixtures/portal";

const indonesian = (page: Page): Locator => page.getByRole("region", { name: "Bahasa Indonesia" });
const answerBox = (page: Page): Locator =>
  indonesian(page).getByRole("textbox", { name: "Jawaban" });

/** What a reader without a session is shown at an address. */
async function statusOf(page: Page, path: string): Promise<number> {
  return (await page.request.get(path, { maxRedirects: 0 })).status();
}

test("an entry goes from draft to the public and its search, back to older words, and away again", async ({
  signIn,
  page: reader,
}) => {
  const slug = `uji-loker-${Date.now().toString(36)}`;
  const editor = await signIn("supervisor@demo.test", "/staf/faq/baru");
  await indonesian(editor).getByLabel("Pertanyaan").fill("Di mana loker penitipan tas?");
  await answerBox(editor).click();
  await editor.keyboard.type("Loker berada di lobi zamrudiah. Bawa kartu pengenal.");
  await indonesian(editor).getByRole("button", { name: "Tautan" }).click();
  await editor.keyboard.type("/jam-layanan");
  await editor.keyboard.press("Enter");
  await editor.getByLabel(/^Alamat( \(|$)/).fill(slug);
  await editor.getByRole("button", { name: "Simpan draf" }).click();
  await expect(editor.getByText("Edisi 1, belum terbit.")).toBeVisible();
  expect(await statusOf(reader, `/faq/${slug}`)).toBe(404);

  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 1 sedang terbit.")).toBeVisible();
  await expect.poll(() => statusOf(reader, `/faq/${slug}`)).toBe(200);
  await reader.goto(`/faq/${slug}`);
  await expect(reader.getByRole("main").locator('a[href="/jam-layanan"]').first()).toBeVisible();
  await reader.goto("/faq?q=loker+zamrudiah");
  await expect(reader.getByText("Di mana loker penitipan tas?").first()).toBeVisible();

  await answerBox(editor).click();
  await editor.keyboard.press("Control+End");
  await editor.keyboard.type(" Buka sampai sore.");
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 2 sedang terbit.")).toBeVisible();
  const shown = async () => (await reader.request.get(`/faq/${slug}`)).text();
  await expect.poll(shown).toContain("Buka sampai sore");

  await editor.getByRole("button", { name: "Terbitkan lagi edisi 1" }).click();
  await editor.getByRole("dialog").getByRole("button", { name: "Terbitkan lagi" }).click();
  await expect(editor.getByText("Edisi 3 sedang terbit.")).toBeVisible();
  await expect.poll(shown).not.toContain("Buka sampai sore");

  await withdraw(editor);
  await expect(editor.getByText("Edisi 3, ditarik dari publik.")).toBeVisible();
  await expect.poll(() => statusOf(reader, `/faq/${slug}`)).toBe(404);
});

test("of two people at one entry the second is told, keeps his words and loses nobody's", async ({
  signIn,
}) => {
  const first = await signIn("supervisor@demo.test", "/staf/faq");
  await first.getByRole("link", { name: "Kapan gedung layanan" }).first().click();
  await first.waitForURL(/\/staf\/faq\/[0-9a-f-]{36}$/);
  const path = new URL(first.url()).pathname;
  const second = await signIn("admin@demo.test", path);
  const question = (page: Page) => indonesian(page).getByLabel("Pertanyaan");
  const before = await question(first).inputValue();

  await question(first).fill("Kapan gedung layanan buka? (pertama)");
  await first.getByRole("button", { name: "Simpan draf" }).click();
  await expect(first.getByText("Draf tersimpan.")).toBeVisible();

  await question(second).fill("Kapan gedung layanan buka? (kedua)");
  await second.getByRole("button", { name: "Simpan draf" }).click();
  await expect(second.getByRole("alert").first()).toContainText("Naskah Anda belum disimpan");
  await expect(question(second)).toHaveValue("Kapan gedung layanan buka? (kedua)");
  await second.getByRole("button", { name: /^Simpan naskah saya sesudah edisi/ }).click();
  await expect(second.getByText("Draf tersimpan.")).toBeVisible();

  // Both stand in the history; the entry goes back to what it was.
  await first.reload();
  await expect(question(first)).toHaveValue("Kapan gedung layanan buka? (kedua)");
  await expect(
    first.getByRole("region", { name: "Riwayat" }).getByRole("listitem"),
  ).not.toHaveCount(0);
  await question(first).fill(before);
  await first.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(first.getByText("Sudah terbit.")).toBeVisible();
});

test("the editor is closed to whoever lacks the duty", async ({ signIn, page: stranger }) => {
  const librarian = await signIn("pustakawan1@demo.test", "/staf/percakapan");
  for (const path of ["/staf/faq", "/staf/konten", "/staf/konten/berita/baru"]) {
    expect(await statusOf(librarian, path)).toBe(403);
    expect(await statusOf(stranger, path)).toBe(307);
  }
});

test("what a word processor leaves in a paste is not stored, only its words and structure", async ({
  signIn,
}) => {
  const editor = await signIn("supervisor@demo.test", "/staf/faq/baru");
  await answerBox(editor).click();
  await answerBox(editor).evaluate((box) => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      `<p class="MsoNormal" style="color:red"><b>Tebal</b> <a href="javascript:alert(1)">jebakan</a></p>
       <ul><li style="mso-list:l0">Butir</li></ul><script>window.jebol = 1</script><img src=x onerror="window.jebol = 1">`,
    );
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await expect(answerBox(editor).locator("strong")).toHaveText("Tebal");
  await expect(answerBox(editor).locator("li")).toHaveText("Butir");
  await expect(answerBox(editor).locator("a, img, script, [style], .MsoNormal")).toHaveCount(0);
  expect(await editor.evaluate(() => "jebol" in window)).toBe(false);
});

/** A PNG of one colour, made here: no picture is kept among the tests. */
function png(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    const out = Buffer.alloc(8 + body.length);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4 + body.length);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 90);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a picture is checked by its content, needs its words, and stands on the public page", async ({
  signIn,
  page: reader,
}) => {
  const slug = `uji-gambar-${Date.now().toString(36)}`;
  const editor = await signIn("supervisor@demo.test", "/staf/konten/berita/baru");
  const field = editor
    .getByLabel("Gambar", { exact: false })
    .and(editor.locator("input[type=file]"));
  await field.setInputFiles({
    name: "gambar.png",
    mimeType: "image/png",
    buffer: Buffer.from("<script>alert(1)</script>"),
  });
  await expect(editor.getByText("Berkas ini bukan gambar")).toBeVisible();
  await field.setInputFiles({ name: "gambar.png", mimeType: "image/png", buffer: png(600, 300) });
  await expect(editor.getByText("Gambar tersimpan.")).toBeVisible();

  await editor.getByLabel("Judul", { exact: true }).fill("Ruang baca diperbarui");
  await indonesian(editor).getByLabel("Ringkasan", { exact: true }).fill("Meja dan lampu baru.");
  await indonesian(editor).getByRole("textbox", { name: "Isi" }).click();
  await editor.keyboard.type("Ruang baca lantai 21 dibuka lagi.");
  await editor.getByLabel("Tanggal").fill("2026-11-20");
  await editor.getByLabel("Unit").fill("Pujasintara");
  await editor.getByLabel(/^Alamat( \(|$)/).fill(slug);
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  // Refused at the field, and everything typed is still there.
  await expect(editor.getByRole("alert").first()).toContainText("Uraian gambar");
  await expect(editor.getByLabel("Judul", { exact: true })).toHaveValue("Ruang baca diperbarui");
  await indonesian(editor)
    .getByLabel("Uraian gambar", { exact: true })
    .fill("Meja baca panjang di bawah lampu.");
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 1 sedang terbit.")).toBeVisible();

  await expect.poll(() => statusOf(reader, `/berita/${slug}`)).toBe(200);
  await reader.goto(`/berita/${slug}`);
  const picture = reader.getByRole("img", { name: "Meja baca panjang di bawah lampu." });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await withdraw(editor);
  await expect(editor.getByText("Edisi 1, ditarik dari publik.")).toBeVisible();
});

test("a piece of news is written from its title to its text, and is of today in the library's own calendar", async ({
  signIn,
}) => {
  const editor = await signIn("supervisor@demo.test", "/staf/konten/berita/baru");
  await expect(editor.getByLabel("Tanggal")).toHaveValue("2026-11-23");
  const labels = await editor.locator("form label").allTextContents();
  const begins = ["Judul", "Tanggal", "Unit", "Gambar", "Uraian gambar", "Ringkasan"];
  expect(labels.slice(0, begins.length).map((label) => label.split(" (")[0])).toEqual(begins);
  await expect(indonesian(editor).getByRole("textbox").last()).toHaveAccessibleName("Isi");
});

test("the editing pages read without a fault, in a list, in a form and in its errors", async ({
  signIn,
}) => {
  const editor = await signIn("supervisor@demo.test", "/staf/faq");
  const scan = () => expectAccessible(editor);
  await scan();
  await editor.goto("/staf/konten");
  await scan();
  await editor.goto("/staf/konten/layanan");
  await scan();
  await editor.goto("/staf/konten/berita/baru");
  await expect(indonesian(editor).getByRole("textbox", { name: "Isi" })).toBeVisible();
  await scan();
  await editor.getByRole("button", { name: "Simpan draf" }).click();
  const faults = editor.getByRole("alert").first();
  await expect(faults).toContainText("Ada isian yang belum benar");
  await scan();
  // An address left empty comes from the title: only once there are words can it be wanting.
  await expect(faults.getByRole("link", { name: /^Judul:/ })).toBeVisible();
  await expect(faults.getByRole("link", { name: /^Alamat:/ })).toHaveCount(0);
  await faults.getByRole("link", { name: /^Judul:/ }).click();
  await expect(editor.getByRole("textbox", { name: "Judul", exact: true })).toBeFocused();
  await editor.keyboard.type("؟؟");
  await editor.getByLabel("Unit").fill("Pujasintara");
  await editor.getByLabel("Ringkasan").fill("Ringkas.");
  await indonesian(editor).getByRole("textbox", { name: "Isi" }).fill("Isi.");
  await editor.getByRole("button", { name: "Simpan draf" }).click();
  await expect(faults.getByRole("link")).toHaveText([/^Alamat: Alamat tidak dapat dibuat/]);
});
