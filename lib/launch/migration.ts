// npm run db:migration -- <name> [--rewrite]: writes what prisma/schema has and the migrations lack.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generatedMark, missingSql, readMigrations } from "../platform/schema-engine";
import { startTemporaryPostgres } from "../platform/testing/temporary-postgres";

const root = fileURLToPath(new URL("../..", import.meta.url));
const words = process.argv.slice(2);
const wanted = words.find((word) => !word.startsWith("--"));
const rewrite = words.includes("--rewrite");

/** `20261121093000_name`: the order of migrations is the order of their names. */
function folderName(name: string): string {
  if (/^\d{14}_/.test(name)) return name;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  return `${stamp}_${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}`;
}

async function write() {
  const migrations = await readMigrations(root);
  const newest = migrations.findLast(({ sql }) => sql.startsWith(generatedMark));
  const target = rewrite ? newest : undefined;
  if (
    rewrite &&
    (target === undefined || (wanted !== undefined && !target.name.endsWith(wanted)))
  ) {
    throw new Error(
      `only the newest generated migration can be rewritten: ${newest?.name ?? "none"}`,
    );
  }
  if (target === undefined && wanted === undefined) {
    throw new Error("npm run db:migration -- <name> [--rewrite]");
  }
  const before =
    target === undefined ? migrations : migrations.slice(0, migrations.indexOf(target));
  const { cluster, remove } = await startTemporaryPostgres();
  try {
    const sql = await missingSql(cluster.url("postgres"), root, before);
    if (sql === null) return "Nothing to write: the migrations say what prisma/schema says.";
    const name = target?.name ?? folderName(wanted ?? "");
    await mkdir(path.join(root, "prisma/migrations", name), { recursive: true });
    await writeFile(
      path.join(root, "prisma/migrations", name, "migration.sql"),
      generatedMark + sql,
    );
    await writeFile(
      path.join(root, "prisma/migrations/migration_lock.toml"),
      'provider = "postgresql"\n',
    );
    return `Wrote prisma/migrations/${name}/migration.sql`;
  } finally {
    await remove();
  }
}

process.stdout.write(`${await write()}\n`);
