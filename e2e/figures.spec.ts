import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { test } from "./fixtures/editor";
import { expectAccessible } from "./fixtures/portal";

// One after the other: the last test takes the count away.
test.describe.configure({ mode: "serial" });

const path = "/staf/keanggotaan/angka";

/** A count in which everything may be shown, as the worker would have left it. */
async function leaveCount(): Promise<void> {
  const table = (
    base: number | null,
    groups: readonly (readonly [string, number])[],
    rest = 0,
  ) => ({
    ...{ base, rest },
    groups: groups.map(([key, count]) => ({ key, count })),
  });
  const figures = {
    applications: table(17, [
      ["2026-11 submitted", 12],
      ["2026-10 approved", 5],
    ]),
    provinces: table(
      60,
      [
        ["31", 40],
        ["abroad", 12],
      ],
      8,
    ),
    ages: table(60, [
      ["65+", 10],
      ["18-24", 50],
    ]),
    educations: table(20, [
      ["bachelor", 15],
      ["unsaid", 5],
    ]),
    occupations: table(20, [["teacher", 20]]),
    institutions: table(20, [['=SUM("Contoh")', 9]], 11),
  };
  await withDatabase(async (client) => {
    await client.query(
      `INSERT INTO member_figures (id, counted_at, figures) VALUES (1, '2026-11-23T02:00:00Z', $1)
      ON CONFLICT (id) DO UPDATE SET counted_at = excluded.counted_at, figures = excluded.figures`,
      [JSON.stringify(figures)],
    );
  });
}

test("a supervisor reads whom each table is of, and when it was counted, in words and as a file", async ({
  signIn,
}) => {
  const page = await signIn("supervisor@demo.test", "/staf/keanggotaan");
  await expect
    .poll(async () => {
      await page.goto(path);
      return page.getByText(/^Dihitung/).count();
    })
    .toBe(1);
  const section = (name: string) => page.getByRole("region", { name });
  await expect(section("Anggota menurut pendidikan")).toContainText(
    "anggota aktif yang menyetujui statistik",
  );
  await leaveCount();
  await page.goto("/staf/keanggotaan");
  await page.getByRole("link", { name: "Angka keanggotaan" }).click();
  await expect(section("Anggota menurut pendidikan")).toContainText(
    "Dari 20 anggota aktif yang menyetujui",
  );
  await expect(section("Anggota menurut pendidikan").getByRole("row")).toContainText([
    ...[/Pendidikan/, /Sarjana \(S1\)\s*15/, /Tidak diisi\s*5/],
  ]);
  const provinces = section("Anggota menurut provinsi").getByRole("row");
  await expect(provinces).toContainText([/Provinsi/, /Jakarta/, /Luar negeri/, /Kelompok lainnya/]);
  await expect(
    section("Pendaftaran menurut bulan dan status").getByRole("row").nth(1),
  ).toContainText("Oktober 2026");
  for (const [width, colorScheme] of [
    [320, "light"],
    [1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `figures at ${width} px, ${colorScheme}`);
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Unduh CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("angka-keanggotaan-2026-11-23.csv");
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain(
    "Anggota menurut pendidikan,Sarjana (S1),15,Dari 20 anggota aktif yang menyetujui statistik.",
  );
  expect(text).toContain(`"'=SUM(""Contoh"")",9`);
});

test("a librarian is not let in, nor a stranger to the file; without a count the page says so", async ({
  signIn,
  request,
}) => {
  const desk = await signIn("pustakawan1@demo.test", "/staf/keanggotaan");
  await expect(desk.getByRole("link", { name: "Angka keanggotaan" })).toHaveCount(0);
  expect((await desk.goto(path))?.status()).toBe(403);
  expect((await desk.request.get("/api/membership/figures")).status()).toBe(403);
  expect((await request.get("/api/membership/figures")).status()).toBe(401);
  await withDatabase(async (client) => {
    await client.query("DELETE FROM member_figures");
  });
  const page = await signIn("admin@demo.test", path);
  await expect(page.getByText("Belum ada hitungan.")).toBeVisible();
  expect((await page.request.get("/api/membership/figures")).status()).toBe(404);
});
