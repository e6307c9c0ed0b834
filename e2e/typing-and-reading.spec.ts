import { expect } from "@playwright/test";
import { enter, test } from "./fixtures/portal";

test("each side sees that the other is typing, and that it has read", async ({ browser }) => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [desk, patron] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!desk || !patron) throw new Error("two browsers");
  await enter(desk, "pustakawan1@demo.test", "/staf/percakapan");
  await expect(desk.getByRole("switch", { name: "Bertugas" })).toBeVisible();

  const name = `Uji Ketik ${Date.now().toString(36)}`;
  await patron.goto("/tanya?mulai=1");
  await patron.getByLabel("Nama", { exact: true }).fill(name);
  await patron.getByLabel("Email", { exact: true }).fill("uji@contoh.test");
  await patron.getByLabel(/^Pertanyaan/).fill("Halo");
  await patron.getByRole("button", { name: "Mulai Obrolan" }).click();
  await patron.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);

  const waiting = desk.getByRole("region", { name: "Antrean" }).getByRole("listitem");
  await waiting.filter({ hasText: name }).getByRole("button", { name: "Buka" }).click();
  const pane = desk.getByRole("region", { name: `Percakapan dengan ${name}` });
  await pane.getByRole("textbox", { name: "Balas" }).fill("Selamat pagi.");
  await pane.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(patron.getByRole("log").getByText("Selamat pagi.")).toBeVisible();
  await expect(pane.getByText(/Dibaca/)).toBeVisible();

  await patron.getByRole("textbox", { name: "Tulis pesan" }).pressSequentially("Saya mau");
  await expect(pane.getByText(/sedang mengetik/)).toBeVisible();
  // What is not sent is never shown: only that somebody types.
  await expect(pane.getByText("Saya mau")).toHaveCount(0);
  await pane.getByRole("textbox", { name: "Balas" }).pressSequentially("Silakan");
  await expect(patron.getByText(/sedang mengetik/)).toBeVisible();

  await patron.getByRole("textbox", { name: "Tulis pesan" }).press("Enter");
  await expect(pane.getByRole("log").getByText("Saya mau")).toBeVisible();
  await expect(patron.getByText(/Dibaca/)).toBeVisible();
});
