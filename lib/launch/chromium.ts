import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { root } from "./settings";

/** Flags for a browser in a container, without calls of its own to the outside. */
export const chromiumFlags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A browser counts only when it starts: a downloaded one may lack the system's libraries. */
const works = (file: string) =>
  existsSync(file) &&
  spawnSync(file, ["--version", "--no-sandbox"], { stdio: "ignore" }).status === 0;

/** The Chromium to test with: `PORTAL_CHROMIUM`, one on PATH, Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  const given = process.env.PORTAL_CHROMIUM;
  if (given !== undefined && given !== "") return given;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, chromium.executablePath()].find(works);
}

/** As `findChromium`, after trying to install one: Playwright's, or Debian's when this is root. */
export function provideChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  process.stdout.write("No Chromium found: installing Playwright's\n");
  const playwright = path.join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [playwright, "install", "chromium"], { stdio: "inherit" });
  const downloaded = findChromium();
  if (downloaded !== undefined || process.getuid?.() !== 0) return downloaded;
  process.stdout.write("Trying Debian's package chromium\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    stdio: "inherit",
    env,
  });
  return findChromium();
}
