// npm run bench:hidden-desk — really waits: a desk tab behind another tab for six minutes is still on duty and still rings.

import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { Client } from "pg";
import { askOnScreen, openChromium, sitDown } from "../browsers/screens";
import { startPortal } from "../portal";
import { machine, printTable, writeResult } from "../report";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "6" } } });
const ringMillisecondsMax = 10_000;

const before = machine();
const portal = await startPortal();
const chromium = await openChromium(true);
const database = new Client({ connectionString: portal.env.DATABASE_URL });
let passed = false;
try {
  await database.connect();
  const base = `http://localhost:${portal.port}`;
  const context = await chromium.newContext();
  await context.addInitScript(countTones);
  const desk = await sitDown(context, base, "pustakawan1@demo.test");
  const other = await context.newPage();
  await other.goto(`${base}/tanya`);
  await hide(desk, other);
  const hidden = await desk.evaluate(() => document.visibilityState);
  await pause(Number(values.minutes) * 60_000);
  const stillHidden = await desk.evaluate(() => document.visibilityState);
  const duty = await database.query<{ on_duty: boolean; seconds: number }>(
    `SELECT on_duty, extract(epoch FROM now() - heartbeat_at)::float8 AS seconds FROM duty`,
  );
  const [row] = duty.rows;

  const tonesBefore = await desk.evaluate(() => window.benchTones);
  const titleBefore = await desk.title();
  const began = performance.now();
  await askOnScreen(await chromium.newContext(), base, "Uji Enam Menit");
  let rangAfter = Number.POSITIVE_INFINITY;
  while (performance.now() - began < ringMillisecondsMax) {
    if ((await desk.evaluate(() => window.benchTones)) > tonesBefore) {
      rangAfter = performance.now() - began;
      break;
    }
    await pause(50);
  }
  const titleAfter = await desk.title();
  passed =
    hidden === "hidden" &&
    stillHidden === "hidden" &&
    row?.on_duty === true &&
    row.seconds < 90 &&
    Number.isFinite(rangAfter);
  printTable([
    ["a desk hidden for minutes", values.minutes],
    ["tab", `${hidden}, ${stillHidden}`],
    ["on duty", String(row?.on_duty ?? false)],
    ["seconds since its heart beat", row?.seconds ?? Number.POSITIVE_INFINITY],
    ["tone after the question, ms (from opening /tanya)", rangAfter],
    ["title", `${titleBefore} → ${titleAfter}`],
    ["", passed ? "passed" : "failed"],
  ]);
  const result = { hidden, stillHidden, duty: row, rangAfter, titleBefore, titleAfter, passed };
  await writeResult("hidden-desk", { machine: before, command: process.argv.slice(2), ...result });
} finally {
  await database.end();
  await chromium.close();
  await portal.stop();
}
process.exit(passed ? 0 : 1);

declare global {
  interface Window {
    benchTones: number;
  }
}

/** Counts the tones a page plays: each is an oscillator that is started, or a sound element that is played. */
function countTones(): void {
  window.benchTones = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
    window.benchTones += 1;
    return start.call(this, when);
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    window.benchTones += 1;
    return play.call(this);
  };
}

/** Playwright keeps every page visible and focused; taken back, the page in front hides the other, as tabs do. */
async function hide(page: Page, inFront: Page): Promise<void> {
  for (const each of [page, inFront]) {
    const session = await each.context().newCDPSession(each);
    await session.send("Emulation.setFocusEmulationEnabled", { enabled: false });
  }
  await inFront.bringToFront();
}
