import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { expectAccessible, faultsOf, test } from "./fixtures/portal";

/** Every public page of this portal; the states of the desk and the conversation are checked where they arise. */
const pages = [
  "",
  "/tanya",
  "/tanya?mulai=1",
  "/tanya?mulai=1&tanya=gedung+perpus+buka+jam+berapa",
  "/tanya?mulai=1&rekaman=1",
  "/faq",
  "/faq?q=perpus+buka+smpe+jam+brp+ya",
  "/faq?q=harga+tiket+pesawat+ke+bulan",
  "/faq/jam-buka-gedung",
  "/layanan",
  "/layanan/tanya-pustakawan",
  "/layanan/peminjaman-koleksi",
  "/koleksi",
  "/profil",
  "/berita",
  "/berita/tutup-24-25-desember-2026",
  "/kontak",
  "/keanggotaan",
  "/keanggotaan/daftar",
  "/keanggotaan/daftar/identitas",
  "/keanggotaan/status",
  "/keanggotaan/tautan/bukan-tautan",
  "/tanya/tautan/bukan-tautan",
  "/opac",
  "/opac/lanjutan",
  "/opac/telusur",
  "/opac/telusur/nomor-panggil?mulai=899.2",
  "/opac/telusur/pengarang",
  "/opac/telusur/subjek?mulai=s",
  "/opac/telusur/judul",
  "/opac/baru",
  "/opac/daftar",
  "/opac/daftar?id=1-2-3",
  "/opac?field=title&q=Babad+Diponegoro",
  "/masuk",
  "/masuk?sandi=baru",
  "/masuk/lupa-sandi",
  "/masuk/lupa-sandi?terkirim=1",
  "/masuk/sandi-baru/tidak-berlaku",
  "/masuk/surel-baru/tidak-berlaku",
  "/masuk/bukan-anggota",
  "/jam-layanan",
  "/privasi",
  "/aksesibilitas",
  "/alamat-yang-tidak-ada",
] as const;
const widths = [320, 768, 1280] as const;
const schemes = ["light", "dark"] as const;

/** Each page once, the widths and schemes in turn; `npm run test:full` takes every combination. */
const once = ["", "/en"].flatMap((prefix, language) =>
  pages.map((path, index) => ({
    address: prefix + path || "/",
    width: widths[(index + language) % widths.length] ?? 320,
    scheme: schemes[(index + language) % schemes.length] ?? "light",
  })),
);

// One reader leafs through them all: no page leaves anything behind in a browser that only reads.
let page: Page;
/** What the pages asked of other hosts since the last look. */
const foreign: string[] = [];

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  page = await context.newPage();
  const own = new URL(baseURL ?? "").origin;
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(?:data|blob|ws):/.test(url)) foreign.push(url);
  });
});

test.afterAll(() => page.context().close());

async function check(address: string, width: number, colours: readonly (typeof schemes)[number][]) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: colours[0] ?? null });
  await page.goto(address, { waitUntil: "networkidle" });
  await expect(page.locator("html")).toHaveAttribute(
    "lang",
    address.startsWith("/en") ? "en" : "id",
  );
  // A page that failed would read without a fault too.
  await expect(page.getByText(/Nomor kejadian|Incident number/)).toHaveCount(0);
  expect(foreign.splice(0), "asks nothing of another host").toEqual([]);
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${width} px, ${colorScheme}`);
  }
}

for (const { address, width, scheme } of once)
  test(`${address} at ${width} px, ${scheme}, reads without a fault, asks nothing of another host`, () =>
    check(address, width, [scheme]));

for (const { address } of once)
  test(`@long ${address} at every width in light and dark too`, async () => {
    test.slow(); // six looks in one
    for (const width of widths) await check(address, width, schemes);
  });

test("at 200 % zoom nothing of the form is lost, and the keyboard alone fills it in", async ({
  page,
}) => {
  // 200 % of a 1280 px window is a window of 640 CSS pixels.
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).focus();
  await page.keyboard.type("Suharto");
  await page.keyboard.press("Tab");
  await page.keyboard.type("bukan-surel");
  // Past the member number, the kind of question and what it is for.
  for (let fields = 0; fields < 4; fields += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("Apakah boleh?");
  await page.getByRole("button", { name: "Mulai Obrolan" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Alamat ini belum lengkap").first()).toBeVisible();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Suharto");
  expect(await faultsOf(page)).toEqual([]);
});
