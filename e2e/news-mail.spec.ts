import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { test } from "./fixtures/editor";
import { mailsTo, newMember, signInMember } from "./fixtures/member";
import { enter, expectAccessible } from "./fixtures/portal";

// One after the other: the second test goes on with the mail of the first.
test.describe.configure({ mode: "serial" });

const list = "/staf/konten/berita";
let reader: Awaited<ReturnType<typeof newMember>>;
let stop = "";
let address = "";

test("news goes once to whoever said yes, after a page that says to how many and what", async ({
  signIn,
  page,
}) => {
  reader = await newMember("Wayan Suarta");
  await signInMember(page, { login: reader.email, password: reader.password });
  await page.goto("/akun/persetujuan");
  const consent = page.getByRole("listitem").filter({ hasText: "kabar kegiatan dan layanan" });
  await consent.getByRole("button", { name: /Setujui/ }).click();
  await expect(consent.getByRole("button", { name: /Cabut/ })).toBeVisible();

  const title = `Pameran naskah ${randomUUID().slice(0, 8)}`;
  const editor = await signIn("supervisor@demo.test", `${list}/baru`);
  const indonesian = editor.getByRole("region", { name: "Bahasa Indonesia" });
  await editor.getByLabel("Judul", { exact: true }).fill(title);
  await indonesian.getByLabel("Ringkasan", { exact: true }).fill("Dibuka Senin di ruang pamer.");
  await indonesian.getByRole("textbox", { name: "Isi" }).click();
  await editor.keyboard.type("Semua boleh datang.");
  await editor.getByLabel("Unit").fill("Layanan Naskah");
  await editor.getByLabel(/^Alamat( \(|$)/).fill(`uji-surat-${Date.now().toString(36)}`);
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 1 sedang terbit.")).toBeVisible();
  await editor.getByRole("link", { name: "Kirim ke anggota yang menyetujui" }).click();
  await expect(editor.getByText(/\d+ anggota akan menerimanya/)).toBeVisible();
  await expect(editor.getByText("belum tersambung ke server email")).toBeVisible();
  const letter = editor.getByRole("article", { name: "Surat berbahasa Indonesia" });
  for (const part of [title, "Dibuka Senin di ruang pamer.", "Untuk berhenti tanpa perlu masuk"])
    await expect(letter).toContainText(part);
  for (const [width, colorScheme] of [
    [320, "light"],
    [1280, "dark"],
  ] as const) {
    await editor.setViewportSize({ width, height: 900 });
    await editor.emulateMedia({ colorScheme });
    await expectAccessible(editor, `before the press at ${width} px, ${colorScheme}`);
  }
  address = new URL(editor.url()).pathname;
  await editor.getByRole("button", { name: "Kirim ke anggota yang menyetujui" }).click();
  await expect(editor.getByText(/Berita ini dikirim pada/)).toBeVisible();
  await expect(editor.getByRole("button", { name: "Kirim ke anggota" })).toHaveCount(0);

  await expect.poll(async () => (await mailsTo(reader.email)).length).toBe(1);
  const [mail = ""] = await mailsTo(reader.email);
  expect(mail).toContain(title);
  stop = /(\/keanggotaan\/kabar\/\S+)/.exec(mail)?.[1] ?? "";
  expect(stop).not.toContain(reader.memberNumber);
});

test("the link stops it by one press, without signing in and without JavaScript; what waits is dropped", async ({
  browser,
}) => {
  const read = await (await browser.newContext()).newPage();
  await read.goto(stop);
  await expectAccessible(read, "page that stops news");
  await read.context().close();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(stop);
  await page.getByRole("button", { name: "Berhenti menerima kabar" }).click();
  await expect(page.getByText("Kabar melalui email sudah dihentikan.")).toBeVisible();
  expect(await mailsTo(reader.email)).toEqual([]);
  await withDatabase(async (client) => {
    const { rows } = await client.query(
      `SELECT c.id FROM consent c JOIN member m ON m.id = c.member_id
      WHERE m.number = $1 AND c.purpose = 'news' AND c.withdrawn_at IS NULL`,
      [reader.memberNumber],
    );
    expect(rows).toEqual([]);
  });
  await page.goto("/en/keanggotaan/kabar/bukan-tautan");
  await expect(page.getByText("This link is no longer valid.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop receiving news" })).toHaveCount(0);
});

test("a mailbox stops it by its own press (RFC 8058), and a dead token is told", async ({
  request,
}) => {
  const at = (token: string) => `/api/membership/stop-news/${token}`;
  const post = (token: string) =>
    request.post(at(token), { form: { "List-Unsubscribe": "One-Click" } });
  expect((await post(stop.split("/").at(-1) ?? "")).status()).toBe(204);
  expect((await post("bukan-tautan")).status()).toBe(404);
});

test("a librarian is not let in, and what is no published news has no such page", async ({
  browser,
  signIn,
}) => {
  const desk = await (await browser.newContext()).newPage();
  await enter(desk, "pustakawan1@demo.test", "/staf/percakapan");
  const answer = await desk.goto(address);
  expect(answer?.status()).toBe(403);
  const supervisor = await signIn("supervisor@demo.test", list);
  await supervisor.goto(`${list}/${randomUUID()}/kirim`);
  await expect(supervisor.getByRole("button", { name: "Kirim ke anggota" })).toHaveCount(0);
});
