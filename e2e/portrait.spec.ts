import { expect } from "@playwright/test";
import sharp from "sharp";
import { newMember, signInMember } from "./fixtures/member";
import { expectAccessible, test } from "./fixtures/portal";

const route = "/api/membership/own-portrait";
const file = (buffer: Buffer) => ({ name: "foto.jpg", mimeType: "image/jpeg", buffer });
const photo = () =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: "#678" } })
    .jpeg()
    .toBuffer();

test("a member's picture stands on his card, also without a network, and nobody else is answered with it", async ({
  page,
  context,
  browser,
}) => {
  const member = await newMember("Maria Magdalena Tuti Handayaningrum Kusumawardhani");
  await signInMember(page, { login: member.email, password: member.password });
  expect((await page.request.get(route)).status()).toBe(404);
  await page.goto("/akun/profil");
  await page.getByLabel("Berkas foto").setInputFiles(file(await photo()));
  // While the browser sends, its page is read by nobody else: it notes itself what the button said.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const busy = document.querySelector("[aria-busy=true]")?.textContent;
      if (busy) sessionStorage.setItem("busy", busy);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.getByRole("button", { name: "Simpan foto" }).click();
  const saved = page.getByRole("status").filter({ hasText: "Foto tersimpan." });
  await expect(saved).toBeFocused();
  expect(await page.evaluate(() => sessionStorage.getItem("busy"))).toContain("Mengirim");
  await expect(page.getByRole("button", { name: "Simpan foto" })).toBeVisible();
  await expectAccessible(page, "a profile with a picture");
  const own = await page.request.get(route);
  expect(own.headers()).toMatchObject({
    ...{ "content-type": "image/webp", "cache-control": "private, no-store" },
  });

  const shown = page.getByRole("img", { name: `Foto ${member.name}` });
  const width = () => shown.evaluate((each) => (each as HTMLImageElement).naturalWidth);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/akun/kartu");
  expect(await width()).toBe(300);
  await expectAccessible(page, "a card with a picture");
  const pdf = await (await page.request.get("/api/membership/card")).body();
  expect(pdf.toString("latin1")).toContain("/Subtype /Image");

  await page.getByRole("button", { name: "Simpan di perangkat ini" }).click();
  await expect(page.getByText("Kartu ini tersimpan di perangkat ini")).toBeVisible();
  await context.setOffline(true);
  await page.goto("/akun/kartu");
  expect(await width()).toBe(300);
  await context.setOffline(false);

  const stranger = await browser.newPage();
  expect((await stranger.request.get(route)).status()).toBe(401);
  const another = await newMember();
  await signInMember(stranger, { login: another.email, password: another.password });
  expect((await stranger.request.get(route)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a picture is replaced and removed by a plain form; a script is refused and changes nothing", async ({
    page,
  }) => {
    const member = await newMember();
    await signInMember(page, { login: member.email, password: member.password });
    await page.goto("/akun/profil");
    const send = async (buffer: Buffer) => {
      await page.getByLabel("Berkas foto").setInputFiles(file(buffer));
      await page.getByRole("button", { name: "Simpan foto" }).click();
    };
    const shown = page.getByRole("img", { name: "Foto yang Anda kirim" });
    await send(await photo());
    const first = await shown.getAttribute("src");
    await send(Buffer.from("<script>alert(1)</script>"));
    await expect(page.getByText("Berkas ini tidak dapat dipakai sebagai foto.")).toBeVisible();
    await expect(shown).toHaveAttribute("src", first ?? "");
    await page.getByRole("button", { name: "Hapus foto" }).click();
    await expect(page.getByText("Foto dihapus.")).toBeVisible();
    await expect(shown).toHaveCount(0);
  });
});
