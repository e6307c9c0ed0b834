import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { expectAccessible as isAccessible, test } from "./fixtures/portal";

async function search(page: Page, words: string) {
  await page.getByRole("searchbox", { name: "Cari di katalog" }).fill(words);
  await page.getByRole("search", { name: "Katalog" }).getByRole("button", { name: "Cari" }).click();
}

/** The address of a record of the demo, found as a reader finds it. */
async function findRecord(page: Page): Promise<string> {
  await page.goto("/opac?q=takdir+diponegoro");
  const link = page
    .getByRole("main")
    .getByRole("link", { name: /^Takdir/ })
    .first();
  return (await link.getAttribute("href")) ?? "";
}

test("a reader searches, narrows down, opens a record and takes it away (R083)", async ({
  page,
}) => {
  await page.goto("/");
  await search(page, "diponegoro");
  await expect(page).toHaveURL(/\/opac\?field=all&q=diponegoro/);
  const results = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("svg") });
  await expect(page.getByRole("heading", { level: 1, name: /^\d+ rekaman$/ })).toBeVisible();
  await expect(page.getByText(/menurut kecocokan judul, pengarang, lalu subjek/)).toBeVisible();
  await expect(page.getByText(/Tersedia \d+ dari \d+/).first()).toBeVisible();
  await expect(page.locator("mark").first()).toBeVisible();
  const all = await results.count();

  const facets = page.getByRole("navigation", { name: "Persempit" });
  const english = facets.getByRole("link", { name: /^Inggris\s*\d+$/ });
  const count = Number(/\d+$/.exec((await english.textContent()) ?? "")?.[0]);
  await english.click();
  await expect(page).toHaveURL(/language=en/);
  await expect(page.getByRole("heading", { level: 1, name: `${count} rekaman` })).toBeVisible();
  expect(count).toBeLessThan(all);
  await page.getByRole("link", { name: "Lepas: Bahasa: Inggris" }).click();
  await expect(page).not.toHaveURL(/language=en/);

  await page
    .getByRole("main")
    .getByRole("link", { name: /^Takdir/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Takdir/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Eksemplar" })).toBeVisible();
  await expect(page.getByText("Carey, P. (2014)")).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "MARC 21", exact: true }).first().click();
  await expect(page.getByRole("rowheader", { name: "245" })).toBeVisible();

  // The address is the record's own, and it carries what Zotero reads.
  expect(address).toMatch(/^\/opac\/\d+$/);
  await expect(page.locator("span.Z3988")).toHaveAttribute("title", /rft\.btitle=Takdir/);
  const facts = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(facts.join(" ")).toContain('"@type":"Book"');
});

test("every format of a record can be had, and refusals say why", async ({ page, request }) => {
  const address = await findRecord(page);
  const file = (format: string) =>
    request.get(`/api/catalogue/records${address.slice(5)}?format=${format}`);
  const texts: Readonly<Record<string, string>> = {
    ris: "TY  - BOOK",
    bibtex: "@book{",
    csl: '"type":"book"',
    marcxml: '<datafield tag="245"',
    mrc: "\u001e",
    dc: "<dc:title>",
    json: '"bibliography"',
  };
  for (const [format, text] of Object.entries(texts)) {
    const answer = await file(format);
    expect(answer.status(), format).toBe(200);
    expect(await answer.text(), format).toContain(text);
    expect(await answer.text(), format).toContain("Takdir");
  }
  expect((await file("pdf")).status()).toBe(400);
  expect((await request.get("/api/catalogue/records/999999999")).status()).toBe(404);
});

test("an address without a record is a real 404, a withdrawn one 410", async ({
  page,
  request,
}) => {
  for (const id of ["999999999", "0", "007", "abc", "1x"])
    expect((await request.get(`/opac/${id}`)).status(), id).toBe(404);
  const address = await findRecord(page);
  const id = Number(address.slice("/opac/".length));
  expect((await request.get(address)).status()).toBe(200);
  await withDatabase(async (client) => {
    await client.query("UPDATE catalogue_record SET withdrawn_at = now() WHERE id = $1", [id]);
    // A question in the address passes by the kept page.
    expect((await request.get(`${address}?x=1`)).status()).toBe(410);
    await client.query("UPDATE catalogue_record SET withdrawn_at = NULL WHERE id = $1", [id]);
  });
});

