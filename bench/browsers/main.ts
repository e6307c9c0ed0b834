// npm run bench:browsers — two real browsers: from Enter in one to the text on the screen of the other.

import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import { startPortal } from "../portal";
import { machine, printTable, spread, writeResult } from "../report";
import { askOnScreen, openChromium, queued, sitDown } from "./screens";

const { values } = parseArgs({ options: { messages: { type: "string", default: "60" } } });
const bar = 100;
const pauseMilliseconds = 300;

const before = machine();
const portal = await startPortal();
const chromium = await openChromium();
try {
  const base = `http://localhost:${portal.port}`;
  const desk = await sitDown(await chromium.newContext(), base, "pustakawan1@demo.test");
  const name = `Uji ${Date.now().toString(36)}`;
  const patron = await askOnScreen(await chromium.newContext(), base, name);
  await queued(desk, name).getByRole("button", { name: "Buka" }).click();
  const pane = desk.getByRole("region", { name: `Percakapan dengan ${name}` });
  const answer = pane.getByRole("textbox", { name: "Balas" });
  const question = patron.getByRole("textbox", { name: "Tulis pesan" });
  await answer.fill("Selamat siang, saya bantu.");
  await answer.press("Enter");
  await patron.getByRole("log").getByText("Selamat siang, saya bantu.").waitFor();

  const sides = [
    { name: "patron to desk", box: question, from: patron, to: desk },
    { name: "desk to patron", box: answer, from: desk, to: patron },
  ];
  for (const page of [patron, desk]) await watchScreen(page);
  const times = new Map<string, number[]>(sides.map((side) => [side.name, []]));
  for (let number = 0; number < Number(values.messages); number += 1) {
    for (const side of sides) {
      const text = `pesan ${number} ${side.name}`;
      await side.box.fill(text);
      await side.box.press("Enter");
      await side.to.getByRole("log").getByText(text, { exact: true }).waitFor();
      const pressed = await side.from.evaluate(() => window.benchScreen.pressedAt);
      const seen = await side.to.evaluate((wanted) => window.benchScreen.seenAt(wanted), text);
      times.get(side.name)?.push(seen - pressed);
      await side.to.waitForTimeout(pauseMilliseconds);
    }
  }
  const result = Object.fromEntries([...times].map(([side, list]) => [side, spread(list)]));
  printTable([
    ["Enter to the other screen, ms", "count", "p50", "p95", "max", "bar"],
    ...Object.entries(result).map(
      ([side, of]) => [side, of.count, of.p50, of.p95, of.max, `p50 ${bar}`] as const,
    ),
  ]);
  await writeResult("browsers", { machine: before, command: process.argv.slice(2), result });
} finally {
  await chromium.close();
  await portal.stop();
}
process.exit();

declare global {
  interface Window {
    benchScreen: { pressedAt: number; seenAt: (text: string) => number };
  }
}

/**
 * Both pages note by the machine's one clock: when Enter went down, and when a frame was drawn with a text in it.
 * Asking from outside would add the way to the browser and back.
 */
async function watchScreen(page: Page): Promise<void> {
  // tsx keeps the names of functions by a call of this name, which the page does not know.
  await page.evaluate("globalThis.__name ??= (each) => each");
  await page.evaluate(() => {
    const wall = () => performance.timeOrigin + performance.now();
    const drawn = new Map<string, number>();
    window.benchScreen = {
      pressedAt: 0,
      seenAt: (text) => drawn.get(text) ?? Number.POSITIVE_INFINITY,
    };
    document.addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Enter") window.benchScreen.pressedAt = wall();
      },
      { capture: true },
    );
    const note = (node: Node) => {
      const found = node.textContent?.match(/pesan \d+ (?:patron to desk|desk to patron)/g) ?? [];
      for (const text of found)
        if (!drawn.has(text))
          requestAnimationFrame(() => {
            if (!drawn.has(text)) drawn.set(text, wall());
          });
    };
    for (const log of document.querySelectorAll('[role="log"]'))
      new MutationObserver((changes) => {
        for (const { addedNodes, target } of changes) {
          for (const node of addedNodes) note(node);
          if (target.nodeType === Node.TEXT_NODE) note(target);
        }
      }).observe(log, { childList: true, subtree: true, characterData: true });
  });
}
