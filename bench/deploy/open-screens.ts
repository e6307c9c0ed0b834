import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { askOnScreen, openChromium, queued, sitDown } from "../browsers/screens";

/** Browser tabs opened before a deploy: a desk, a patron who is served, one who waits, and a form not yet sent. */
export type OpenScreens = {
  /** Both sides write into what was open, Enter pressed, the portal gone. */
  writeWhileAway(): Promise<void>;
  /** What a person does next in the same tabs. Each deed is done, or the first line of what went wrong. */
  deeds(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
};

/** The first member of the demo (prisma/seed/membership.ts), who is nobody. */
const member = { number: "700000000018", mobile: "081211110001" } as const;
const served = "Uji Terbuka";
const waiting = "Uji Menunggu";
const deedMilliseconds = 60_000;

/** Opens the tabs; none of them is loaded again before the form is sent, which a deed of its own makes sure of. */
export async function openScreens(base: string): Promise<OpenScreens> {
  const chromium = await openChromium();
  const desk = await sitDown(await chromium.newContext(), base, "pustakawan1@demo.test");
  const patron = await askOnScreen(await chromium.newContext(), base, served);
  const leaver = await askOnScreen(await chromium.newContext(), base, waiting);
  const form = await (await chromium.newContext()).newPage();
  await form.goto(`${base}/tanya`);
  await form.getByRole("button", { name: "Percakapan Baru" }).or(newLink(form)).first().click();
  await form.getByLabel("Nama", { exact: true }).fill("Uji Formulir");
  await form.getByLabel("Email", { exact: true }).fill("uji@contoh.test");

  await queued(desk, served).getByRole("button", { name: "Buka" }).click();
  const pane = desk.getByRole("region", { name: `Percakapan dengan ${served}` });
  const answer = pane.getByRole("textbox", { name: "Balas" });
  const question = patron.getByRole("textbox", { name: "Tulis pesan" });
  const log = { patron: patron.getByRole("log"), desk: pane.getByRole("log") };
  await answer.fill("Selamat siang.");
  await answer.press("Enter");
  await log.patron.getByText("Selamat siang.").waitFor();
  const all = [desk, patron, leaver, form];
  for (const page of all) await page.evaluate(() => Reflect.set(window, "benchOpenedBefore", true));

  const swap = async (ofPatron: string, ofDesk: string) => {
    await question.fill(ofPatron);
    await question.press("Enter");
    await answer.fill(ofDesk);
    await answer.press("Enter");
  };
  const both = async (ofPatron: string, ofDesk: string) => {
    for (const side of [log.patron, log.desk])
      for (const text of [ofPatron, ofDesk])
        await expect(side.getByText(text)).toHaveCount(1, { timeout: deedMilliseconds });
  };
  const inDialog = (page: Page, name: string) =>
    page.getByRole("dialog").getByRole("button", { name });
  const duty = desk.getByRole("switch", { name: "Bertugas" });
  const setDuty = async (on: boolean) => {
    await duty.click();
    await expect(duty).toHaveAttribute("aria-checked", String(on), { timeout: deedMilliseconds });
    // Shown at once, then asked of the server: a refusal turns it back.
    await pause(2_000);
    await expect(duty).toHaveAttribute("aria-checked", String(on));
  };
  const steps: Readonly<Record<string, () => Promise<void>>> = {
    "what was written while away": () => both("dari pemustaka, pergi", "dari meja, pergi"),
    "writes and reads, both sides": async () => {
      await swap("dari pemustaka, kembali", "dari meja, kembali");
      await both("dari pemustaka, kembali", "dari meja, kembali");
    },
    "verifies (anggota)": async () => {
      const panel = desk.getByRole("complementary", { name: "Pemustaka" });
      await panel.getByLabel("Nomor anggota").fill(member.number);
      await panel.getByLabel("Nomor HP").fill(member.mobile);
      await panel.getByRole("button", { name: "Periksa kecocokan" }).click();
      await panel.getByText("Cocok. Dicatat sebagai anggota.").waitFor();
    },
    // Who was not heard for 90 s counts as vanished: after a long build the desk is off duty and goes on again by hand.
    "goes on duty, off and on again": async () => {
      await expect(duty).toBeEnabled({ timeout: deedMilliseconds });
      if ((await duty.getAttribute("aria-checked")) !== "true") await setDuty(true);
      await setDuty(false);
      await setDuty(true);
    },
    "closes (librarian)": async () => {
      await pane.getByRole("button", { name: "Akhiri" }).click();
      await inDialog(desk, "Akhiri").click();
      await log.patron.getByText("mengakhiri percakapan").waitFor();
    },
    "leaves the queue (patron)": async () => {
      await leaver.getByLabel("Menu percakapan").click();
      await leaver.getByRole("button", { name: "Akhiri" }).click();
      await inDialog(leaver, "Tinggalkan antrean").click();
      await expect(queued(desk, waiting)).toHaveCount(0);
    },
    "no tab was loaded again": async () => {
      for (const page of all)
        expect(await page.evaluate(() => Reflect.get(window, "benchOpenedBefore"))).toBe(true);
    },
    // The answer leads to the conversation, and as another build gave it, the browser loads that page anew.
    "sends the form that was open": async () => {
      await form.getByRole("button", { name: "Mulai Obrolan" }).click();
      await form.getByRole("textbox", { name: "Tulis pesan" }).waitFor();
    },
  };
  return {
    writeWhileAway: () => swap("dari pemustaka, pergi", "dari meja, pergi"),
    deeds: async () => {
      const done: Record<string, string> = {};
      for (const [name, step] of Object.entries(steps))
        done[name] = await step().then(
          () => "done",
          (error: Error) => error.message.split("\n")[0] ?? "failed",
        );
      return done;
    },
    close: () => chromium.close(),
  };
}

const newLink = (page: Page) => page.getByRole("link", { name: "Percakapan Baru" });
