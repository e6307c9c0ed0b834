import { expect } from "@playwright/test";
import { mailedPath, mailsTo, newMember, signInMember } from "./fixtures/member";
import { expectAccessible, test } from "./fixtures/portal";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a member changes what is his to change, and is told what does not fit", async ({
    page,
  }) => {
    const member = await newMember();
    await signInMember(page, { login: member.email, password: member.password });
    const menu = page.getByRole("navigation", { name: "Bagian akun" });
    await menu.getByRole("link", { name: "Profil" }).click();
    await expect(page.getByText("••••9999")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("3171000504919999");
    const form = page.getByRole("region", { name: "Ubah profil" });
    await form.getByLabel("Nomor ponsel").fill("021-1234");
    await form.getByLabel("Pekerjaan").selectOption("teacher");
    await form.getByRole("button", { name: "Simpan" }).click();
    await expect(page.getByText("Nomor ini bukan nomor ponsel.").first()).toBeVisible();
    await expect(form.getByLabel("Nomor ponsel")).toHaveValue("021-1234");
    await form.getByLabel("Nomor ponsel").fill("+65 8123 4567");
    await form.getByRole("button", { name: "Simpan" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Tersimpan." })).toBeVisible();
    await page.goto("/akun/profil");
    await expect(form.getByLabel("Nomor ponsel")).toHaveValue("+65 8123 4567");
    await expect(form.getByLabel("Pekerjaan")).toHaveValue("teacher");
  });

  test("a new address signs in once the mail to it was answered, and the old one is told", async ({
    page,
  }) => {
    const member = await newMember();
    const email = `baru-${member.accountId.slice(0, 8)}@contoh.test`;
    await signInMember(page, { login: member.email, password: member.password });
    await page.goto("/akun/profil");
    const form = page.getByRole("region", { name: "Alamat email" });
    const ask = async (address: string, password: string) => {
      await form.getByLabel("Alamat email baru").fill(address);
      await form.getByLabel("Kata sandi sekarang").fill(password);
      await form.getByRole("button", { name: "Kirim tautan konfirmasi" }).click();
    };
    await ask("bukan-alamat", member.password);
    await expect(page.getByText("Alamat ini belum lengkap.").first()).toBeVisible();
    await ask(email, "bukan ini");
    await expect(page.getByText("Kata sandi sekarang tidak cocok.").first()).toBeVisible();
    await ask(email, member.password);
    await expect(
      page.getByText("Tautan konfirmasi ke alamat baru sudah ditulis, tetapi belum dapat dikirim."),
    ).toBeVisible();

    const path = await mailedPath(email, "/masuk/surel-baru");
    await page.goto(path);
    await page.getByRole("button", { name: "Pakai alamat ini" }).click();
    await expect(page.getByText("Alamat email baru tersimpan.")).toBeVisible();
    expect((await mailsTo(member.email)).at(-1)).not.toContain(email);
    await page.goto(path);
    await expect(
      page.getByRole("heading", { name: "Tautan ini tidak berlaku lagi" }),
    ).toBeVisible();
    await signInMember(page, { login: email, password: member.password });
  });

  test("a consent is given and withdrawn at once, and stands among the requests", async ({
    page,
  }) => {
    const member = await newMember();
    await signInMember(page, { login: member.email, password: member.password });
    await page.goto("/akun/persetujuan");
    const news = page.getByRole("listitem").filter({ hasText: "Kabar perpustakaan" });
    await news.getByRole("button", { name: "Setujui" }).click();
    await expect(news.getByText("Disetujui", { exact: true })).toBeVisible();
    await news.getByRole("button", { name: "Cabut" }).click();
    await expect(news.getByText("Tidak disetujui", { exact: true })).toBeVisible();
    await expect(news.getByText(/^Dicabut /)).toBeVisible();

    const answers = page.getByLabel("Jawaban pustakawan");
    await answers.check();
    await page.getByRole("button", { name: "Simpan pilihan" }).click();
    await expect(page.getByText("Pilihan tersimpan.")).toBeVisible();
    await page.goto("/akun/persetujuan");
    await expect(answers).toBeChecked();
  });
});

test("a refused form takes the focus and reads without a fault, and what is mended is saved", async ({
  page,
}) => {
  const member = await newMember();
  await signInMember(page, { login: member.email, password: member.password });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/akun/profil");
  await page.getByLabel("Nomor ponsel").fill("123");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Periksa kembali" })).toBeFocused();
  await expectAccessible(page, "refused profile");
  await page.getByLabel("Nomor ponsel").fill("0813 7777 0000");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Tersimpan." })).toBeVisible();
  await expect(page.getByText("0813-7777-0000")).toBeVisible();
});
