import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { end, expectAccessible, librarian, open, patron, reply, waitingRow } from "./fixtures/desk";
import { test } from "./fixtures/portal";

/** Counts the notes a page has sounded; `silent` stands for a browser that forbids sound. */
async function listen(page: Page, silent = false) {
  await page.addInitScript((forbidden) => {
    const counter = Object.assign(window, { notes: 0 });
    const { createOscillator } = AudioContext.prototype;
    AudioContext.prototype.createOscillator = function oscillator() {
      counter.notes += 1;
      return createOscillator.call(this);
    };
    if (forbidden)
      Object.defineProperty(AudioContext.prototype, "state", { get: () => "suspended" });
  }, silent);
  await page.reload();
  // A browser lets a page sound once somebody has touched it.
  await page.getByRole("heading", { name: "Antrean" }).click();
}

/**
 * Ends what other tests left behind, also what is served: that comes back into the queue, and rings, once its librarian
 * is missed. The portal is one for all, and silence needs an empty queue.
 */
const emptyQueue = () =>
  withDatabase(async (client) => {
    await client.query(
      "UPDATE conversation SET state = 'closed', closed_at = now() WHERE state IN ('waiting', 'open')",
    );
  });

const notes = (page: Page) => page.evaluate(() => Number(Reflect.get(window, "notes")));

test("the tone comes back until somebody replies, in one tab of several", async ({ browser }) => {
  test.slow(); // it waits for a heartbeat
  // Somebody who serves nobody in any other test: unread messages would stand in the title too.
  await emptyQueue();
  const desk = await librarian(browser, "supervisor@demo.test");
  await listen(desk);
  const second = await desk.context().newPage();
  await second.goto("/staf/percakapan");
  await listen(second);
  const before = [await notes(desk), await notes(second)];
  const { name } = await patron(browser);
  for (const tab of [desk, second]) await expect(waitingRow(tab, name)).toBeVisible();
  const rung = async () => [
    (await notes(desk)) - (before[0] ?? 0),
    (await notes(second)) - (before[1] ?? 0),
  ];
  // Four notes a call: the second call is the repetition.
  await expect
    .poll(async () => Math.max(...(await rung())), { timeout: 20_000 })
    .toBeGreaterThan(7);
  expect(Math.min(...(await rung()))).toBe(0);

  const pane = await open(desk, name);
  await reply(pane, "Selamat siang.");
  await expect(waitingRow(desk, name)).toHaveCount(0);
  await end(desk, pane);
  await expect(desk).not.toHaveTitle(/^\(/);
  const after = await rung();
  await desk.waitForRequest("**/api/desk/heartbeat", { timeout: 30_000 });
  expect(await rung(), "no tone once nobody waits").toEqual(after);
});

test("a tone the browser forbids is told in words, with a button", async ({ browser }) => {
  const desk = await librarian(browser, "pustakawan3@demo.test");
  await listen(desk, true);
  await expect(desk.getByText("Bunyi diblokir oleh peramban")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Izinkan bunyi" })).toBeVisible();
  await expectAccessible(desk);
});
