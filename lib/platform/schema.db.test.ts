import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { db } from "./db";
import { missingSql, readMigrations } from "./schema-engine";

const root = fileURLToPath(new URL("../..", import.meta.url));
const server = `${inject("databaseServer")}postgres`;

test("the committed migrations lead to exactly what prisma/schema says", async () => {
  const migrations = await readMigrations(root);
  expect(migrations.length).toBeGreaterThan(0);
  expect(await missingSql(server, root, migrations)).toBeNull();
});

/** Columns of technical times, real by their nature: everything else comes from platform/clock. */
const technical = /^(?:session|verification_token|rate_window|.*heartbeat.*)\./;

test("no business time is filled in by the database's clock", async () => {
  const columns = await db().$queryRaw<{ name: string; value: string }[]>`
    SELECT table_name || '.' || column_name AS name, column_default AS value
    FROM information_schema.columns
    WHERE table_schema IN ('public', 'search') AND data_type LIKE 'timestamp%'
      AND column_default IS NOT NULL AND table_name <> '_prisma_migrations'`;
  expect(columns.filter(({ name }) => !technical.test(name))).toEqual([]);
});

test("every table and column has a snake_case name of its own", async () => {
  const folder = path.join(root, "prisma/schema");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".prisma"));
  const schema = await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
  const models = schema.join("\n").matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm);
  const unnamed = [...models].filter(([, , body]) => !/@@map\("[a-z0-9_]+"\)/.test(body ?? ""));
  expect(unnamed.map(([, name]) => name)).toEqual([]);
  const columns = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`;
  expect(columns.length).toBeGreaterThan(0);
  expect(columns.filter(({ name }) => !/^[a-z0-9_]+\.[a-z0-9_]+$/.test(name))).toEqual([]);
});

test("indexes, constraints, functions, triggers and extensions are the committed ones", async () => {
  const rows = await db().$queryRaw<{ line: string }[]>`
    SELECT 'index ' || schemaname || '.' || indexname || ': ' || indexdef AS line
      FROM pg_indexes WHERE schemaname IN ('public', 'search') AND tablename <> '_prisma_migrations'
    UNION ALL
    SELECT 'constraint ' || conrelid::regclass || '.' || conname || ': ' || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'search'))
        AND contype <> 'n' AND conrelid::regclass::text <> '_prisma_migrations'
    UNION ALL
    SELECT 'trigger ' || tgrelid::regclass || '.' || tgname || ': ' || pg_get_triggerdef(oid)
      FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function ' || p.oid::regprocedure || ': ' || md5(p.prosrc)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname IN ('public', 'search')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'extension ' || extname FROM pg_extension
    ORDER BY 1`;
  const catalogue = `${rows.map(({ line }) => line).join("\n")}\n`;
  await expect(catalogue).toMatchFileSnapshot("../../prisma/migrations/catalogue.txt");
});
