import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, findChromium } from "./lib/launch/chromium";
import { freePort } from "./lib/platform/embedded-postgres";

/**
 * Two portals that share nothing, side by side, each with a browser and a lane of tests of its own. On the public's
 * portal nobody is on duty and nothing is published meanwhile; whatever changes hours, contents, accounts or a
 * conversation belongs to the staff's, where every new file goes unless it is named here.
 */
const publicNames = [
  ...["accessibility", "catalogue", "catalogue-browse", "content", "faq", "hours-zones"],
  ...[
    "held-form",
    "late-scripts",
    "launch",
    "page-cache",
    "page-weight",
    "passing-time",
    "production",
  ],
  ...["registration", "security-headers"],
];
const publicFiles = publicNames.map((name) => `**/${name}.spec.ts`);

/** A run of named files starts only the portals they are for. */
const named = process.argv.flatMap((word) => /([\w-]+)\.spec/.exec(word)?.[1] ?? []);
const isNeeded = (lane: string) =>
  named.length === 0 || named.some((name) => publicNames.includes(name) === (lane === "public"));

// Chosen once and handed on to the workers, which read this file again.
const lanes = {
  staff: process.env.PORTAL_E2E_STAFF_PORT ?? String(await freePort()),
  public: process.env.PORTAL_E2E_PUBLIC_PORT ?? String(await freePort()),
};
process.env.PORTAL_E2E_STAFF_PORT = lanes.staff;
process.env.PORTAL_E2E_PUBLIC_PORT = lanes.public;
const folder = process.env.PORTAL_E2E_FOLDER ?? makeFolder();
process.env.PORTAL_E2E_FOLDER = folder;

/** The folder of the portals' data, removed when this process ends: by then Playwright has stopped them. */
function makeFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "portal-e2e-"));
  // Run by root, the database is another system user, who has to pass through.
  chmodSync(made, 0o711);
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/**
 * Debian's Chromium loads two pages for the popup of its address bar into every window it opens, a third of what a new
 * browser context costs; nobody sees that bar here. Given twice, the switch counts once, so that Playwright's own list
 * (chromiumSwitches.ts of 1.65) is repeated.
 */
const disabledFeatures = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints"],
  ...["NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
];
const browserFlags = [...chromiumFlags, `--disable-features=${disabledFeatures.join(",")}`];

const addressOf = (port: string) => `http://localhost:${port}`;
const executablePath = findChromium();
const full = process.env.PORTAL_TEST_FULL === "1";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // In each lane one after the other, since all use one portal and six people. A test that fails is looked at, not tried again.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Far above what any test takes: a machine that stands still for half a minute is not the portal's fault.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  ...(full ? {} : { grepInvert: /@long/ }),
  use: {
    ...devices["Desktop Chrome"],
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    screenshot: "only-on-failure",
    // A trace of every test costs a quarter of the run, and is thrown away: `--trace on` when one is wanted.
    trace: "off",
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    {
      name: "staff",
      testIgnore: publicFiles,
      workers: 1,
      use: { baseURL: addressOf(lanes.staff) },
    },
    {
      name: "public",
      testMatch: publicFiles,
      workers: 1,
      use: { baseURL: addressOf(lanes.public) },
    },
  ],
  webServer: Object.entries(lanes)
    .filter(([lane]) => isNeeded(lane))
    .map(([name, port]) => ({
      name,
      command: "node lib/launch/start.mjs",
      url: `${addressOf(port)}/api/health`,
      timeout: 600_000,
      gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
      stdout: "ignore" as const,
      stderr: "pipe" as const,
      env: {
        PORT: port,
        PORTAL_DATA_DIR: path.join(folder, name),
        // A Monday, 10.00 WIB: within service hours.
        PORTAL_NOW: "2026-11-23T03:00:00Z",
      },
    })),
});
