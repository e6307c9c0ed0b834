import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { take } from "../platform/rate-limit";
import { loadBackup, writeBackup } from "./backup-file";

const server = inject("databaseServer");
const source = process.env.DATABASE_URL ?? "";
const file = path.join(tmpdir(), `portal-backup-${process.pid}.gz`);

async function makeEmpty(name: string): Promise<string> {
  const admin = new Client({ connectionString: `${server}postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE portal_template STRATEGY file_copy`);
  await admin.end();
  return `${server}${name}`;
}

/** Every table's rows and every sequence, as text. */
async function contents(url: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname IN ('public', 'search') AND tablename <> '_prisma_migrations'`,
  );
  const all: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT t::text FROM ${name} t ORDER BY 1`);
    all[name] = rows;
  }
  all.sequences = (
    await client.query("SELECT sequencename, last_value FROM pg_sequences ORDER BY 1")
  ).rows;
  await client.end();
  return all;
}

beforeAll(async () => {
  // The demo's own people and hours, and rows with what breaks careless dumps.
  for (const room of ["hours", "membership", "identity"]) {
    const { default: seed } = (await import(`../../prisma/seed/${room}.ts`)) as {
      default: (seeding: { demo: boolean }) => Promise<unknown>;
    };
    await seed({ demo: true });
  }
  for (let n = 0; n < 3; n++) await take(`key ${n}`, { limit: 5, windowSeconds: 3600 });
  const client = new Client({ connectionString: source });
  await client.connect();
  await client.query(
    `INSERT INTO audit_entry (at, actor_kind, action, subject, data)
     SELECT '2026-11-23 10:00:00.123+07'::timestamptz + n * interval '1 ms', 'system', 'test.odd',
       E'tab\\t newline\\n "quote" \\\\ backslash \u{1F4DA} ' || n, '{"deep": [1.50, null, "é"]}'
     FROM generate_series(1, 1203) n`,
  );
  await client.end();
  await writeBackup(source, file);
});

afterAll(() => rm(file, { force: true }));

test("a backup restored into an empty database gives back every row of every table", async () => {
  const target = await makeEmpty("restored_whole");
  const before = await contents(source);
  expect(await loadBackup(target, file)).toBeGreaterThan(1203);
  expect(await contents(target)).toEqual(before);
});

test("a database that holds rows is not touched", async () => {
  const before = await contents(source);
  await expect(loadBackup(source, file)).rejects.toThrow("not empty");
  expect(await contents(source)).toEqual(before);
});

test("a file cut off in the middle, or none of ours, restores nothing", async () => {
  const target = await makeEmpty("restored_half");
  const empty = await contents(target);
  const half = `${file}.half`;
  await writeFile(half, await readFile(file));
  await truncate(half, Math.floor((await readFile(file)).length / 2));
  await expect(loadBackup(target, half)).rejects.toThrow();
  await writeFile(half, "no backup");
  await expect(loadBackup(target, half)).rejects.toThrow();
  await rm(half);
  expect(await contents(target)).toEqual(empty);
});
