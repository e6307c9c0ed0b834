import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { end, expectAccessible, librarian, open, paneOf, reply } from "./fixtures/desk";
import { newMember, signInMember } from "./fixtures/member";
import { test } from "./fixtures/portal";

/** Starts a conversation under another name, with somebody else's number where the form lets it be written. */
async function ask(page: Page, name: string, number: string) {
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill(name);
  const field = page.getByLabel(/^Nomor Anggota/);
  await expect(field).toHaveAttribute("readonly", "");
  await expect(page.getByText("Nomor dari akun Anda.")).toBeVisible();
  // What a form can be made to say is not what the portal believes.
  await field.evaluate((input: HTMLInputElement, typed) => {
    input.readOnly = false;
    input.value = typed;
  }, number);
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}/);
}

test("a signed-in member is himself at the desk, whatever he typed, and shown with how his card stands", async ({
  page,
  browser,
}) => {
  const [member, other] = [await newMember("Sariyanti Dewi"), await newMember("Orang Lain")];
  await withDatabase(async (client) => {
    await client.query(
      `INSERT INTO member_card (member_id, issue, issued_at, blocked_at, block_reason, blocked_by)
      VALUES ($1, 1, now(), now(), 'stolen', $2)`,
      [member.memberId, member.accountId],
    );
  });
  await signInMember(page, { login: `${member.memberNumber}01`, password: member.password });
  const name = `Direktur ${Date.now().toString(36)}`;
  await ask(page, name, other.memberNumber);

  const desk = await librarian(browser, "pustakawan1@demo.test");
  const pane = await open(desk, name);
  const panel = desk.getByRole("complementary", { name: "Pemustaka" });
  await expect(panel).toContainText("Pemustaka ini sudah diverifikasi sebagai anggota.");
  await expect(panel).toContainText(`${member.memberNumber} cocok`);
  await expect(panel).not.toContainText(other.memberNumber);
  await expect(panel).toContainText("Sariyanti D");
  await expect(panel).not.toContainText("Sariyanti Dewi");
  await expect(panel).toContainText("Kartu anggota ini diblokir.");
  await expect(panel).toContainText("Boleh hari ini: membaca di tempat.");
  await expectAccessible(desk);
  await reply(pane, "Selamat siang.");
  await end(desk, paneOf(desk, name));
});
