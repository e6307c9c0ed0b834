import type { Browser } from "@playwright/test";
import { expect, test } from "@playwright/test";

/** What a layout shift moved, its score first; and the columns of the first table in the first picture. */
type Seen = { readonly moved: string[]; shown: string[] | null };

const phone = { width: 360, height: 760 } as const;

/** How far a first load moves what is read, on a slow phone in that zone, and which columns its first picture has. */
async function firstLoad(browser: Browser, address: string, timezoneId: string) {
  const context = await browser.newContext({ viewport: phone, isMobile: true, timezoneId });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const seen: Seen = { moved: [], shown: null };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved.push(...wordsOf(entry));
    }).observe({ type: "layout-shift", buffered: true });
    function wordsOf(
      entry: PerformanceEntry & { value?: number; sources?: { node: Node | null }[] },
    ) {
      const nodes = (entry.sources ?? []).map(({ node }) => node?.textContent?.slice(0, 60) ?? "?");
      return [`${entry.value ?? 0}`, ...nodes];
    }
    addEventListener("DOMContentLoaded", () => {
      // Before any script of the application: those are all deferred beyond this.
      const heads = [...document.querySelectorAll("table")][0]?.querySelectorAll("thead th") ?? [];
      seen.shown = [...heads]
        .filter((head) => getComputedStyle(head).display !== "none")
        .map((head) => head.textContent ?? "");
    });
  });
  // A font that comes within its first tenth of a second moves words by itself; page-weight.spec.ts is about fonts.
  await page.route(/\.css(\?|$)/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/@font-face\s*\{[^}]*\}/g, "");
    await route.fulfill({ response, body });
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.goto(address, { waitUntil: "networkidle" });
  // React, which may wait for a sign of the reader, takes the script away that has done its work.
  await page.mouse.move(20, 20);
  // A sixth of a busy machine is slow indeed.
  await expect(page.locator("[data-zone] > script")).toHaveCount(0, { timeout: 40_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const zone = await page.locator("[data-zone]").first().getAttribute("data-zone");
  await context.close();
  return { ...seen, zone, complaints };
}

const zones = [
  ["Asia/Jakarta", "WIB", ["Hari", "WIB"]],
  ["Asia/Makassar", "WITA", ["Hari", "WIB", "WITA"]],
  ["Asia/Jayapura", "WIT", ["Hari", "WIB", "WIT"]],
  ["Europe/Amsterdam", "", ["Hari", "WIB", "WITA", "WIT"]],
] as const;

// The kept answer goes by hashes. One made for a request, as a question in the address makes it, carries a nonce: each
// page in two of the zones, and with `npm run test:full` in all of them.
const cases = ["/jam-layanan", "/tanya"].flatMap((path, page) =>
  zones.flatMap((zone, index) => [
    { long: false, address: path, zone },
    { long: index % 2 === page, address: `${path}?lihat=1`, zone },
  ]),
);

for (const { long, address, zone } of cases) {
  const [timezoneId, name, shown] = zone;
  test(`${long ? "@long " : ""}the first picture of ${address} on a slow phone in ${timezoneId} has the columns of its reader, and nothing moves`, async ({
    browser,
  }) => {
    expect(await firstLoad(browser, address, timezoneId)).toEqual({
      moved: [],
      shown,
      zone: name,
      complaints: [],
    });
  });
}
