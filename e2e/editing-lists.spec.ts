import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { test, withdraw } from "./fixtures/editor";

/** Titles of a part of the list, in their order. */
const titlesOf = (part: Locator) => part.getByRole("listitem").getByRole("link").allTextContents();
const move = (page: Page, way: "Naik" | "Turun", title: string) =>
  page.getByRole("button", { name: `${way}: ${title}`, exact: true });

test("an order made by keyboard is the public's, the focus stays at the button, and nobody's move is lost", async ({
  signIn,
  page: reader,
}) => {
  const editor = await signIn("supervisor@demo.test", "/staf/konten/layanan");
  const circulation = (page: Page) => page.getByRole("region", { name: "Sirkulasi", exact: true });
  const [one = "", two = "", three = "", four = ""] = await titlesOf(circulation(editor));
  // A colleague who still sees the old order.
  const colleague = await signIn("admin@demo.test", "/staf/konten/layanan");

  await expect(move(editor, "Naik", one)).toHaveAttribute("aria-disabled", "true");
  await move(editor, "Turun", one).focus();
  await editor.keyboard.press("Enter");
  await expect(editor.getByText(`“${one}” sekarang nomor 2`)).toBeAttached();
  await expect
    .poll(() => titlesOf(circulation(editor)))
    .toEqual(expect.arrayContaining([two, one]));
  expect((await titlesOf(circulation(editor))).slice(0, 2)).toEqual([two, one]);
  await expect(move(editor, "Turun", one)).toBeFocused();

  await move(colleague, "Naik", four).focus();
  await colleague.keyboard.press("Space");
  await expect(colleague.getByText(`“${four}” sekarang nomor 3`)).toBeAttached();
  await expect
    .poll(async () => (await titlesOf(circulation(colleague))).slice(0, 4))
    .toEqual([two, one, four, three]);

  const publicOrder = async () => {
    const page = await (await reader.request.get("/layanan")).text();
    return [one, two, three, four].toSorted((a, b) => page.indexOf(a) - page.indexOf(b));
  };
  await expect.poll(publicOrder).toEqual([two, one, four, three]);

  // Two presses in a row, the second before the first is answered, count as two.
  await move(colleague, "Turun", four).click();
  await move(colleague, "Naik", one).click();
  await expect.poll(publicOrder).toEqual([one, two, three, four]);
  await editor.reload();
  expect((await titlesOf(circulation(editor))).slice(0, 4)).toEqual([one, two, three, four]);
});

test("a search without an answer is handed to a new entry as its question, and stands in no address", async ({
  signIn,
  page: reader,
}) => {
  const text = `zyzzyva qwertz ${Date.now().toString(36)}`;
  await reader.request.get("/api/faq/search", { params: { q: text, lang: "en" } });
  const editor = await signIn("supervisor@demo.test", "/staf/faq");
  const row = editor.getByRole("row").filter({ hasText: text });
  await expect(row.getByRole("cell", { name: "Inggris", exact: true })).toBeVisible();
  await row.getByRole("link", { name: `Tulis entri ini : ${text}` }).click();
  await editor.waitForURL(/\/staf\/faq\/baru\?pencarian=[0-9a-f-]{36}$/);
  await expect(
    editor.getByRole("region", { name: "Bahasa Inggris" }).getByLabel("Pertanyaan"),
  ).toHaveValue(text);
  await expect(editor.getByText("Dari pencarian tanpa jawaban")).toContainText(text);
  // What is not kept any more is said, and the form is there all the same.
  await editor.goto("/staf/faq/baru?pencarian=00000000-0000-4000-8000-000000000000");
  await expect(editor.getByText("Pencarian itu sudah tidak tersimpan")).toBeVisible();
  await expect(
    editor.getByRole("region", { name: "Bahasa Indonesia" }).getByLabel("Pertanyaan"),
  ).toHaveValue("");
});

test("a question type is offered to patrons as soon as it is published, under its newest name, until it is withdrawn", async ({
  signIn,
  page: reader,
}) => {
  const mark = Date.now().toString(36);
  const types = reader.getByLabel("Jenis Pertanyaan");
  const offered = async () => {
    await reader.goto("/tanya?mulai=1");
    await expect(types).toBeVisible();
    return types.locator("option").allTextContents();
  };
  const editor = await signIn("supervisor@demo.test", "/staf/konten/jenis-pertanyaan/baru");
  const name = editor.getByRole("region", { name: "Bahasa Indonesia" }).getByLabel("Nama");
  await expect(editor.getByLabel("Ditawarkan dalam formulir")).toBeChecked();
  await name.fill(`Bahan braille ${mark}`);
  await editor.getByRole("button", { name: "Simpan draf" }).click();
  await expect(editor.getByText("Edisi 1, belum terbit.")).toBeVisible();
  expect(await offered()).not.toContain(`Bahan braille ${mark}`);
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 1 sedang terbit.")).toBeVisible();
  await expect.poll(offered).toContain(`Bahan braille ${mark}`);

  await name.fill(`Bahan braille dan audio ${mark}`);
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 2 sedang terbit.")).toBeVisible();
  await expect.poll(offered).toContain(`Bahan braille dan audio ${mark}`);
  expect(await offered()).not.toContain(`Bahan braille ${mark}`);

  // By keyboard: Escape takes nothing away and gives the focus back.
  const ask = editor.getByRole("button", { name: "Tarik dari publik" });
  await ask.focus();
  await editor.keyboard.press("Enter");
  await expect(editor.getByRole("dialog", { name: "Tarik dari publik?" })).toBeVisible();
  await editor.keyboard.press("Escape");
  await expect(ask).toBeFocused();
  await expect(editor.getByText("Edisi 2 sedang terbit.")).toBeVisible();
  expect(await offered()).toContain(`Bahan braille dan audio ${mark}`);
  await withdraw(editor);
  await expect(editor.getByText("Sudah ditarik dari halaman publik.")).toBeFocused();
  await expect.poll(offered).not.toContain(`Bahan braille dan audio ${mark}`);
});
