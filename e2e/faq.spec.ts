import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./fixtures/portal";

const box = (page: Page) => page.getByRole("searchbox", { name: "Cari FAQ" });

test("an informal question finds its answer while it is typed, the focus stays, the count is announced", async ({
  page,
}) => {
  await page.goto("/faq");
  await box(page).focus();
  await page.keyboard.type("perpus buka smpe jam brp ya");
  await expect(
    page.getByRole("link", { name: /Kapan gedung layanan Perpustakaan Nasional buka/ }),
  ).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("perpus buka smpe jam brp ya");
  await expect(page.getByRole("status").filter({ hasText: /jawaban untuk/ })).toBeAttached();
  // What is typed may be personal: it stands in no address before it is sent.
  await expect(page).toHaveURL(/\/faq$/);

  // Emptied again: the table of contents is back.
  await box(page).fill("");
  await expect(page.getByRole("heading", { name: "Menurut pokok" })).toBeVisible();
});

test("what is typed is in no address that a log would keep; sent, it is in the page's own", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto("/faq");
  await box(page).fill("kolam renang Budi");
  const noted = page.waitForRequest((request) => request.postDataJSON()?.rested === true);
  await expect(page.getByRole("heading", { name: "Pertanyaan ini belum ada" })).toBeVisible();
  await noted;
  expect(asked.filter((line) => line.includes("kolam"))).toEqual([]);
  await box(page).press("Enter");
  await expect(page).toHaveURL(/\/faq\?q=kolam\+renang\+Budi$/);
});

test("what was typed is there again when an answer was opened and left", async ({ page }) => {
  await page.goto("/faq");
  await box(page).fill("lupa nomor anggota");
  await page.getByRole("main").getByRole("link", { name: /lupa/i }).first().click();
  await expect(page).toHaveURL(/\/faq\/lupa-nomor-sandi$/);
  await page.goBack();
  await expect(box(page)).toHaveValue("lupa nomor anggota");
  await expect(page.getByRole("link", { name: /lupa/i }).first()).toBeVisible();
});

test("a question on a matter of which no entry speaks: a librarian first, then what is near, as no answer", async ({
  page,
}) => {
  const card = page.getByRole("heading", { name: "Pertanyaan ini belum ada di FAQ" });
  const near = page.getByRole("region", { name: "Mungkin ini yang Anda cari" });
  const expectBoth = async () => {
    await expect(card).toBeVisible();
    await expect(near.getByRole("link")).toHaveAttribute("href", "/faq/jumlah-lama-pinjam");
    await expect(near.getByText("belum tentu menjawabnya")).toBeVisible();
    const places = [await card.boundingBox(), await near.boundingBox()].map((at) => at?.y ?? 0);
    expect(places[0]).toBeLessThan(places[1] ?? 0);
  };
  await page.goto("/faq?q=denda");
  await expectBoth();
  await page.goto("/faq");
  await box(page).fill("denda");
  await expectBoth();
});

test("the language is switched with what was searched for", async ({ page }) => {
  await page.goto("/faq?q=jam%20buka%20%26%20libur");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/faq\?q=jam%20buka%20%26%20libur$/);
  await expect(page.getByRole("searchbox")).toHaveValue("jam buka & libur");
});

test("a question that was carried into the form is still there in the other language", async ({
  page,
}) => {
  await page.goto("/tanya?mulai=1&tanya=peta%20Batavia%3F");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/tanya\?mulai=1&tanya=/);
  await expect(page.locator("[name=question]")).toHaveValue("peta Batavia?");
});

test("the field that is searched in has one ring, and so has its button", async ({ page }) => {
  await page.goto("/");
  const form = page.getByRole("search", { name: "FAQ" });
  const rings = () =>
    form.evaluate(
      (all) =>
        [...all.querySelectorAll("*")].filter(
          (part) => getComputedStyle(part).outlineStyle !== "none",
        ).length,
    );
  await form.getByRole("searchbox").focus();
  expect(await rings()).toBe(1);
  await page.keyboard.press("Tab");
  await expect(form.getByRole("button", { name: "Cari" })).toBeFocused();
  expect(await rings()).toBe(1);
});

