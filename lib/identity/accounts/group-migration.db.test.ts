import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { applyMigrations, readMigrations } from "@/lib/platform/schema-engine";
import { serviceGroupSchema } from "@/lib/publishing/schema";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const server = inject("databaseServer");
const name = `move_${randomBytes(6).toString("hex")}`;
const admin = new Client({ connectionString: `${server}postgres` });
const client = new Client({ connectionString: `${server}${name}` });

/** The migration that joins accounts with the documents of their groups. */
const moving = "20261122000800_account_service_group";

const typed = [
  ["kini@contoh.test", "Layanan Referensi"],
  ["dulu@contoh.test", "Layanan Rujukan"],
  ["kecil@contoh.test", "layanan  referensi "],
  ["sendiri@contoh.test", "Bidang Layanan Peta & Foto"],
  ["samar@contoh.test", "Bidang layanan peta, foto"],
  ["draf@contoh.test", "Layanan Draf"],
  ["kosong@contoh.test", "  "],
  ["tanpa@contoh.test", null],
] as const;

const content = (words: string) =>
  JSON.stringify({ shared: {}, id: { name: words, description: "" }, en: null, enOf: null });

beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const migrations = await readMigrations(root);
  const before = migrations.filter((migration) => migration.name < moving);
  await applyMigrations(`${server}${name}`, before);
  await client.connect();
  for (const [slug, published, words] of [
    ["layanan-referensi", 2, ["Layanan Rujukan", "Layanan Referensi"]],
    ["layanan-draf", null, ["Layanan Draf"]],
  ] as const) {
    const { rows } = await client.query(
      `INSERT INTO document (id, kind, slug, position, latest, published, first_published_at, published_at)
       VALUES (gen_random_uuid(), 'service-group', $1, 0, $2, $3::int,
         CASE WHEN $3::int > 0 THEN now() END, CASE WHEN $3::int > 0 THEN now() END) RETURNING id`,
      [slug, words.length, published],
    );
    for (const [index, word] of words.entries())
      await client.query(
        "INSERT INTO edition (document_id, number, content, author_name, at) VALUES ($1, $2, $3, 'Uji', now())",
        [rows[0].id, index + 1, content(word)],
      );
  }
  for (const [email, group] of typed)
    await client.query(
      `INSERT INTO account (id, email, password_hash, name, role, service_group)
       VALUES (gen_random_uuid(), $1, 'x', 'Uji', 'librarian', $2)`,
      [email, group],
    );
  await applyMigrations(`${server}${name}`, migrations);
});
afterAll(async () => {
  await client.end();
  await admin.query(`DROP DATABASE ${name}`);
  await admin.end();
});

test("whatever was typed as a service group leads to a published one: by today's name, a former one, or as a new group", async () => {
  const { rows } = await client.query(
    `SELECT a.email, d.slug, e.content, (SELECT count(*)::int FROM publication p WHERE p.document_id = d.id) AS shown
     FROM account a LEFT JOIN document d ON d.id = a.service_group_id
     LEFT JOIN edition e ON e.document_id = d.id AND e.number = d.published`,
  );
  const slugs = new Map(rows.map(({ email, slug }) => [email, slug]));
  const made = slugs.get("draf@contoh.test") ?? "";
  expect([...slugs].sort()).toEqual([
    ["draf@contoh.test", made],
    ["dulu@contoh.test", "layanan-referensi"],
    ["kecil@contoh.test", "layanan-referensi"],
    ["kini@contoh.test", "layanan-referensi"],
    ["kosong@contoh.test", null],
    ["samar@contoh.test", "bidang-layanan-peta-foto"],
    ["sendiri@contoh.test", "bidang-layanan-peta-foto"],
    ["tanpa@contoh.test", null],
  ]);
  // The address belongs to a draft that nobody has seen, which stays as it is.
  expect(made).toMatch(/^layanan-draf-[0-9a-f]{8}$/);
  for (const { slug, content: said, shown } of rows.filter((row) => row.slug !== null)) {
    expect(serviceGroupSchema.safeParse(said).success, slug).toBe(true);
    if (slug !== "layanan-referensi") expect(shown, slug).toBe(1);
  }
});
