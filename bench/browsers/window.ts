import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import type { BrowserContext } from "@playwright/test";
import { chromium } from "@playwright/test";
import { chromiumFlags } from "@/lib/launch/chromium";
import { needChromium } from "./screens";

/** One window as a person has it: each page of `context` is a tab, and the tab in front hides the others. */
export type BrowserWindow = { readonly context: BrowserContext; close(): Promise<void> };

const startMilliseconds = 30_000;

/**
 * A Chromium on a display, started as a person starts it: Playwright's own start would keep hidden tabs awake, and without
 * a display every tab counts as visible. Without `DISPLAY` an Xvfb is started for it. Throws a sentence when there is no display.
 */
export async function openWindow(): Promise<BrowserWindow> {
  const executablePath = needChromium();
  const screen = await openDisplay();
  const profile = await mkdtemp(path.join(os.tmpdir(), "portal-window-"));
  const own = ["--remote-debugging-port=0", `--user-data-dir=${profile}`, "--lang=id"];
  const child = spawn(executablePath, [...chromiumFlags, ...own, "about:blank"], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const leave = async () => {
    await end(child);
    await screen.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await said(child.stderr, /listening on (ws:\S+)/, "Chromium");
    // With Playwright's defaults every page would believe itself in front.
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error("Chromium started without a window");
    return {
      context,
      close: async () => {
        await browser.close();
        await leave();
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The display there is, or a virtual one under the first free number. */
async function openDisplay(): Promise<{ display: string; close(): Promise<void> }> {
  const { DISPLAY } = process.env;
  if (DISPLAY !== undefined && DISPLAY !== "")
    return { display: DISPLAY, close: () => Promise.resolve() };
  const flags = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  const child = spawn("Xvfb", flags, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const failed = once(child, "error").then(() => {
    throw new Error(
      "no display: set DISPLAY, or install the package `xvfb`; without one a browser never hides a tab",
    );
  });
  const number = said(child.stdio[3] as Readable, /(\d+)\n/, "Xvfb");
  number.catch(() => undefined);
  failed.catch(() => undefined);
  const display = `:${await Promise.race([number, failed])}`;
  return { display, close: () => end(child) };
}

/** The first group of the first match in what a program writes. */
async function said(stream: Readable | null, wanted: RegExp, name: string): Promise<string> {
  let text = "";
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${name} did not start`)), startMilliseconds);
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const [, found] = wanted.exec(text) ?? [];
      if (found === undefined) return;
      // It goes on reading: a full pipe would stop the program.
      text = "";
      clearTimeout(late);
      resolve(found);
    });
    stream?.once("close", () => {
      clearTimeout(late);
      reject(new Error(`${name} ended at once: ${text.trim().split("\n").at(-1) ?? ""}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
