import type { Page } from "@playwright/test";
import { devices, expect, test } from "@playwright/test";

/** Whether React has taken the page over: it puts its own properties on what it answers for. */
const isAwake = () => {
  const link = document.querySelector("header a");
  return link !== null && Object.keys(link).some((name) => name.startsWith("__reactProps"));
};

/** The bundles a page has asked for, but not those it only fetched beforehand. */
const runBundles = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('script[src^="/_next/static/"][async]').length);

test.describe("on a phone", () => {
  const { viewport, userAgent, hasTouch, isMobile } = devices["Pixel 7"];
  test.use({ viewport, userAgent, hasTouch, isMobile });

  test("a page is read without a script being run, and comes alive at the first touch", async ({
    page,
  }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    expect(await runBundles(page)).toBe(0);
    expect(await page.evaluate(isAwake)).toBe(false);
    await page.getByRole("heading", { level: 1 }).tap();
    await page.waitForFunction(isAwake);
    expect(await runBundles(page)).toBeGreaterThan(5);
  });

  test("the first key in the search brings the answers while it is typed", async ({ page }) => {
    await page.goto("/faq", { waitUntil: "networkidle" });
    const box = page.getByRole("searchbox");
    await box.fill("kartu hilang");
    await expect(
      page
        .getByRole("main")
        .getByRole("link", { name: /hilang/i })
        .first(),
    ).toBeVisible();
    await expect(box).toBeFocused();
  });

  test("a button pressed before the page is alive is pressed again when it is", async ({
    page,
  }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    let press = () => {};
    const pressed = new Promise<void>((resolve) => {
      press = resolve;
    });
    await page.route("**/_next/static/**", async (route) => {
      await pressed;
      await route.continue();
    });
    const dismiss = page.getByRole("button", { name: "Sembunyikan tombol Tanya Pustakawan" });
    await dismiss.tap();
    await expect(dismiss).toBeVisible();
    press();
    await expect(dismiss).toHaveCount(0);
  });

  test("a bundle that a dead line kept back comes with the next touch", async ({ page }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await page.route("**/_next/static/**", (route) => route.abort());
    const title = page.getByRole("heading", { level: 1 });
    const failed = page.waitForEvent("requestfailed");
    await title.tap();
    await failed;
    await page.waitForFunction(() => document.querySelectorAll("script[data-late]").length > 5);
    await page.unroute("**/_next/static/**");
    await title.tap();
    await page.waitForFunction(isAwake);
  });

  test("a link pressed first of all leads on", async ({ page }) => {
    await page.goto("/", { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "Semua jam layanan" }).tap();
    await expect(page).toHaveURL(/\/jam-layanan$/);
  });

  test("a form sent first of all is sent", async ({ page }) => {
    await page.goto("/faq/kartu-hilang", { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Ya", exact: true }).tap();
    await expect(page.getByText(/Terima kasih/)).toBeVisible();
  });
});

test("where there is a mouse a page comes alive by itself", async ({ page }) => {
  await page.goto("/");
  await page.waitForFunction(isAwake);
});
