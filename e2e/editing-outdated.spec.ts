import { expect } from "@playwright/test";
import { withDatabase } from "./fixtures/database";
import { test, withdraw } from "./fixtures/editor";

/**
 * A service as an older version of the portal may have stored it: a text that is none of today's, fields missing, one
 * of another name.
 */
const older = (title: string) => ({
  shared: { group: "literacy", place: "Lantai 7" },
  id: { title, body: "Ruang diskusi dapat dipesan.", lead: "Bawa kartu anggota." },
  en: null,
  enOf: null,
});

test("a document in an older form stands marked in the list, is opened with its words, and is public again once saved", async ({
  signIn,
  page: reader,
}) => {
  const mark = Date.now().toString(36);
  const slug = `uji-lama-${mark}`;
  const title = `Ruang diskusi ${mark}`;
  await withDatabase(async (client) => {
    await client.query(
      `WITH made AS (
        INSERT INTO document (id, kind, slug, position, latest, published, first_published_at, published_at)
        VALUES (gen_random_uuid(), 'service', $1, 900, 1, 1, now(), now()) RETURNING id
      ), said AS (
        INSERT INTO edition (document_id, number, content, author_name, at)
        SELECT id, 1, $2::jsonb, 'Sistem', now() FROM made
      )
      INSERT INTO publication (document_id, number, edition, actor_name, at)
      SELECT id, 1, 1, 'Sistem', now() FROM made`,
      [slug, JSON.stringify(older(title))],
    );
  });
  const editor = await signIn("supervisor@demo.test", "/staf/konten");
  await expect(editor.getByText("perlu disimpan ulang")).toBeVisible();
  await editor.goto("/staf/konten/layanan");
  const marked = editor.getByRole("region", { name: "Perlu disimpan ulang" });
  const line = marked.getByRole("listitem").filter({ hasText: title });
  await expect(line).toContainText("Bentuk lama");
  await expect(line).toContainText("Tidak terlihat publik");

  await line.getByRole("link", { name: title }).click();
  const note = editor.getByRole("region", { name: "Naskah ini berbentuk lama" });
  await expect(note).toContainText("Periksa terutama: Tempat melayani, Ringkasan, Isi.");
  await expect(note).toContainText("Bawa kartu anggota.");
  const indonesian = editor.getByRole("region", { name: "Bahasa Indonesia" });
  await expect(indonesian.getByLabel("Judul", { exact: true })).toHaveValue(title);
  await expect(indonesian.getByRole("textbox", { name: "Isi" })).toHaveText(
    "Ruang diskusi dapat dipesan.",
  );
  await expect(editor.getByLabel("Lantai atau ruang")).toHaveValue("Lantai 7");
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  // What the older form did not have is asked for at its field.
  await expect(editor.getByRole("alert").first()).toContainText("Ringkasan");
  await indonesian.getByLabel("Ringkasan").fill("Ruang untuk berdiskusi berkelompok.");
  await editor.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(editor.getByText("Edisi 2 sedang terbit.")).toBeVisible();
  await expect(note).toHaveCount(0);
  await reader.goto(`/layanan/${slug}`);
  await expect(reader.getByText("Ruang diskusi dapat dipesan.")).toBeVisible();

  // What it said before can still be read.
  await editor.getByRole("link", { name: "Lihat edisi 1" }).click();
  await expect(editor.getByText("Hanya kata-kata yang masih terbaca")).toBeVisible();
  await expect(editor.getByText("Ruang diskusi dapat dipesan.")).toBeVisible();
  await expect(editor.getByText("Bawa kartu anggota.")).toBeVisible();
  await editor.goBack();
  await withdraw(editor);
});
