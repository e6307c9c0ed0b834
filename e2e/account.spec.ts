import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { mailedPath, mailsTo, newMember, signInMember } from "./fixtures/member";
import { enter, expectAccessible, test } from "./fixtures/portal";

const fresh = "angin laut di Kupang";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a forgotten password is replaced by a mailed link that works once, and strangers are told the same", async ({
    page,
  }) => {
    const member = await newMember();
    const ask = async (login: string) => {
      await page.goto("/masuk");
      await page.getByRole("link", { name: "Lupa kata sandi?" }).click();
      await page.getByLabel("Email atau nomor anggota").fill(login);
      await page.getByRole("button", { name: "Kirim tautan" }).click();
      await expect(page).toHaveURL("/masuk/lupa-sandi?terkirim=1");
      return page.getByRole("main").textContent();
    };
    const stranger = await ask("tidak-ada@contoh.test");
    expect(await ask(member.email)).toBe(stranger);
    expect(stranger).toContain("belum dapat dikirim");
    expect(stranger).toContain("Portal peragaan ini tidak mengirim email");

    const path = await mailedPath(member.email, "/masuk/sandi-baru");
    const opened = await page.goto(path);
    expect(opened?.headers()["referrer-policy"]).toBe("same-origin");
    await page.goto(path);
    await page.getByLabel("Kata sandi baru").fill(member.memberNumber);
    await page.getByRole("button", { name: "Simpan kata sandi" }).click();
    await expect(page.getByText("mudah ditebak").first()).toBeVisible();
    await page.getByLabel("Kata sandi baru").fill(fresh);
    await page.getByRole("button", { name: "Simpan kata sandi" }).click();
    await expect(page.getByRole("status")).toContainText("Kata sandi baru tersimpan");
    expect((await mailsTo(member.email)).at(-1)).toContain("baru saja diganti");

    await page.goto(path);
    await expect(
      page.getByRole("heading", { name: "Tautan ini tidak berlaku lagi" }),
    ).toBeVisible();
    await signInMember(page, { login: member.memberNumber, password: fresh });
    await expect(page.getByText(member.memberNumber)).toBeVisible();
  });

  test("nobody enters unasked, and staff are told whose pages these are", async ({ page }) => {
    await page.goto("/akun/keamanan");
    await expect(page).toHaveURL("/masuk?lanjut=%2Fakun%2Fkeamanan");
    await page.goto("/en/akun");
    await expect(page).toHaveURL("/en/masuk?lanjut=%2Fen%2Fakun");
    await enter(page, "pustakawan2@demo.test", "/staf/percakapan");
    expect((await page.goto("/akun"))?.status()).toBe(403);
    await expect(page.getByRole("heading", { name: "Halaman ini untuk anggota" })).toBeVisible();
  });

  test("a member leaves every device at once, and a cookie of before opens nothing", async ({
    page,
    browser,
  }) => {
    const member = await newMember();
    const login = { login: member.email, password: member.password };
    await signInMember(page, login);
    const elsewhere = await (await browser.newContext()).newPage();
    await signInMember(elsewhere, login);
    const cookies = await elsewhere.context().cookies();

    await page.goto("/akun/keamanan");
    await expect(page.getByRole("button", { name: /^Keluarkan / })).toHaveCount(1);
    await page.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
    await expect(page.getByText("Anda sudah keluar dari semua perangkat.")).toBeVisible();
    await page.goto("/akun");
    await expect(page).toHaveURL(/\/masuk/);
    const replayed = await browser.newContext();
    await replayed.addCookies(cookies);
    const again = await replayed.newPage();
    await again.goto("/akun");
    await expect(again).toHaveURL(/\/masuk/);
  });
});

