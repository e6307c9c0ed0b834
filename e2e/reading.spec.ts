import { expect, test } from "@playwright/test";

const parts = {
  "/": ["Layanan", "Keanggotaan", "Jam layanan", "Berita", "Profil", "Kontak"],
  "/en": ["Services", "Membership", "Opening hours", "News", "About us", "Contact"],
} as const;

for (const [address, names] of Object.entries(parts))
  test(`the menu of ${address} leads to every part by keyboard, on every width, and nothing sticks out`, async ({
    page,
  }) => {
    for (const width of [320, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const menu = page.getByRole("banner").locator("summary:visible");
      await menu.focus();
      await page.keyboard.press("Enter");
      const navigation = page.getByRole("banner").getByRole("navigation");
      for (const name of names) {
        const link = navigation.getByRole("link", { name, exact: true });
        await expect(link, `${name} at ${width}`).toBeInViewport({ ratio: 1 });
      }
      const stickingOut = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(stickingOut, `at ${width}`).toBe(0);
    }
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });

  test("the menu opens, and what was typed into the FAQ's search goes to the catalogue", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("banner").locator("summary:visible").click();
    await page.getByRole("banner").getByRole("link", { name: "Kontak" }).click();
    await expect(page).toHaveURL(/\/kontak$/);
    await page.goto("/");
    await page.getByRole("searchbox", { name: "Cari FAQ" }).fill("Babad Diponegoro");
    await page.getByRole("button", { name: "Telusuri di katalog" }).click();
    await expect(page).toHaveURL(/\/opac\?q=Babad\+Diponegoro$/);
  });
});

test("while answers are shown the same words are one press from the catalogue", async ({
  page,
}) => {
  const offer = page.getByRole("main").getByRole("link", { name: "Cari “jam buka” di katalog" });
  await page.goto("/faq?q=jam%20buka");
  await expect(offer).toHaveAttribute("href", "/opac?q=jam%20buka");
  await page.goto("/faq");
  await page.getByRole("searchbox", { name: "Cari FAQ" }).pressSequentially("jam buka");
  await expect(offer).toHaveAttribute("href", "/opac?q=jam%20buka");
});

for (const [timezoneId, own, shift] of [
  ["Asia/Jakarta", "", ""],
  ["Asia/Jayapura", / WIT di tempat Anda\)$/, /\(WIT\) 2 jam lebih cepat daripada WIB\.$/],
  ["America/New_York", /\d\d\.\d\d di tempat Anda\)$/, /jam lebih lambat daripada WIB\.$/],
] as const)
  test(`the first picture of the home page in ${timezoneId} tells its reader's own time, and React agrees`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      // Before any script of the application: those are all deferred beyond this.
      addEventListener("DOMContentLoaded", () => {
        const text = (place: string) => document.querySelector(place)?.textContent;
        const seen = [text("#sekarang + dl [data-own-time]"), text("[data-own-shift]")];
        Object.assign(window, { seen });
      });
    });
    // The answer made for this request carries a nonce, the kept one goes by hashes.
    for (const _ of ["made", "kept"]) {
      await page.goto("/", { waitUntil: "networkidle" });
      const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      expect(seen[0]).toEqual(own === "" ? "" : expect.stringMatching(own));
      expect(seen[1]).toEqual(shift === "" ? "" : expect.stringMatching(shift));
      await expect(page.locator("#sekarang + dl [data-own-time]").first()).toHaveText(
        seen[0] ?? "",
      );
      await expect(page.locator("[data-own-shift]")).toHaveText(seen[1] ?? "");
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
