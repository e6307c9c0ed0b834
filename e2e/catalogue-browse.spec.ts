import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import sharp from "sharp";
import { withDatabase } from "./fixtures/database";
import { enter, expectAccessible, test } from "./fixtures/portal";

/** Ids of two records of the demo, found as a reader finds them. */
async function findTwo(page: Page): Promise<readonly [string, string]> {
  await page.goto("/opac?q=diponegoro");
  const links = page.locator('main ol h3 a[href^="/opac/"]');
  const [first, second] = [
    await links.nth(0).getAttribute("href"),
    await links.nth(1).getAttribute("href"),
  ];
  return [first?.slice(6) ?? "", second?.slice(6) ?? ""];
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the shelf, the names, subjects and titles are leafed through from a letter or a typed place", async ({
    page,
  }) => {
    await page.goto("/opac");
    await page.getByRole("link", { name: "Telusuri katalog" }).click();
    await page.getByRole("link", { name: "Menurut nomor panggil" }).click();
    await page.getByRole("searchbox", { name: "Mulai dari" }).fill("899.22");
    await page.getByRole("button", { name: "Tampilkan" }).click();
    const lines = page.getByRole("main").locator("ol > li");
    await expect(lines.first()).toContainText("899.2");
    await expect(lines.first()).toContainText(
      /Tersedia \d+ dari \d+|\d+ dari \d+|Dapat dibaca daring|belum didata/,
    );
    const first = await lines.first().textContent();
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await expect(lines.first()).not.toHaveText(first ?? "");
    await page.getByRole("link", { name: "Sebelumnya" }).click();
    await expect(lines.first()).toHaveText(first ?? "");

    await page.getByRole("link", { name: "Pengarang", exact: true }).click();
    await page
      .getByRole("navigation", { name: "Huruf awal" })
      .getByRole("link", { name: "T", exact: true })
      .click();
    await page.getByRole("link", { name: /^Toer, Pramoedya Ananta/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^\d+ rekaman$/ })).toBeVisible();
    expect((await page.request.get("/opac/telusur/judul?mulai=b")).status()).toBe(200);
    const places = await (await page.request.get("/opac/telusur/subjek?mulai=b")).text();
    expect(places).toContain('<meta name="robots" content="noindex');
  });

  test("past the end the page says so, an unknown way is 404, and a strange place breaks nothing", async ({
    page,
    request,
  }) => {
    await page.goto("/opac/telusur/judul?sesudah=%F4%8F%BF%BF&no=5");
    await expect(page.getByRole("heading", { name: "Tidak ada lagi sesudah ini" })).toBeVisible();
    await page.getByRole("link", { name: "Sebelumnya" }).click();
    await expect(page.getByRole("main").locator("ol > li").first()).toBeVisible();
    expect((await request.get("/opac/telusur/warna")).status()).toBe(404);
    for (const odd of [
      "mulai=%00%00",
      "sesudah=%27%3B--&no=-1",
      "sebelum=x&no=1e9",
      "mulai=a&mulai=b",
    ])
      expect((await request.get(`/opac/telusur/pengarang?${odd}`)).status(), odd).toBe(200);
  });

  test("a shared list is read, and the page says that saving needs JavaScript", async ({
    page,
  }) => {
    const [one, two] = await findTwo(page);
    await page.goto(`/opac/daftar?id=${two}-${one}-2000000000`);
    await expect(page.getByRole("heading", { name: "2 rekaman" })).toBeVisible();
    await expect(page.getByText("1 rekaman dari daftar ini tidak ada lagi")).toBeVisible();
    await page.goto("/opac/daftar");
    await expect(page.locator("noscript p")).toContainText(
      "Menyimpan daftar memerlukan JavaScript",
    );
  });
});

test("what came in last stands on a page and in a feed", async ({ page, request }) => {
  await page.goto("/opac/baru");
  await expect(page.getByRole("heading", { name: /^Masuk katalog / }).first()).toBeVisible();
  const newest = await page.locator('main h3 a[href^="/opac/"]').first().getAttribute("href");
  const feed = await request.get("/opac/baru/rss.xml");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  expect(await feed.text()).toContain(`${newest}</link>`);
  await page.getByRole("link", { name: "Yang lebih lama" }).click();
  await expect(page).toHaveURL(/sebelum=/);
  const older = await page.locator('main h3 a[href^="/opac/"]').first().getAttribute("href");
  expect(older).not.toBe(newest);
  expect((await request.get("/opac/baru?sebelum=kemarin&no=x")).status()).toBe(200);
});

