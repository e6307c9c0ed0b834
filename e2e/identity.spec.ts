import type { Page, WebSocket } from "@playwright/test";
import { expect } from "@playwright/test";
import { password, test } from "./fixtures/portal";

async function signIn(page: Page, login: string, typed = password, path = "/masuk") {
  await page.goto(path);
  await page.getByLabel("Email atau nomor anggota").fill(login);
  await page.getByLabel("Kata sandi", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Masuk" }).click();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a librarian signs in and arrives at the page that was asked for", async ({ page }) => {
    await page.goto("/staf/percakapan");
    await expect(page).toHaveURL("/masuk?lanjut=%2Fstaf%2Fpercakapan");
    await signIn(page, "pustakawan2@demo.test", password, page.url());
    await expect(page).toHaveURL("/staf/percakapan");
  });

  test("a wrong password does not say what was wrong, and keeps the login", async ({ page }) => {
    await signIn(page, "supervisor@demo.test", "salah");
    // Next announces routes in an alert of its own, which is empty here.
    await expect(page.getByRole("alert").filter({ hasText: "tidak cocok" })).toBeVisible();
    await expect(page.getByLabel("Email atau nomor anggota")).toHaveValue("supervisor@demo.test");
    await expect(page.getByLabel("Kata sandi", { exact: true })).toHaveValue("");
  });
});

test("a member arrives in his own area, also when a foreign address was asked for", async ({
  page,
}) => {
  await signIn(page, "anggota@demo.test", password, "/masuk?lanjut=//jahat.test/");
  await expect(page).toHaveURL("/akun");
});

test("a password can be looked at while typing", async ({ page }) => {
  await page.goto("/masuk");
  const field = page.getByLabel("Kata sandi", { exact: true });
  await field.fill("rahasia");
  await expect(field).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Tampilkan sandi" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await expect(field).toHaveValue("rahasia");
});

test("a deactivated librarian loses page, route and socket within a minute", async ({
  browser,
}) => {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, "admin@demo.test", password, "/masuk?lanjut=/staf/pengaturan/akun");
  const email = `sementara-${Date.now()}@demo.test`;
  const form = admin.getByRole("region", { name: "Akun baru" });
  await form.getByLabel("Email", { exact: true }).fill(email);
  await form.getByLabel("Nama", { exact: true }).fill("Pustakawan Sementara");
  await form.getByRole("button", { name: "Buat akun" }).click();
  const once = admin.getByRole("status").filter({ hasText: email });
  const given = (await once.locator("code").textContent())?.trim() ?? "";

  const librarian = await (await browser.newContext()).newPage();
  const sockets: WebSocket[] = [];
  let signedIn = false;
  librarian.on("websocket", (socket) => {
    sockets.push(socket);
    socket.on("framereceived", ({ payload }) => {
      signedIn ||= payload.toString().includes("pusher:signin_success");
    });
  });
  await signIn(librarian, email, given);
  await expect(librarian).toHaveURL("/staf/percakapan");
  await expect.poll(() => signedIn, { message: "the desk's socket signs in" }).toBe(true);
  expect((await librarian.request.get("/api/desk")).status()).toBe(200);

  const line = admin.getByRole("listitem").filter({ hasText: email });
  await line.getByRole("button", { name: /^Nonaktifkan/ }).click();
  const question = admin.getByRole("dialog", { name: "Nonaktifkan Pustakawan Sementara?" });
  await question.getByRole("button", { name: "Nonaktifkan" }).click();
  await expect(line.getByText("Nonaktif", { exact: true })).toBeVisible();
  await expect(once).toHaveCount(0);

  await expect
    .poll(() => sockets.filter((socket) => !socket.isClosed()).length, { timeout: 60_000 })
    .toBe(0);
  expect((await librarian.request.get("/api/desk")).status()).toBe(401);
  await librarian.goto("/staf/percakapan");
  await expect(librarian).toHaveURL(/\/masuk/);
  await signIn(librarian, email, given, librarian.url());
  await expect(librarian.getByRole("alert").filter({ hasText: "tidak cocok" })).toBeVisible();
});
