import type { Locator } from "@playwright/test";
import { expect } from "@playwright/test";
import { applicantFacts, fillAll, mailedLink } from "./fixtures/applicant";
import { expectReadable, shownNumber } from "./fixtures/card";
import { mailedPath, mailsTo, signInMember } from "./fixtures/member";
import { enter, expectAccessible, test } from "./fixtures/portal";
import { openApplication } from "./fixtures/review";

const letters = () =>
  Array.from(Date.now().toString(26).slice(-6), (sign) =>
    String.fromCharCode(97 + Number.parseInt(sign, 26)),
  ).join("");

for (const scripts of [true, false])
  test(`from the registration over the review to a card that a scanner reads, ${scripts ? "in a browser" : "without JavaScript"}`, async ({
    browser,
  }) => {
    const arrive = async () => (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
    const facts = { ...applicantFacts(), name: `Sutarjo${letters()}` };

    const page = await arrive();
    await fillAll(page, facts, scripts);
    await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
    await page.waitForURL("**/keanggotaan/status");
    await page.goto(await mailedLink(browser, facts.email));
    await page.getByRole("button", { name: "Konfirmasi alamat email" }).click();
    await expect(
      page.getByRole("heading", { name: "Alamat email Anda sudah dikonfirmasi" }),
    ).toBeVisible();
    await page.getByRole("link", { name: "Lihat status pendaftaran" }).click();
    await page.waitForURL("**/keanggotaan/status");

    const desk = await enter(await arrive(), "pustakawan3@demo.test", "/staf/keanggotaan");
    await openApplication(desk, facts.name);
    await desk.getByRole("button", { name: "Setujui" }).click();
    await expect(desk.getByText("Pendaftaran disetujui.")).toBeVisible();

    // The browser it was written in says so, and what comes next; of the member it tells nothing.
    await page.goto("/keanggotaan/status");
    await expect(page.getByRole("heading", { name: "Disetujui", exact: true })).toBeVisible();
    const main = page.getByRole("main");
    await expect(main.getByRole("listitem").filter({ hasText: /^Disetujui/ })).toBeVisible();
    await expect(main.getByRole("link", { name: "Masuk", exact: true })).toBeVisible();
    await expect(main).toContainText("tautan untuk membuat kata sandi sudah ditulis");
    await expect(main).not.toContainText(facts.email);
    // The mail with which the password is chosen, once more; what is said tells nothing of the member.
    const before = (await mailsTo(facts.email)).length;
    await main.getByRole("button", { name: "Kirim ulang email kata sandi" }).click();
    await expect(main.getByText("Jika kata sandi belum dipilih, email berisi")).toBeVisible();
    await expect.poll(async () => (await mailsTo(facts.email)).length).toBe(before + 1);
    await expect(main).not.toContainText(facts.email);

    const password = "hujan turun di Salatiga";
    await page.goto(await mailedPath(facts.email, "/masuk/sandi-baru"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pilih kata sandi");
    await expect(page.getByRole("main")).not.toContainText("keluar dari semua perangkat");
    await page.getByLabel("Kata sandi", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Simpan kata sandi" }).click();
    await expect(page.getByRole("status")).toContainText("akun Anda siap dipakai");
    const mails = (await mailsTo(facts.email)).join(" ");
    expect(mails).toContain("Anda dapat masuk sekarang");
    expect(mails).not.toContain("diganti");

    await signInMember(page, { login: facts.email, password });
    await page.goto("/akun/kartu");
    const number = await shownNumber(page);
    await expectReadable(page);
    // The number on it is the one to sign in with.
    const elsewhere = await arrive();
    await signInMember(elsewhere, { login: number.slice(0, 12), password });
    await expect(elsewhere.getByRole("main")).toContainText(facts.name);
  });

test("what was sent back says why right where it is corrected, on a telephone and with a long address", async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 320, height: 640 } })
  ).newPage();
  const facts = applicantFacts();
  const applicant = {
    ...{ ...facts, name: `Sutarjo${letters()}` },
    email: `maria.magdalena.tuti.handayaningrum-${facts.email}`,
  };
  await fillAll(page, applicant);
  await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
  await page.waitForURL("**/keanggotaan/status");
  await expect(page.getByText(/^Email konfirmasi ke maria/)).toContainText(applicant.email);
  await expectAccessible(page, "a state with a long address");
  await page.goto(await mailedLink(browser, applicant.email));
  await page.getByRole("button", { name: "Konfirmasi alamat email" }).click();
  await expect(
    page.getByRole("heading", { name: "Alamat email Anda sudah dikonfirmasi" }),
  ).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await enter(desk, "pustakawan3@demo.test", "/staf/keanggotaan");
  await openApplication(desk, applicant.name);
  await desk.getByText("Kembalikan untuk diperbaiki", { exact: true }).click();
  await desk.getByLabel("Alasan").first().fill("Foto belum memperlihatkan wajah.");
  await desk.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(desk.getByText("Pendaftaran dikembalikan.")).toBeVisible();

  await page.goto("/keanggotaan/status");
  const why = page.getByText("Alasan: Foto belum memperlihatkan wajah.");
  await expect(why).toHaveCount(1);
  const top = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN;
  const correct = page.getByRole("link", { name: "Perbaiki pendaftaran" });
  expect(await top(why)).toBeLessThan(await top(correct));
  await expectAccessible(page, "a registration that was sent back");
});
