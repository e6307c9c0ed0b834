import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { expectAccessible, test } from "./fixtures/portal";

/** A record of which one copy may be taken home, and one of which none may. */
async function recordsByAccess() {
  const found = { lent: 0, inside: 0 };
  await withDatabase(async (client) => {
    const { rows } = await client.query(
      `SELECT record_id, bool_or(access = 'Dapat dipinjam') AS lent FROM catalogue_copy
       GROUP BY record_id ORDER BY record_id`,
    );
    found.lent = rows.find(({ lent }) => lent === true).record_id;
    found.inside = rows.find(({ lent }) => lent === false).record_id;
  });
  return found;
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of membership says what needs a card and what does not, in both languages", async ({
    page,
  }) => {
    await page.goto("/keanggotaan");
    const needs = page.getByRole("region", { name: "Kapan perlu kartu" });
    await expect(needs.getByRole("list").first().getByRole("listitem")).toHaveText([
      ...["Datang dan membaca koleksi di tempat", "Mencari di katalog"],
      "Bertanya lewat Tanya Pustakawan",
    ]);
    await expect(needs.getByRole("list").last().getByRole("listitem")).toHaveText([
      ...[/^Membawa pulang/, /^Membuka e-Resources/, /dokumen penting$/, /^Memakai fasilitas/],
    ]);
    await page.goto("/en/keanggotaan");
    await expect(page.getByRole("region", { name: "When you need a card" })).toContainText(
      "Visit and read on site",
    );
  });

  test("a service says whether it asks for a card, and leads to why", async ({ page }) => {
    for (const [slug, words] of [
      ["peminjaman-koleksi", "Diperlukan"],
      ["e-resources", "Diperlukan"],
      ["baca-di-tempat", "Tidak diperlukan untuk membaca di tempat"],
    ] as const) {
      await page.goto(`/layanan/${slug}`);
      const fact = page.getByRole("definition").filter({ hasText: "Tentang kartu anggota" });
      await expect(fact).toContainText(words);
    }
    await page.getByRole("link", { name: "Tentang kartu anggota" }).click();
    await expect(page).toHaveURL("/keanggotaan#perlu-kartu");
    // A service that has nothing to do with cards says nothing of them.
    await page.goto("/layanan/isbn");
    await expect(page.getByText("Kartu anggota", { exact: true })).toHaveCount(0);
  });
});

test("a record says that taking a copy home needs a card, where there is a copy to take home", async ({
  page,
}) => {
  const { lent, inside } = await recordsByAccess();
  const words = page.getByText("Membawa pulang perlu kartu anggota.");
  await page.goto(`/opac/${lent}`);
  await expect(words).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/opac/${inside}`);
  await expect(page.getByRole("heading", { name: "Eksemplar" })).toBeVisible();
  await expect(words).toHaveCount(0);
});

for (const width of [320, 768, 1280])
  test(`what needs a card reads well at ${width} px, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ["/keanggotaan", "/layanan/peminjaman-koleksi"]) {
        await page.goto(path);
        await expectAccessible(page, `${path} at ${width} px, ${colorScheme}`);
      }
    }
  });
