import type { Browser, BrowserContext, Page } from "@playwright/test";
import { chromium, expect } from "@playwright/test";
import { chromiumFlags, provideChromium } from "@/lib/launch/chromium";

const demoPassword = "tanya-pustakawan";

/** A Chromium without a window; each page of it counts as visible. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags] });
}

/** The program of a Chromium; throws a sentence when none can be had. */
export function needChromium(): string {
  const executablePath = provideChromium();
  if (executablePath === undefined)
    throw new Error("no Chromium: install the package `chromium`, or set PORTAL_CHROMIUM to one");
  return executablePath;
}

/** A librarian of the demo, signed in, at the desk and on duty. */
export async function sitDown(context: BrowserContext, base: string, email: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${base}/masuk`);
  await page.getByLabel("Email atau nomor anggota").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL(/\/staf/);
  await page.goto(`${base}/staf/percakapan`);
  const duty = page.getByRole("switch", { name: "Bertugas" });
  await expect(async () => {
    // A click before the page is alive is lost; the switch then stands where it stood.
    if ((await duty.getAttribute("aria-checked")) !== "true") await duty.click();
    await expect(duty).toHaveAttribute("aria-checked", "true", { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  return page;
}

/** A patron who presses *Percakapan Baru* and *Mulai Obrolan*. */
export async function askOnScreen(
  context: BrowserContext,
  base: string,
  name: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${base}/tanya`);
  const start = page.getByRole("button", { name: "Percakapan Baru" });
  await start
    .or(page.getByRole("link", { name: "Percakapan Baru" }))
    .first()
    .click();
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByLabel("Email", { exact: true }).fill("uji@contoh.test");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.getByRole("textbox", { name: "Tulis pesan" }).waitFor();
  return page;
}

/** The waiting conversation in a desk's queue. */
export const queued = (desk: Page, name: string) =>
  desk.getByRole("region", { name: "Antrean" }).getByRole("listitem").filter({ hasText: name });
