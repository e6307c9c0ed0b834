import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";

/** Every public page of this portal; the states of the desk and the conversation are checked where they arise. */
const pages = [
  "",
  "/tanya",
  "/tanya?mulai=1",
  "/tanya?mulai=1&tanya=gedung+perpus+buka+jam+berapa",
  "/faq",
  "/faq?q=perpus+buka+smpe+jam+brp+ya",
  "/faq?q=harga+tiket+pesawat+ke+bulan",
  "/faq/jam-buka-gedung",
  "/layanan",
  "/layanan/tanya-pustakawan",
  "/koleksi",
  "/profil",
  "/berita",
  "/berita/tutup-24-25-desember-2026",
  "/kontak",
  "/keanggotaan",
  "/opac",
  "/opac/lanjutan",
  "/opac?field=title&q=Babad+Diponegoro",
  "/masuk",
  "/jam-layanan",
  "/privasi",
  "/aksesibilitas",
  "/alamat-yang-tidak-ada",
] as const;
const widths = [320, 768, 1280] as const;
const schemes = ["light", "dark"] as const;

const all = ["", "/en"].flatMap((prefix) =>
  pages.flatMap((path) =>
    widths.flatMap((width) =>
      schemes.map((scheme) => ({ address: prefix + path || "/", width, scheme })),
    ),
  ),
);
/** Each page once, the widths and schemes in turn; `npm run test:full` takes every combination. */
const once = ["", "/en"].flatMap((prefix, language) =>
  pages.map((path, index) => ({
    address: prefix + path || "/",
    width: widths[(index + language) % widths.length] ?? 320,
    scheme: schemes[(index + language) % schemes.length] ?? "light",
  })),
);

async function check(page: Page, address: string) {
  const foreign: string[] = [];
  const own = new URL(test.info().project.use.baseURL ?? "").origin;
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(?:data|blob|ws):/.test(url)) foreign.push(url);
  });
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute(
    "lang",
    address.startsWith("/en") ? "en" : "id",
  );
  await page.waitForLoadState("networkidle");
  expect(foreign, "asks nothing of another host").toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  expect(sideways, "scrolls sideways").toBe(false);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

for (const { address, width, scheme } of once)
  test(`${address} at ${width} px, ${scheme}, reads without a fault, asks nothing of another host`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await check(page, address);
  });

for (const { address, width, scheme } of all)
  test(`@long ${address} at ${width} px in ${scheme} too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await check(page, address);
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
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
