import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { enter, expectAccessible, takeDuty, test } from "./fixtures/portal";

const note = "Dibuka di tab baru: meja tetap berdering di tab ini";
const phone = { width: 320, height: 640 } as const;
const wide = { width: 1280, height: 800 } as const;

const duty = (desk: Page): Locator => desk.getByRole("switch", { name: "Bertugas" });

/** A link of the staff menu, which on phones is unfolded first. */
async function menuLink(page: Page, name: string): Promise<Locator> {
  const menu = page.getByRole("navigation", { name: "Staf" });
  if (!(await menu.isVisible())) await page.locator("summary[aria-label=Menu]").click();
  return menu.getByRole("link", { name, exact: true });
}

for (const viewport of [phone, wide])
  test(`at ${viewport.width} px the menu leaves a desk on duty open, and leads away from one off duty`, async ({
    browser,
  }) => {
    const desk = await (await browser.newContext({ viewport })).newPage();
    await takeDuty(desk, () => enter(desk, "pustakawan2@demo.test", "/staf/percakapan"));
    await expect(await menuLink(desk, "Katalog")).toHaveAttribute("title", note);
    await expectAccessible(desk, `the menu on duty at ${viewport.width} px`);

    for (const [name, path] of [
      ["Katalog", "/staf/katalog"],
      ["Lihat situs", "/"],
    ] as const) {
      const opened = desk.context().waitForEvent("page");
      await (await menuLink(desk, name)).press("Enter");
      const tab = await opened;
      await expect(tab).toHaveURL(path);
      await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(desk).toHaveURL("/staf/percakapan");
    }
    // Behind two other tabs the desk goes on beating, and is on duty for the portal too.
    const beat = await desk.waitForResponse("**/api/desk/heartbeat", { timeout: 40_000 });
    expect(await beat.json()).toMatchObject({ onDuty: true });
    await desk.bringToFront();
    await expect(duty(desk)).toHaveAttribute("aria-checked", "true");
    const [, catalogue] = desk.context().pages();
    if (!catalogue) throw new Error("the catalogue's tab is gone");
    await expect(await menuLink(catalogue, "Percakapan")).not.toHaveAttribute("target");

    const tabs = desk.context().pages().length;
    // On phones the unfolded menu lies over the switch.
    if (viewport === phone) await desk.locator("summary[aria-label=Menu]").click();
    await duty(desk).click();
    await expect(duty(desk)).toHaveAttribute("aria-checked", "false");
    const away = await menuLink(desk, "Katalog");
    await expect(away).not.toHaveAttribute("target");
    await expect(away).not.toHaveAttribute("title");
    await away.click();
    await expect(desk).toHaveURL("/staf/katalog");
    expect(desk.context().pages()).toHaveLength(tabs);
  });

test("leaving the desk by the menu gives its channels up before the socket closes, and writes nothing after", async ({
  page,
}) => {
  const [sent, received, said]: [string[], string[], string[]] = [[], [], []];
  let closed = false;
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => sent.push(payload.toString()));
    socket.on("framereceived", ({ payload }) => received.push(payload.toString()));
    socket.on("close", () => {
      closed = true;
    });
  });
  page.on("console", (message) => said.push(message.text()));
  await enter(page, "pustakawan3@demo.test", "/staf/percakapan");
  const word = "subscription_succeeded";
  await expect
    .poll(() => received.filter((frame) => frame.includes(word)).length)
    .toBeGreaterThan(1);
  await (await menuLink(page, "Katalog")).click();
  await page.waitForURL("/staf/katalog");
  await expect.poll(() => closed).toBe(true);
  expect(sent.some((frame) => frame.includes("pusher:unsubscribe"))).toBe(true);
  expect(said.filter((line) => line.includes("WebSocket"))).toEqual([]);
});
