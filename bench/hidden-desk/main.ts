// npm run bench:hidden-desk — really waits: a desk tab behind another tab for six minutes is still on duty and still rings.

import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { askOnScreen, openChromium, sitDown } from "../browsers/screens";
import type { BrowserWindow } from "../browsers/window";
import { openWindow } from "../browsers/window";
import { startPortal } from "../portal";
import { machine, printTable, writeResult } from "../report";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "6" } } });
const ringMillisecondsMax = 10_000;
const heartbeatSecondsMax = 90;
const patronName = "Uji Enam Menit";

const before = machine();
const screen = await openWindow().catch((error: Error) => error.message);
if (typeof screen === "string") process.stderr.write(`${screen}\n`);
process.exit(typeof screen !== "string" && (await stillRings(screen)) ? 0 : 1);

async function stillRings(screen: BrowserWindow): Promise<boolean> {
  const portal = await startPortal();
  const patrons = await openChromium();
  const database = new Client({ connectionString: portal.env.DATABASE_URL });
  try {
    await database.connect();
    const base = `http://localhost:${portal.port}`;
    await screen.context.addInitScript(watch);
    const desk = await sitDown(screen.context, base, "pustakawan1@demo.test");
    const other = await screen.context.newPage();
    await other.goto(`${base}/tanya`);
    await other.bringToFront();
    await desk.waitForFunction(() => document.visibilityState === "hidden");
    const hiddenAt = Date.now();

    await pause(Number(values.minutes) * 60_000);
    const duty = await database.query<{ on_duty: boolean; seconds: number }>(
      `SELECT on_duty, extract(epoch FROM clock_timestamp() - heartbeat_at)::float8 AS seconds FROM duty`,
    );
    const [row] = duty.rows;

    const titleBefore = await desk.title();
    const questions = await patrons.newContext();
    let askedAt = Number.POSITIVE_INFINITY;
    questions.on("request", (request) => {
      if (request.method() === "POST") askedAt = Math.min(askedAt, Date.now());
    });
    await askOnScreen(questions, base, patronName);
    const rang = () =>
      desk.evaluate((from) => window.benchDesk.tones.find((at) => at >= from), askedAt);
    let rangAt = await rang();
    for (const end = askedAt + ringMillisecondsMax; !rangAt && Date.now() < end; ) {
      await pause(50);
      rangAt = await rang();
    }
    const titleAfter = await desk.title();

    const seen = await desk.evaluate(() => window.benchDesk);
    const visibility = seen.visibility.filter(({ at }) => at > hiddenAt);
    const neverShown = visibility.length === 0;
    // A changed title lets a page's timers run again for a while: only what was before the question counts.
    const wakes = seen.wakes.filter((at) => at < askedAt);
    const slept = Math.max(...wakes.slice(1).map((at, i) => at - (wakes[i] ?? at))) / 1000;
    const rangAfter = (rangAt ?? Number.POSITIVE_INFINITY) - askedAt;
    const passed =
      neverShown &&
      row?.on_duty === true &&
      row.seconds < heartbeatSecondsMax &&
      rangAfter < ringMillisecondsMax;
    printTable([
      ["a desk hidden for minutes", values.minutes],
      ["tab", neverShown ? "hidden all the time" : "shown in between"],
      ["its own timer of one second, longest apart, s", slept],
      ["on duty", String(row?.on_duty ?? false)],
      ["seconds since its heart beat", row?.seconds ?? Number.POSITIVE_INFINITY],
      ["tone after the question, ms (from the request that asks it)", rangAfter],
      ["title", `${titleBefore} → ${titleAfter}`],
      ["", passed ? "passed" : "failed"],
    ]);
    const result = { visibility, slept, duty: row, rangAfter, titleBefore, titleAfter, passed };
    const command = process.argv.slice(2);
    await writeResult("hidden-desk", { machine: before, command, ...result });
    return passed;
  } finally {
    await database.end();
    await patrons.close();
    await screen.close();
    await portal.stop();
  }
}

declare global {
  interface Window {
    /** Wall clock, ms: tones begun, a one-second timer's wakes, and each change of visibility. */
    benchDesk: { tones: number[]; wakes: number[]; visibility: { at: number; state: string }[] };
  }
}

/**
 * Notes what a page lets sound (an oscillator started in a context that runs, or a sound element played) and how slowly the
 * browser lets the page's own timers run.
 */
function watch(): void {
  window.benchDesk = { tones: [], wakes: [], visibility: [] };
  const { tones, wakes, visibility } = window.benchDesk;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
    if (this.context.state === "running") tones.push(Date.now());
    return start.call(this, when);
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    tones.push(Date.now());
    return play.call(this);
  };
  setInterval(() => wakes.push(Date.now()), 1_000);
  document.addEventListener("visibilitychange", () =>
    visibility.push({ at: Date.now(), state: document.visibilityState }),
  );
}
