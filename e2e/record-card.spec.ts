import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, expectAccessible, test } from "./fixtures/portal";

async function come(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

/** The first record the catalogue has for these words: its address and title. */
async function firstRecord(page: Page, words: string) {
  const answer = await page.request.get(
    `/api/catalogue/search?${new URLSearchParams({ q: words })}`,
  );
  const { results } = (await answer.json()) as { results: { id: number; title: string }[] };
  const [record] = results;
  if (!record) throw new Error(`nothing is found for ${words}`);
  return { ...record, title: record.title.replaceAll(" : ", ": ") };
}

test("a record asked about goes along through the FAQ into the conversation, the librarian sees its card and sends another by keyboard", async ({
  browser,
}) => {
  const desk = await enter(await come(browser), "pustakawan1@demo.test", "/staf/percakapan");
  await expect(desk.getByRole("switch", { name: "Bertugas" })).toBeVisible();

  const page = await come(browser);
  const record = await firstRecord(page, "Babad Dipanegara");
  await page.goto(`/opac/${record.id}`);
  await page.getByRole("link", { name: "Tanyakan rekaman ini" }).click();
  const named = page.getByRole("region", { name: "Rekaman katalog" });
  await expect(named).toContainText(record.title);
  await expectAccessible(page);
  // Away to the FAQ, and back by another way: the record is still there.
  await page.goto("/faq");
  await page.goto("/tanya?mulai=1");
  await expect(named).toContainText(record.title);
  const name = `Pemustaka ${Date.now().toString(36)}`;
  // An error leaves the record where it is.
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await expect(page.getByText("Nama belum diisi").first()).toBeVisible();
  await expect(named.getByRole("checkbox")).toBeChecked();
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Email", { exact: true }).fill("uji@contoh.test");
  await page.getByLabel(/^Pertanyaan/).fill("Apakah naskah ini boleh difoto?");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  const log = page.getByRole("log");
  await expect(log.getByRole("link", { name: record.title })).toHaveAttribute(
    "href",
    `/opac/${record.id}`,
  );
  await expect(log).toContainText("Nomor panggil");
  await expectAccessible(page);

  const waiting = desk.getByRole("region", { name: "Antrean" }).getByRole("listitem");
  await waiting.filter({ hasText: name }).getByRole("button", { name: "Buka" }).click();
  const pane = desk.getByRole("region", { name: `Percakapan dengan ${name}` });
  await expect(pane.getByRole("log").getByRole("link", { name: record.title })).toBeVisible();
  await expect(pane.getByRole("log")).toContainText("Nomor panggil");

  const other = await firstRecord(page, "Bumi manusia");
  await pane.getByRole("button", { name: "Lampirkan rekaman" }).press("Enter");
  const dialog = desk.getByRole("dialog", { name: "Lampirkan rekaman" });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await desk.keyboard.type("Bumi manusia");
  await desk.keyboard.press("Enter");
  const send = dialog.getByRole("button", { name: `Kirim ${other.title} kepada` }).first();
  await expect(send).toBeVisible();
  await expectAccessible(desk);
  for (let presses = 0; presses < 6; presses += 1) {
    if (await send.evaluate((button) => button === document.activeElement)) break;
    await desk.keyboard.press("Tab");
  }
  await expect(send).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(pane.getByRole("button", { name: "Lampirkan rekaman" })).toBeFocused();
  await expect(log.getByRole("link", { name: other.title })).toBeVisible();
  await expect(pane.getByRole("log").getByRole("link", { name: other.title })).toBeVisible();

  // Read again without scripts, and as a copy to keep.
  await page.reload();
  await expect(log.getByRole("link", { name: other.title })).toBeVisible();
  const copy = await page.request.get(
    `/api/conversations/${page.url().split("/").at(-1)}/transcript`,
  );
  expect(await copy.text()).toContain(`/opac/${other.id}`);

  // Asking about one more record while the conversation goes on: it is offered there.
  const third = await firstRecord(page, "Soekarno");
  await page.goto(`/opac/${third.id}`);
  await page.getByRole("link", { name: "Tanyakan rekaman ini" }).click();
  await expect(page.getByRole("region", { name: "Rekaman katalog" })).toContainText(third.title);
  await page.getByRole("link", { name: "Lanjutkan percakapan" }).click();
  await page.getByRole("button", { name: "Lampirkan rekaman ini" }).click();
  await expect(log.getByRole("link", { name: third.title })).toBeVisible();
  await expect(page.getByRole("button", { name: "Lampirkan rekaman ini" })).toHaveCount(0);
  await expect(pane.getByRole("log").getByRole("link", { name: third.title })).toBeVisible();
  await pane.getByRole("button", { name: "Akhiri" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Akhiri" }).click();
});