test("a new password signs other devices out, and a wrong present one changes nothing", async ({
  page,
  browser,
}) => {
  const member = await newMember();
  const login = { login: member.email, password: member.password };
  await signInMember(page, login);
  const elsewhere = await (await browser.newContext()).newPage();
  await signInMember(elsewhere, login);
  await page.goto("/akun/keamanan");
  const change = async (present: string) => {
    await page.getByLabel("Kata sandi sekarang").fill(present);
    await page.getByLabel("Kata sandi baru").fill(fresh);
    await page.getByRole("button", { name: "Ganti kata sandi" }).click();
  };
  await change("bukan ini");
  await expect(page.getByRole("link", { name: "Kata sandi sekarang tidak cocok." })).toBeVisible();
  await change(member.password);
  await expect(page.getByText("Perangkat lain sudah dikeluarkan.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Keluarkan / })).toHaveCount(0);
  await elsewhere.goto("/akun");
  await expect(elsewhere).toHaveURL(/\/masuk/);
});

test("a member's form is filled, he is marked a member, and finds and downloads what was said", async ({
  page,
}) => {
  const member = await newMember("Sariyanti");
  await signInMember(page, { login: member.memberNumber, password: member.password });
  await page.goto("/tanya?mulai=1");
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Sariyanti");
  await expect(page.getByLabel("Email", { exact: true })).toHaveValue(member.email);
  await expect(page.getByLabel(/^Nomor Anggota/)).toHaveValue(member.memberNumber);
  await page.getByLabel(/^Pertanyaan/).fill("Apakah ada naskah Serat Centhini?");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}/);
  const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  await withDatabase(async (client) => {
    const text = "SELECT verification FROM conversation WHERE id = $1";
    const { rows } = await client.query<{ verification: string }>(text, [id]);
    expect(rows).toEqual([{ verification: "member" }]);
  });

  await page.goto("/akun/percakapan");
  await page.getByLabel("Kata dalam percakapan").fill("wayang");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(
    page.getByRole("heading", { name: "Tidak ada percakapan dengan kata itu" }),
  ).toBeVisible();
  await page.getByLabel("Kata dalam percakapan").fill("centhini");
  await page.getByRole("button", { name: "Cari" }).click();
  await expect(page.getByText("Apakah ada naskah Serat Centhini?")).toBeVisible();
  await expectAccessible(page, "own conversations");
  const arrival = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Unduh salinan/ }).click();
  const download = await arrival;
  expect(download.suggestedFilename()).toMatch(/^percakapan-.*\.txt$/);
});

test("a browser's list moves into the account and is there on another device", async ({
  page,
  browser,
}) => {
  const member = await newMember();
  const login = { login: member.email, password: member.password };
  await page.goto("/opac/1");
  await page
    .getByRole("button", { name: /^Simpan ke daftar/ })
    .first()
    .click();
  await signInMember(page, login);
  await page.goto("/akun/daftar-simpanan");
  await page.getByRole("button", { name: "Pindahkan ke akun" }).click();
  await expect(page.getByText("Daftar sudah dipindahkan ke akun.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 rekaman" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Pindahkan ke akun" })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("portal-pustaka.daftar"))).not.toContain(
    '"id"',
  );

  const phone = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInMember(phone, login);
  await phone.goto("/akun/daftar-simpanan");
  await expect(phone.getByRole("heading", { name: "1 rekaman" })).toBeVisible();
  await phone.getByRole("button", { name: /^Keluarkan/ }).click();
  await expect(phone.getByRole("heading", { name: "Daftar Anda masih kosong" })).toBeVisible();
});

test("every part of the area reads without a fault, narrow and wide, light and dark", async ({
  page,
}) => {
  test.slow(); // every part of the area, in both languages
  // Neither name nor address is too long for a telephone.
  const member = await newMember(
    "Maria Magdalena Tuti Handayaningrum Kusumawardhani",
    "maria.magdalena.tuti.handayaningrum.kusumawardhani",
  );
  await signInMember(page, { login: member.email, password: member.password });
  const parts = await page.getByRole("navigation", { name: "Bagian akun" }).getByRole("link").all();
  const paths = await Promise.all(parts.map((part) => part.getAttribute("href")));
  expect(paths.length).toBeGreaterThan(3);
  for (const [index, path] of [...paths, ...paths.map((path) => `/en${path}`)].entries()) {
    await page.setViewportSize({ width: [320, 768, 1280][index % 3] ?? 320, height: 800 });
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? "light" : "dark" });
    await page.goto(path ?? "");
    await expect(page.locator("main")).not.toContainText(/Nomor kejadian|Incident number/);
    await expectAccessible(page, path ?? "");
  }
});
