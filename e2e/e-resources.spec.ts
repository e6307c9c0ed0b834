import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { newMember } from "./fixtures/member";
import { expectAccessible, test } from "./fixtures/portal";

const address = "/akun/e-resources";

/** One statement about the member of this number (`$1`). */
const set = (sql: string, memberNumber: string) =>
  withDatabase(async (client) => {
    await client.query(sql, [memberNumber]);
  });

async function signIn(page: Page, login: string, password: string) {
  await page.getByLabel("Email atau nomor anggota").fill(login);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a member with a valid card is led from the service to e-Resources, and told with which number (R087)", async ({
    page,
  }) => {
    const { memberNumber, email, password } = await newMember();
    await page.goto("/layanan/e-resources");
    await page.getByRole("link", { name: "Masuk untuk memakai" }).click();
    await expect(page).toHaveURL(`/masuk?lanjut=${encodeURIComponent(address)}`);
    await signIn(page, email, password);
    await expect(page).toHaveURL(address);
    // The first card is given at the first look at it.
    await expect(page.getByRole("heading", { name: "Anda belum mempunyai kartu" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Buka kartu anggota" }).click();
    await expect(page.getByRole("img", { name: /Kode batang/ })).toBeVisible();

    await page.getByRole("link", { name: "e-Resources", exact: true }).click();
    const card = page.getByRole("region", { name: "Kartu Anda berlaku" });
    await expect(card).toContainText(memberNumber.replace(/(\d{4})(?=\d)/g, "$1 "));
    await expect(card).toContainText("Seumur hidup");
    const site = page.getByRole("region", { name: "Buka e-Resources" });
    await expect(site).toContainText("membawa Anda keluar dari portal ini");
    await expect(site.getByRole("link")).toHaveAttribute(
      "href",
      "https://e-resources.perpusnas.go.id",
    );
    await set("UPDATE member SET valid_until = '2027-03-31' WHERE number = $1", memberNumber);
    await page.goto(`/en${address}`);
    await expect(page.getByRole("region", { name: "Your card is valid" })).toContainText(
      /Until 31 Mar/,
    );
  });
});

test("without a valid card nothing leads out, and the page says what is missing", async ({
  page,
}) => {
  const { memberNumber, email, password } = await newMember();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/masuk?lanjut=/akun/kartu");
  await signIn(page, email, password);
  await expect(page.getByRole("img", { name: /Kode batang/ })).toBeVisible();
  for (const [sql, heading, advice] of [
    [
      `UPDATE member_card SET blocked_at = now(), block_reason = 'lost'
       WHERE member_id = (SELECT id FROM member WHERE number = $1)`,
      "Kartu Anda diblokir",
      "layanan keanggotaan untuk mendapat kartu berikutnya",
    ],
    [
      "UPDATE member SET valid_until = '2020-01-01' WHERE number = $1",
      "Keanggotaan Anda sudah berakhir",
      "untuk memperpanjang",
    ],
    [
      "UPDATE member SET state = 'blocked' WHERE number = $1",
      "Keanggotaan Anda diblokir",
      "untuk mengetahui sebabnya",
    ],
  ] as const) {
    await set(sql, memberNumber);
    await page.goto(address);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(advice);
    await expect(page.getByRole("main").locator("a[href*='perpusnas.go.id']")).toHaveCount(0);
    await expectAccessible(page, heading);
  }
});