test("old and new spelling find each other, are said on the page, and can be kept apart", async ({
  page,
}) => {
  await page.goto("/opac?q=Siti+Nurbaya");
  await expect(page.getByRole("main").getByRole("link", { name: /^Sitti Nurbaja/ })).toBeVisible();
  await page.goto("/opac?q=Hoeloebalang");
  await page.getByRole("link", { name: "Cari seperti yang ditulis saja" }).click();
  await expect(page.getByText("Ejaan lama dan baru tidak disamakan.")).toBeVisible();
  await expect(page).toHaveURL(/old=0/);
});

test("while somebody types, records, authors and subjects are offered, and Escape puts them away", async ({
  page,
}) => {
  await page.goto("/opac");
  const field = page.getByRole("searchbox", { name: "Cari di katalog" });
  const offered = page.getByRole("navigation", { name: "Mungkin yang Anda cari" });
  await expect(async () => {
    await field.fill("");
    await field.pressSequentially("takdir");
    await expect(offered.getByRole("link", { name: /^Takdir/ }).first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await isAccessible(page, "suggestions");
  await field.press("Escape");
  await expect(offered).toHaveCount(0);
  await expect(field).toHaveValue("takdir");
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /rekaman$/ })).toBeVisible();
});

test("the six types of digital material narrow the search (R090)", async ({ page }) => {
  await page.goto("/opac/lanjutan");
  await expect(page.getByLabel("Jenis bahan").locator("option")).toHaveText([
    "Semua",
    ...["Manuskrip", "Sumber elektronik", "Monograf", "Rekaman suara", "Bahan kartografis"],
    "Bentuk mikro",
  ]);
  await page.getByLabel("Jenis bahan").selectOption("Manuskrip");
  await page.getByLabel("Subjek").fill("Diponegoro");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page).toHaveURL(/digital=manuscript/);
  await expect(page.getByRole("link", { name: "Babad Dipanegara" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Lepas: Jenis bahan: Manuskrip" })).toBeVisible();
});

test("a record is asked about with the record named in the form", async ({ page }) => {
  await page.goto(await findRecord(page));
  await page.getByRole("link", { name: "Tanyakan rekaman ini" }).click();
  await expect(page.getByRole("region", { name: "Rekaman katalog" })).toContainText("Takdir");
});

test("nothing found, absurd input and deep pages are answered in words", async ({ page }) => {
  test.slow(); // a dozen pages
  await page.goto("/opac?field=title&q=qwzzx+vvkqj");
  await expect(
    page.getByRole("heading", { level: 1, name: "Tidak ada rekaman untuk “qwzzx vvkqj”" }),
  ).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Percakapan Baru" }).click();
  await expect(page.getByLabel(/^Pertanyaan/)).toHaveValue(
    "Saya mencari di katalog (Judul): qwzzx vvkqj",
  );
  const absurd = [
    ...["?q=%22", "?q=---", "?q=OR+OR", "?q=%00%ff", "?page=1000000000", "?sort=x&field=y"],
    ...["?format=nope", "?author=%27%3B--", "?yearFrom=9999&yearTo=1", `?q=${"a%20".repeat(1500)}`],
    ...["?q=a&q=b", "?language=zz&language=zz", "?q=dan", "?page=-3&q=jawa"],
  ];
  for (const query of absurd) {
    const answer = await page.goto(`/opac${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), query).toBeVisible();
    await expect(page.getByText("Gangguan ini ada pada kami"), query).toHaveCount(0);
  }
});

test("while the search is away the page says so, keeps the words and shows records all the same", async ({
  page,
}) => {
  const address = await findRecord(page);
  await withDatabase(async (client) => {
    await client.query("ALTER TABLE search.record RENAME TO record_away");
    try {
      await page.goto("/opac?q=diponegoro");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Katalog sedang tidak dapat dibuka",
      );
      await expect(page.getByRole("searchbox", { name: "Cari di katalog" })).toHaveValue(
        "diponegoro",
      );
      await isAccessible(page, "away");
      await page.goto(`${address}?tampilan=marc`);
      await expect(page.getByRole("heading", { level: 1, name: /^Takdir/ })).toBeVisible();
    } finally {
      await client.query("ALTER TABLE search.record_away RENAME TO record");
    }
  });
  await page.goto("/opac?q=diponegoro");
  await expect(page.getByRole("heading", { level: 1, name: /rekaman$/ })).toBeVisible();
});

test("searches are not for crawlers, records are", async ({ page, request }) => {
  await page.goto("/opac?q=diponegoro");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const followed = page
    .getByRole("navigation", { name: "Persempit" })
    .locator("a:not([rel~=nofollow])");
  await expect(followed).toHaveCount(0);
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /opac?");
  await page.goto(await findRecord(page));
  await expect(page.locator('meta[name="robots"][content*=noindex]')).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("search, facet, sorting, pages, record and its MARC view work", async ({ page }) => {
    await page.goto("/opac");
    await search(page, "jawa");
    await page.getByLabel("Urutkan").selectOption("Judul A–Z");
    await page.getByRole("button", { name: "Terapkan" }).click();
    await expect(page.getByText(/menurut abjad judul/)).toBeVisible();
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByText(/Halaman 2 dari/)).toBeVisible();
    await page
      .getByRole("navigation", { name: "Persempit" })
      .getByRole("link", { name: /^Buku\s*\d+/ })
      .click();
    await expect(page).toHaveURL(/format=book/);
    await page.goto(await findRecord(page));
    await expect(page.getByRole("heading", { level: 1, name: /^Takdir/ })).toBeVisible();
    await page.getByRole("link", { name: "MARC 21", exact: true }).first().click();
    await expect(page.getByRole("rowheader", { name: "245" })).toBeVisible();
  });
});

test("from the skip link to the search, from there to the results, and from a record back to them", async ({
  page,
}) => {
  await page.goto("/opac?q=diponegoro");
  await page.getByRole("link", { name: "Langsung ke isi halaman" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Langsung ke hasil" });
  // Before the search it was asked with, and again before sorting and facets.
  await expect(page.getByRole("search", { name: "Katalog" }).locator(skip)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Cari pada")).toBeFocused();
  const first = page.getByRole("main").locator("a, button, select, input, summary").first();
  await expect(first).toHaveText("Langsung ke hasil");
  await first.focus();
  await expect(first).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const results = page.getByRole("region", { name: "Daftar hasil" });
  await expect(results.getByRole("link").first()).toBeFocused();
  await results
    .getByRole("link", { name: /^Takdir/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Takdir/ })).toBeVisible();
  await expect(page).toHaveURL(/\/opac\/\d+$/);
  await expect(page.getByRole("searchbox", { name: "Cari di katalog" })).toHaveValue("diponegoro");
  await page.getByRole("link", { name: "Kembali ke hasil" }).click();
  await expect(page).toHaveURL(/\/opac\?q=diponegoro$/);
  // A record that was not among them has no way back to them.
  await page.goto("/opac?q=qwzzx+vvkqj");
  await page.goto("/opac/1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Kembali ke hasil" })).toHaveCount(0);
  await expect(
    page.getByRole("search").locator("..").getByRole("link", { name: "Katalog", exact: true }),
  ).toHaveAttribute("href", "/opac");
});

test("a record says whether the building is open, and where its copies are kept", async ({
  page,
}) => {
  await page.goto(await findRecord(page));
  const copies = page.getByRole("region", { name: "Eksemplar" });
  await expect(copies.getByText(/^(?:Buka sampai|Tutup, buka lagi) /)).toBeVisible();
  await expect(copies.getByRole("link", { name: "Jam layanan dan hari libur" })).toBeVisible();
  await copies.getByRole("link", { name: /^Layanan Koleksi Umum/ }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: /^Layanan koleksi umum/ }),
  ).toBeVisible();
});

test("what is read online alone is not said to lack copies, and its long address fits a phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto("/opac?q=max+havelaar&available=1&digital=electronic");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Max Havelaar/ })
    .first()
    .click();
  await expect(page.getByText("Bahan ini dapat dibaca daring")).toBeVisible();
  await expect(page.getByRole("link", { name: /^https:/ })).toBeVisible();
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await beyond()).toBeLessThanOrEqual(0);
});

/** Every state once; results and record at both ends. `RECORD` stands for the address of one. */
for (const [path, width, colorScheme] of [
  ["/opac", 320, "light"],
  ["/en/opac", 1280, "dark"],
  ["/opac?q=diponegoro&available=1", 320, "dark"],
  ["/opac?q=soekarno&format=book", 1280, "light"],
  ["/en/opac?q=java&page=2", 768, "dark"],
  ["/opac/lanjutan", 320, "light"],
  ["/opac?q=qwzzx+vvkqj", 768, "light"],
  ["RECORD", 320, "light"],
  ["RECORD?tampilan=marc", 320, "dark"],
  ["/enRECORD", 1280, "dark"],
] as const)
  test(`${path} reads without a fault at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const address = path.includes("RECORD") ? path.replace("RECORD", await findRecord(page)) : path;
    await page.goto(address);
    const narrow = page.getByText("Persempit hasil");
    if (path.includes("available")) await narrow.click();
    await isAccessible(page, path);
  });
