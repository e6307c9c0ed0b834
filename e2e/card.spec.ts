import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { expectReadable, shownNumber } from "./fixtures/card";
import { mailsTo, newMember, signInMember } from "./fixtures/member";
import { enter, expectAccessible, test } from "./fixtures/portal";

// Who blocks a card brings a member of his own: the demo's is everybody's.

const address = "/akun/kartu";

test("both codes are read back from a screen, in light and dark, on a phone and a desk", async ({
  page,
}) => {
  await enter(page, "anggota@demo.test", address);
  await expectReadable(page);
  await expectAccessible(page, "the card");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadable(page);
  await expectAccessible(page, "the card at 320 px in the dark");
});

test("whoever is signed out is led to the sign-in page and back", async ({ page }) => {
  await page.goto(address);
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  const answer = await page.request.get("/api/membership/card");
  expect(answer.status()).toBe(401);
});

test("the card comes as a PDF for printing, in the language it was asked in", async ({ page }) => {
  await enter(page, "anggota@demo.test", address);
  const link = page.getByRole("link", { name: "Unduh PDF untuk dicetak" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a lost card is blocked by its member, shows no code any more, and staff issue the next", async ({
  page,
  browser,
}) => {
  const { memberNumber, email, password } = await newMember();
  await signInMember(page, { login: memberNumber, password });
  await page.goto(address);
  expect(await shownNumber(page)).toBe(`${memberNumber}01`);
  await page.getByText("Laporkan kartu ini").click();
  await page.getByLabel("Apa yang terjadi?").selectOption("Hilang");
  await page.getByRole("button", { name: "Blokir kartu" }).click();
  // The button went with the card: the keyboard goes on at what is said instead.
  await expect(page.getByRole("heading", { name: "Kartu ini diblokir" })).toBeFocused();
  await expect(page.getByRole("img", { name: /Kode/ })).toHaveCount(0);
  await expectAccessible(page, "a blocked card");
  expect((await page.request.get("/api/membership/card")).status()).toBe(409);

  const counter = await browser.newPage();
  await enter(counter, "pustakawan2@demo.test", "/staf/keanggotaan/kartu");
  await counter.getByLabel("Nomor anggota atau nomor kartu").fill(`${memberNumber}01`);
  await counter.getByRole("button", { name: "Cari" }).click();
  await expect(counter.getByText("Diblokir", { exact: true })).toBeVisible();
  await expect(counter.getByText("Kartu yang ditunjukkan diblokir.")).toBeVisible();
  await expectAccessible(counter, "a member's cards");
  await counter.getByRole("button", { name: "Terbitkan kartu ke-2" }).click();
  await expect(counter.getByText("Kartu ke-2 diterbitkan.")).toBeVisible();

  await page.reload();
  expect(await shownNumber(page)).toBe(`${memberNumber}02`);
  await expectReadable(page);
  expect(await mailsTo(email)).toHaveLength(2);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test(`at the counter a member is found by a post, and his card blocked and issued again, ${how}`, async ({
    browser,
  }) => {
    const { memberNumber, name } = await newMember();
    const counter = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const addresses: string[] = [];
    counter.on("request", (request) =>
      addresses.push(request.url(), request.headers().referer ?? ""),
    );
    await enter(counter, "pustakawan2@demo.test", "/staf/keanggotaan/kartu");
    const found = counter.getByRole("region", { name: "Anggota", exact: true });
    const search = async (typed: string) => {
      await counter.getByLabel("Nomor anggota atau nomor kartu").fill(typed);
      await counter.getByRole("button", { name: "Cari" }).click();
    };
    await search("799999999999");
    await expect(counter.getByText("Tidak ada anggota dengan nomor itu.")).toBeVisible();
    await expect(found).toHaveCount(0);

    await search(memberNumber);
    await expect(found.getByRole("heading", { name })).toBeVisible();
    await expect(counter.getByLabel("Nomor anggota atau nomor kartu")).toHaveValue(memberNumber);
    await found.getByRole("button", { name: "Terbitkan kartu ke-1" }).click();
    await expect(found.getByRole("status")).toContainText("Kartu ke-1 diterbitkan.");
    await expect(found.getByText("Berlaku", { exact: true })).toBeVisible();
    await found.getByRole("button", { name: "Blokir kartu ke-1" }).click();
    await expect(found.getByText("Pilih sebabnya.")).toBeVisible();
    await found.getByLabel("Blokir kartu karena").selectOption("Hilang");
    await found.getByRole("button", { name: "Blokir kartu ke-1" }).click();
    await expect(found.getByRole("status")).toContainText("Kartu diblokir.");
    await expect(found.getByText("Diblokir", { exact: true })).toBeVisible();
    await found.getByRole("button", { name: "Terbitkan kartu ke-2" }).click();
    await expect(found.getByRole("status")).toContainText("Kartu ke-2 diterbitkan.");
    await expect(found.getByText("Berlaku", { exact: true })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(counter, "a member at the counter");

    // The card that is scanned has two digits more; what was said of the card before is gone.
    await search(`${memberNumber}02`);
    await expect(found.getByRole("button", { name: "Blokir kartu ke-2" })).toBeVisible();
    await expect(found.getByRole("status")).toHaveCount(0);
    expect(new URL(counter.url()).search).toBe("");
    expect(addresses.filter((address) => address.includes(memberNumber))).toEqual([]);

    // An address of before finds nobody any more.
    await counter.goto(`/staf/keanggotaan/kartu?nomor=${memberNumber}`);
    await expect(counter.getByRole("button", { name: "Cari" })).toBeVisible();
    await expect(found).toHaveCount(0);
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test(`who has neither card nor number is found by name and birth date, never in an address, ${how}`, async ({
    browser,
  }) => {
    const word = Array.from(randomUUID().slice(0, 8), (sign) =>
      String.fromCharCode(97 + Number.parseInt(sign, 16)),
    ).join("");
    const { memberNumber, name } = await newMember(`Wayan ${word}`);
    const counter = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const addresses: string[] = [];
    counter.on("request", (request) =>
      addresses.push(request.url(), request.headers().referer ?? ""),
    );
    await enter(counter, "pustakawan2@demo.test", "/staf/keanggotaan");
    await counter.getByRole("link", { name: "Kartu anggota: cari, hilang, ganti" }).click();
    const search = async (typed: string, year: string) => {
      await counter.getByLabel("Nama anggota").fill(typed);
      await counter.getByLabel("Tanggal", { exact: true }).fill("5");
      await counter.getByLabel("Bulan").selectOption("4");
      await counter.getByLabel("Tahun").fill(year);
      await counter.getByRole("button", { name: "Temukan anggota" }).click();
    };
    await search("W", "");
    await expect(
      counter.getByRole("heading", { name: "Pencarian belum dapat dijalankan" }),
    ).toBeVisible();
    await expect(counter.getByLabel("Nama anggota")).toHaveValue("W");
    if (javaScriptEnabled) await expectAccessible(counter, "a faulty search at the counter");
    await search(word, "1992");
    await expect(counter.getByText("Tidak ada anggota dengan nama dan tanggal")).toBeVisible();

    await search(word, "1991");
    const person = counter.getByRole("list", { name: "Anggota yang ditemukan" });
    await expect(person).toContainText(`Nomor anggota ${memberNumber}. Anggota aktif.`);
    await expect(person).toContainText("Lahir ••-••-1991, identitas ••••9999.");
    if (javaScriptEnabled) await expectAccessible(counter, "members found by name");
    await person.getByRole("button", { name: `Buka kartu ${name}, ${memberNumber}` }).click();
    const found = counter.getByRole("region", { name: "Anggota", exact: true });
    await expect(found.getByRole("heading", { name })).toBeVisible();
    await expect(found.getByRole("button", { name: "Terbitkan kartu ke-1" })).toBeVisible();
    await expect(person).toHaveCount(0);
    const told = addresses.filter(
      (address) => address.includes(memberNumber) || address.includes(word),
    );
    expect(told).toEqual([]);
  });
}

test("on a desk the card is kept only when asked, opens without a network, and goes with signing out", async ({
  page,
  context,
}) => {
  await enter(page, "anggota@demo.test", address);
  const number = await shownNumber(page);
  await page.getByRole("button", { name: "Simpan di perangkat ini" }).click();
  await expect(page.getByText("Kartu ini tersimpan di perangkat ini")).toBeVisible();

  await context.setOffline(true);
  await page.goto(address);
  expect(await shownNumber(page)).toBe(number);
  await expectReadable(page);

  await context.setOffline(false);
  await context.clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/\/masuk/);
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).includes("kartu-anggota")))
    .toBe(false);
  await context.setOffline(true);
  await expect(page.goto(address)).rejects.toThrow();
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the card that was opened once is there without a network", async ({ page, context }) => {
    await enter(page, "anggota@demo.test", address);
    await expect(page.getByText("Kartu ini tersimpan di perangkat ini")).toBeVisible();
    await context.setOffline(true);
    await page.goto(address);
    await expectReadable(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the card stands in the first answer, and blocking it asks what happened", async ({
    page,
  }) => {
    await enter(page, "anggota@demo.test", address);
    await expectReadable(page);
    await page.getByText("Laporkan kartu ini").click();
    await page.getByRole("button", { name: "Blokir kartu" }).click();
    await expect(page.getByText("Pilih apa yang terjadi.")).toBeVisible();
  });
});
