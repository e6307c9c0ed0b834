import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { newMember, signInMember } from "./fixtures/member";
import { enter, expectAccessible, test } from "./fixtures/portal";

const header = (page: Page) => page.getByRole("banner");
const entry = (page: Page, name: string) => header(page).getByRole("link", { name, exact: true });

test("a kept page says Akun saya to a member who is signed in, and Masuk again once he has left", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await expect(entry(page, "Masuk")).toBeVisible();
  const member = await newMember();
  await signInMember(page, { login: member.email, password: member.password });
  const mark = (await context.cookies()).find(({ name }) => name === "portal-anggota");
  expect(mark).toMatchObject({ value: "1", httpOnly: false, sameSite: "Lax" });

  await page.goto("/");
  await expect(entry(page, "Akun saya")).toBeVisible();
  await expect(entry(page, "Masuk")).toHaveCount(0);
  await expectAccessible(page, "a kept page for a member");
  // Without a new document, in the phone's menu, and in the other language.
  await header(page).getByRole("link", { name: "Layanan", exact: true }).click();
  await expect(page).toHaveURL("/layanan");
  await expect(entry(page, "Akun saya")).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/en/layanan");
  await header(page).getByText("Menu", { exact: true }).click();
  await entry(page, "My account").click();
  await expect(page).toHaveURL("/en/akun");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/en/masuk");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/");
  await expect(entry(page, "Masuk")).toBeVisible();
  await expect(entry(page, "Akun saya")).toHaveCount(0);
  expect((await context.cookies()).filter(({ name }) => name === "portal-anggota")).toEqual([]);
});

test("what only says that somebody is signed in opens nothing, and staff do not get it", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "portal-anggota", value: "1", url: baseURL ?? "" }]);
  await page.goto("/");
  await entry(page, "Akun saya").click();
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  await context.clearCookies();
  await enter(page, "pustakawan1@demo.test", "/staf/percakapan");
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("portal-anggota");
});
