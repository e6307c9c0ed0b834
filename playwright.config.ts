import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumFlags, findChromium } from "./lib/launch/chromium";
import { freePort } from "./lib/platform/embedded-postgres";

// Chosen once and handed on to the workers, which read this file again.
const port = process.env.PORTAL_E2E_PORT ?? String(await freePort());
process.env.PORTAL_E2E_PORT = port;
const folder = process.env.PORTAL_E2E_FOLDER ?? makeFolder();
process.env.PORTAL_E2E_FOLDER = folder;

/** The portal's data folder, removed when this process ends: by then Playwright has stopped the portal. */
function makeFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "portal-e2e-"));
  // Run by root, the database is another system user, who has to pass through.
  chmodSync(made, 0o711);
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

const baseURL = `http://localhost:${port}`;
const executablePath = findChromium();
const full = process.env.PORTAL_TEST_FULL === "1";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // One portal and six people for all: one after the other. A test that fails is looked at, not tried again.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  ...(full ? {} : { grepInvert: /@long/ }),
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: "node lib/launch/start.mjs",
    url: `${baseURL}/api/health`,
    timeout: 600_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
    env: {
      PORT: port,
      PORTAL_DATA_DIR: path.join(folder, "data"),
      // A Monday, 10.00 WIB: within service hours.
      PORTAL_NOW: "2026-11-23T03:00:00Z",
    },
  },
});