test("what the FAQ does not know is handed over first, and the question is carried into the form", async ({
  page,
}) => {
  const question = "berapa harga tiket pesawat ke bulan";
  await page.goto(`/faq?q=${encodeURIComponent(question)}`);
  const card = page.getByRole("heading", { name: "Pertanyaan ini belum ada di FAQ" });
  await expect(card).toBeVisible();
  await expect(page.getByRole("link", { name: `Cari “${question}” di katalog` })).toHaveAttribute(
    "href",
    `/opac?q=${encodeURIComponent(question)}`,
  );
  await page.getByRole("main").getByRole("link", { name: "Percakapan Baru" }).click();
  await expect(page.getByLabel(/^Pertanyaan/)).toHaveValue(question);
});

test("the search is away: the page says so and keeps what was typed", async ({ page }) => {
  await page.goto("/faq");
  await page.route("**/api/faq/search", (route) => route.abort());
  await box(page).fill("jam buka");
  await expect(page.getByRole("alert").filter({ hasText: "tidak dapat dijalankan" })).toBeVisible();
  await expect(box(page)).toHaveValue("jam buka");
  await expectAccessible(page);
});

test("while the answers are on their way their shape stands in their place, and is told", async ({
  page,
}) => {
  await page.goto("/faq");
  await page.route("**/api/faq/search", () => undefined);
  await box(page).fill("jam buka");
  await expect(page.getByRole("status").filter({ hasText: "Mencari jawaban" })).toBeAttached();
  await expect(page.getByRole("heading", { name: "Menurut pokok" })).toBeHidden();
  await expect(box(page)).toBeFocused();
  await expectAccessible(page);
});

test("an entry tells answer, source and related questions, and counts whether it helped", async ({
  page,
}) => {
  await page.goto("/faq/jam-buka-gedung");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kapan gedung layanan");
  await expect(page.getByText(/^Sumber:/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Pertanyaan terkait" })).toBeVisible();
  await page
    .getByRole("group", { name: "Apakah jawaban ini membantu?" })
    .getByRole("button", { name: "Ya" })
    .click();
  await expect(page.getByText("Terima kasih.")).toBeVisible();
});

test("a slug that nobody published is a real 404, in both languages, and so is one that never could be", async ({
  request,
}) => {
  for (const path of [
    "/faq/tidak-pernah-ada",
    "/en/faq/tidak-pernah-ada",
    "/faq/%2e%2e%2fetc",
    "/layanan/tidak-pernah-ada",
    "/en/berita/tidak-pernah-ada",
    `/faq/${"a".repeat(300)}`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain("<h1");
  }
});

test("while a question is written in the form, the best entry is offered and stands in nobody's way", async ({
  page,
}) => {
  await page.goto("/tanya?mulai=1");
  await page.getByLabel(/^Pertanyaan/).fill("gedung perpusnas buka jam berapa?");
  await expect(page.getByText("Mungkin sudah terjawab:")).toBeVisible();
  await expect(
    page.getByRole("link", { name: /Kapan gedung layanan Perpustakaan Nasional buka/ }),
  ).toHaveAttribute("href", "/faq/jam-buka-gedung");
  await expect(page.getByRole("button", { name: "Mulai Obrolan" })).toBeEnabled();
});

for (const [name, text] of [
  ["ten thousand characters", "buku ".repeat(2_000)],
  ["punctuation alone", "?!?!... ;;; ((("],
  ["SQL", "'; DROP TABLE document; --"],
  ["markup", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
] as const)
  test(`a search for ${name} is answered in words and runs nothing`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const answer = await page.goto(`/faq?q=${encodeURIComponent(text)}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    expect(dialogs).toEqual([]);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the language is switched with what was searched for", async ({ page }) => {
    await page.goto("/faq?q=kartu+hilang");
    await page.getByRole("banner").getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(/\/en\/faq\?q=kartu%20hilang$/);
    await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeVisible();
  });

  test("the search, its best answer, and the question whether it helped all work", async ({
    page,
  }) => {
    await page.goto("/");
    await box(page).fill("lupa nomor anggota");
    await page.getByRole("search", { name: "FAQ" }).getByRole("button", { name: "Cari" }).click();
    await expect(page).toHaveURL(/\/faq\?q=lupa/);
    await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toBeVisible();
    await page.getByRole("link", { name: "Halaman jawaban ini" }).click();
    await page.getByRole("button", { name: "Tidak" }).click();
    await expect(page.getByText("Kami akan memperbaiki jawaban ini")).toBeVisible();
  });
});
