import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@playwright/test";

// One after the other: they add to the same list.
test.describe.configure({ mode: "default" });

const password = process.env.DEMO_PASSWORD ?? "tanya-pustakawan";

async function enter(browser: Browser, login: string, path = "/staf/katalog"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/masuk?lanjut=${path}`);
  await page.getByLabel("Email atau nomor anggota").fill(login);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL((url) => url.pathname === path);
  return page;
}

async function isAccessible(page: Page, name: string) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    expect(wide, `${name} scrolls sideways at ${width}`).toBe(false);
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
}

test("a supervisor is told why an address cannot be harvested, and loses nothing of what was typed", async ({
  browser,
}) => {
  const page = await enter(browser, "supervisor@demo.test");
  await page.getByRole("main").getByRole("link", { name: "Panen dari perpustakaan lain" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Panen dari perpustakaan lain");
  await expect(page.getByText("Belum ada perpustakaan yang dipanen.")).toBeVisible();
  await isAccessible(page, "the empty list");

  await page.getByLabel("Nama singkat").fill("Nama Salah!");
  await page.getByLabel("Alamat dasar OAI-PMH").fill("ftp://contoh.test/oai");
  await page.getByRole("button", { name: "Periksa dan tambahkan" }).click();
  const refused = page.getByRole("alert").filter({ hasText: "isian perlu diperiksa" });
  await expect(refused).toBeFocused();
  await expect(refused.getByRole("link")).toHaveText([
    /Hanya huruf kecil, angka, titik/,
    /Isi alamat dasar yang dimulai dengan/,
  ]);

  // The portal itself answers OAI-PMH, but at an address that leads into this machine.
  await page.getByLabel("Nama singkat").fill("portal-uji");
  await page.getByLabel("Alamat dasar OAI-PMH").fill(new URL("/api/oai", page.url()).href);
  await page.getByLabel("Jadwal").selectOption("Setiap minggu");
  await page.getByRole("button", { name: "Periksa dan tambahkan" }).click();
  await expect(refused).toContainText(/Alamat ini berada di jaringan tertutup/);
  await expect(page.getByLabel("Nama singkat")).toHaveValue("portal-uji");
  await expect(page.getByLabel("Jadwal")).toHaveValue("168");
  await isAccessible(page, "the refused address");
});

test("a librarian may not set what is harvested", async ({ browser }) => {
  const page = await enter(browser, "pustakawan1@demo.test");
  await expect(page.getByRole("link", { name: "Panen dari perpustakaan lain" })).toHaveCount(0);
  expect((await page.goto("/staf/katalog/sumber"))?.status()).toBe(403);
});

test("every example of the page for developers works, and the footer leads there", async ({
  page,
}) => {
  await page.goto("/privasi");
  await page.getByRole("contentinfo").getByRole("link", { name: "Untuk pengembang" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Untuk pengembang");
  const examples = page.getByRole("main").getByRole("link", { name: /^GET / });
  const addresses = await examples.evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of [...addresses, "/api/openapi.json"])
    expect((await page.request.get(address)).status(), address).toBe(200);
  await isAccessible(page, "the page for developers");
  await page.goto("/en/pengembang");
  await isAccessible(page, "the English page for developers");
});
