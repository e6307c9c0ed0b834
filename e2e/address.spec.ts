import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { newMember, signInMember } from "./fixtures/member";
import { enter, expectAccessible, test } from "./fixtures/portal";
import { sealFor } from "./fixtures/sealed";

const onPaper = {
  ...{ kind: "indonesia", street: "Jalan Mawar 5", rt: "1", rw: "2" },
  ...{ village: "31.71.01.1001", postalCode: "10110" },
};

/** A member as registration online leaves one, signed in: with both addresses, which are the same. */
async function comeIn(page: Page) {
  const member = await newMember();
  const details = { birthPlace: "Garut", sex: "female", guardian: null };
  const sealed = sealFor(
    JSON.stringify({ ...details, identityAddress: onPaper, currentAddress: onPaper }),
  );
  await withDatabase(async (client) => {
    const text = "UPDATE member SET details_sealed = $1 WHERE number = $2";
    await client.query(text, [sealed, member.memberNumber]);
  });
  await signInMember(page, { login: member.email, password: member.password });
  return member;
}
const fact = (page: Page, term: string) =>
  page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd");
const choose = (page: Page, label: string, code: string) =>
  page.getByLabel(label, { exact: true }).selectOption(code);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a member changes where he lives now, level by level, and is told what is missing", async ({
    page,
  }) => {
    await comeIn(page);
    await page.goto("/akun/profil");
    await page.getByRole("link", { name: "Ubah alamat saat ini" }).click();
    await expect(page.getByLabel("Sama dengan alamat identitas")).toBeChecked();
    await page.getByLabel("Sama dengan alamat identitas").uncheck();
    await page.getByLabel("Alamat", { exact: true }).fill("Jalan Kenanga 8");
    await choose(page, "Provinsi", "34");
    await page.getByRole("button", { name: "Simpan alamat" }).last().click();
    await expect(page.getByRole("alert").filter({ hasText: "1 isian" })).toBeVisible();
    await expect(page.getByLabel("Alamat", { exact: true })).toHaveValue("Jalan Kenanga 8");
    await page.getByRole("button", { name: "Tampilkan kabupaten/kota" }).click();
    await choose(page, "Kabupaten/kota", "34.71");
    await page.getByRole("button", { name: "Tampilkan kecamatan" }).click();
    await choose(page, "Kecamatan", "34.71.01");
    await page.getByRole("button", { name: "Tampilkan kelurahan/desa" }).click();
    await page.getByLabel("Kelurahan/desa", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Simpan alamat" }).last().click();
    await expect(page.getByText("Alamat tersimpan.")).toBeVisible();
    await expect(fact(page, "Alamat saat ini")).toContainText("Jalan Kenanga 8");
    await expect(fact(page, "Alamat saat ini")).toContainText("Yogyakarta");
    await expect(fact(page, "Alamat pada identitas")).toContainText("Jalan Mawar 5");
  });

  test("another region on the identity document is asked for, and stands once staff agree", async ({
    page,
    browser,
  }) => {
    await comeIn(page);
    await page.goto("/akun/data");
    await page.getByRole("link", { name: /^Alamat pada identitas yang keliru/ }).click();
    await choose(page, "Kecamatan", "31.71.02");
    await page.getByRole("button", { name: "Tampilkan kelurahan/desa" }).click();
    await page.getByLabel("Kelurahan/desa", { exact: true }).selectOption({ index: 1 });
    const mark = `KTP baru ${Date.now()}`;
    await page.getByLabel(/^Keterangan/).fill(mark);
    await page.getByRole("button", { name: "Minta perbaikan alamat" }).last().click();
    await expect(page.getByText("Permintaan Anda sudah kami terima.")).toBeVisible();
    const own = page.getByRole("listitem").filter({ hasText: "Perbaikan data" });
    await expect(own).toContainText("Menunggu jawaban");
    await page.goto("/akun/profil");
    await expect(fact(page, "Alamat pada identitas")).toContainText("Gambir");

    const desk = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await enter(desk, "supervisor@demo.test", "/staf/pengaturan/hak-data");
    const lines = desk.getByRole("listitem").filter({ hasText: "Perbaikan data" });
    await lines.last().getByRole("link").click();
    await expect(desk.getByText(mark)).toBeVisible();
    await expect(desk.getByText("Alamat sesuai identitas, dengan wilayahnya")).toBeVisible();
    await expectAccessible(desk, "a request for another address");
    await desk.getByLabel("Keputusan").selectOption({ label: "Dipenuhi" });
    await desk.getByLabel(/^Penjelasan untuk anggota/).fill("Sudah diganti.");
    await desk.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(desk.getByText("Dipenuhi").first()).toBeVisible();
    await page.reload();
    await expect(fact(page, "Alamat pada identitas")).not.toContainText("Gambir");
    // The current address was the same as the one on paper, and is corrected with it.
    await expect(fact(page, "Alamat saat ini")).not.toContainText("Gambir");
  });
});

test("both forms of an address read without a fault, narrow and dark, with a list below each choice", async ({
  page,
}) => {
  await comeIn(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/akun/profil/alamat");
  await page.getByLabel("Sama dengan alamat identitas").uncheck();
  await choose(page, "Provinsi", "34");
  await choose(page, "Kabupaten/kota", "34.71");
  await page.getByRole("button", { name: "Simpan alamat" }).last().click();
  await expect(page.getByRole("alert").filter({ hasText: "isian perlu diperbaiki" })).toBeFocused();
  await expectAccessible(page, "current address with faults");
  await page.goto("/en/akun/data/alamat");
  await expect(page.getByLabel("Village", { exact: false }).first()).toBeVisible();
  await expectAccessible(page, "identity address");
});