test("records are saved from results and their pages, taken along, shared, and the list is emptied", async ({
  page,
  browser,
}) => {
  const [one, two] = await findTwo(page);
  await page
    .getByRole("button", { name: /^Simpan ke daftar/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: "Daftar saya (1)" })).toBeVisible();
  await page.goto(`/opac/${two}`);
  await page.getByRole("button", { name: /^Simpan ke daftar/ }).click();
  await page.goto("/opac/daftar");
  await expect(page).toHaveURL(`/opac/daftar?id=${two}-${one}`);
  await expect(page.getByText("Daftar ini disimpan di peramban ini.")).toBeVisible();
  await expectAccessible(page, "the list");

  const mail = await page.getByRole("link", { name: "Kirim lewat email" }).getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toContain(`/opac/daftar?id=${two}-${one}`);
  const file = (format: string) =>
    page.request.get(`/api/catalogue/records?id=${two}-${one}&format=${format}`);
  expect((await (await file("ris")).text()).match(/^TY {2}- /gm)).toHaveLength(2);
  expect((await (await file("bibtex")).text()).match(/^@\w+\{/gm)).toHaveLength(2);
  expect(await (await file("csl")).json()).toHaveLength(2);
  expect((await file("pdf")).status()).toBe(400);
  expect((await page.request.get("/api/catalogue/records?format=ris")).status()).toBe(400);

  const friend = await (await browser.newContext()).newPage();
  await friend.goto(page.url());
  await friend.getByRole("button", { name: "Simpan semua ke daftar saya" }).click();
  await expect(friend.getByText("Daftar ini disimpan di peramban ini.")).toBeVisible();
  await friend.context().close();

  const remove = page.getByRole("button", { name: /^Hapus dari daftar/ });
  await remove.first().click();
  await expect(page).toHaveURL(`/opac/daftar?id=${one}`);
  await expect(page.getByText("Dihapus dari daftar", { exact: true })).toBeVisible();
  await expect(remove).toBeFocused();
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(page).toHaveURL(`/opac/daftar?id=${two}-${one}`);
  await expect(remove.first()).toBeFocused();
  await remove.first().click();
  await expect(page).toHaveURL(`/opac/daftar?id=${one}`);
  const empty = page.getByRole("button", { name: "Kosongkan daftar" });
  await empty.click();
  const cancel = page.getByRole("button", { name: "Batal" });
  await expect(cancel).toBeFocused();
  await cancel.click();
  await expect(empty).toBeFocused();
  await empty.click();
  await page.getByRole("button", { name: "Ya, kosongkan" }).click();
  await expect(page.getByRole("heading", { name: "Daftar Anda masih kosong" })).toBeVisible();
});

test("on a public computer the list and the last results are deleted, in every tab, and the page says so", async ({
  page,
}) => {
  await findTwo(page);
  const save = page.getByRole("button", { name: /^Simpan ke daftar/ });
  await save.first().click();
  await expect(page.getByRole("link", { name: "Daftar saya (1)" })).toBeVisible();
  const other = await page.context().newPage();
  const [one] = await findTwo(other);
  const results = () => sessionStorage.getItem("katalog-hasil");
  for (const tab of [page, other])
    await expect.poll(() => tab.evaluate(results)).toContain("diponegoro");
  await page.goto("/opac/daftar");
  const erase = page.getByRole("button", { name: "Hapus daftar dan riwayat di perangkat ini" });
  await expect(page.getByRole("heading", { name: "Di komputer umum" })).toBeVisible();
  await expectAccessible(page, "the list with what is kept where");
  await erase.click();
  await expect(page.getByRole("button", { name: "Batal" })).toBeFocused();
  await page.getByRole("button", { name: "Ya, hapus" }).click();
  await expect(
    page.getByRole("heading", { name: "Daftar dan riwayat sudah dihapus dari perangkat ini" }),
  ).toBeVisible();
  await expectAccessible(page, "the list erased");
  expect(await page.evaluate(() => localStorage.getItem("portal-pustaka.daftar"))).toBeNull();
  for (const tab of [page, other]) {
    await expect.poll(() => tab.evaluate(results)).toBeNull();
    await tab.goto(`/opac/${one}`);
    await expect(tab.getByRole("button", { name: /^Simpan ke daftar/ })).toBeVisible();
    await expect(tab.getByRole("link", { name: "Kembali ke hasil" })).toHaveCount(0);
    await expect(tab.getByRole("link", { name: "Daftar saya", exact: true })).toBeVisible();
  }
  await other.close();
});

test("without a network the list stays and says so; what was removed meanwhile is gone once there is one", async ({
  page,
  context,
}) => {
  const [one, two] = await findTwo(page);
  const save = page.getByRole("button", { name: /^Simpan ke daftar/ });
  await save.first().click();
  await expect(page.getByRole("link", { name: "Daftar saya (1)" })).toBeVisible();
  await save.first().click();
  await page.goto("/opac/daftar");
  await expect(page).toHaveURL(`/opac/daftar?id=${two}-${one}`);
  await context.setOffline(true);
  await expect(page.getByText(/^Jaringan terputus[.] Daftar Anda tetap tersimpan/)).toBeVisible();
  await page
    .getByRole("button", { name: /^Hapus dari daftar/ })
    .first()
    .click();
  await expect(page.getByText("Dihapus dari daftar", { exact: true })).toBeVisible();
  await expect(page.getByText("Daftar ini disimpan di peramban ini.")).toBeVisible();
  await expect(page).toHaveURL(`/opac/daftar?id=${two}-${one}`);
  await context.setOffline(false);
  await expect(page).toHaveURL(`/opac/daftar?id=${one}`);
  await expect(page.getByText(/^Jaringan terputus/)).toHaveCount(0);
});

test("a librarian uploads a cover, readers see it with its words; who is no staff is refused, and what is no picture", async ({
  page,
  browser,
  request,
}) => {
  const [record] = await findTwo(page);
  const address = `/api/catalogue/records/${record}/cover`;
  const headers = { origin: test.info().project.use.baseURL ?? "", "x-alt": "x" };
  expect((await request.post(address, { data: "x", headers })).status()).toBe(401);
  const desk = await enter(
    await (await browser.newContext()).newPage(),
    "pustakawan2@demo.test",
    `/staf/katalog/${record}`,
  );
  const picture = await sharp({
    create: { width: 600, height: 900, channels: 3, background: "#7a511f" },
  })
    .jpeg()
    .toBuffer();
  const choose = (buffer: Buffer) =>
    desk
      .getByLabel("Gambar sampul", { exact: true })
      .setInputFiles({ name: "sampul.jpg", mimeType: "image/jpeg", buffer });
  await choose(Buffer.from("<svg/>"));
  await desk.getByRole("button", { name: "Simpan sampul" }).click();
  await expect(desk.getByText("Berkas ini bukan gambar").first()).toBeVisible();
  await choose(picture);
  await desk.getByLabel("Teks pengganti gambar").fill("Perahu di laut cokelat");
  await desk.getByRole("button", { name: "Simpan sampul" }).click();
  await expect(desk.getByText("Sampul tersimpan.")).toBeVisible();
  await expectAccessible(desk, "the record with its cover, for staff");

  // Public pages are kept; the change reaches them within two seconds.
  await expect(async () => {
    await page.goto(`/opac/${record}`);
    await expect(page.getByRole("img", { name: "Perahu di laut cokelat" })).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 10_000 });
  await expect(page.getByText(/^(?:Nomor panggil|Klasifikasi)$/).first()).toBeVisible();
  await expectAccessible(page, "the record with its cover");
  const shared = await page.locator('meta[property="og:image"]').getAttribute("content");
  expect(shared).toContain(`/gambar/opac/${record}`);
  expect((await request.get(new URL(shared ?? "").pathname)).headers()["content-type"]).toBe(
    "image/png",
  );

  const bare = await browser.newContext({ javaScriptEnabled: false });
  const plain = await enter(
    await bare.newPage(),
    "pustakawan1@demo.test",
    `/staf/katalog/${record}`,
  );
  await expect(plain.getByRole("button", { name: "Lepas sampul" })).toBeVisible();
  await desk.getByRole("button", { name: "Lepas sampul" }).click();
  await expect(desk.getByText("Belum ada gambar")).toBeVisible();
  await plain.getByRole("button", { name: "Lepas sampul" }).click();
  await expect(plain.getByText(/^Rekaman atau sampulnya sudah tidak ada/)).toBeVisible();
  await bare.close();
  await desk.context().close();
});

test("a record leads to its neighbours, is saved under its title, and once withdrawn says so in words", async ({
  page,
  request,
}) => {
  await page.goto("/opac?field=title&q=bumi+manusia");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Bumi manusia/ })
    .first()
    .click();
  await page.waitForURL(/\/opac\/\d+$/);
  await expect(page.getByRole("heading", { name: "Rekaman serupa" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Edisi dan terjemahan lain" })).toBeVisible();
  const id = Number(new URL(page.url()).pathname.slice("/opac/".length));
  const file = await request.get(`/api/catalogue/records/${id}?format=ris`);
  expect(file.headers()["content-disposition"]).toMatch(
    /filename="bumi-manusia[a-z-]*-\d{4}[.]ris"/,
  );

  await withDatabase(async (client) => {
    await client.query("UPDATE catalogue_record SET withdrawn_at = now() WHERE id = $1", [id]);
    const gone = await request.get(`/opac/${id}?x=1`);
    await client.query("UPDATE catalogue_record SET withdrawn_at = NULL WHERE id = $1", [id]);
    expect(gone.status()).toBe(410);
    expect(await gone.text()).toContain("Rekaman ini sudah ditarik dari katalog");
  });
  expect((await request.get("/ditarik")).status()).toBe(404);
});
