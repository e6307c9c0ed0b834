import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

// Prisma's own engine in WebAssembly: `prisma migrate` downloads a native one, which is not always reachable.

/** First line of a migration that was written by the diff; one without it is written by hand and never overwritten. */
export const generatedMark = "-- Written by `npm run db:migration` from prisma/schema.\n";

/** A migration folder's name and its SQL. */
export type Migration = { readonly name: string; readonly sql: string };

const filters = { externalTables: [], externalEnums: [] };

let loading: Promise<void> | undefined;

async function load() {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(path.join(path.dirname(file), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...bindings },
  });
  const { __wbg_set_wasm: set } = bindings as unknown as { __wbg_set_wasm(exports: object): void };
  set(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

async function engine(url: string) {
  loading ??= load();
  await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: url }, { onPoolError: () => undefined }),
  );
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

async function schemaFiles(root: string) {
  const folder = path.join(root, "prisma/schema");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `prisma/schema/${name}`,
      content: await readFile(path.join(folder, name), "utf8"),
    })),
  );
}

/** The migrations under `prisma/migrations`, oldest first. */
export async function readMigrations(root: string): Promise<Migration[]> {
  const folder = path.join(root, "prisma/migrations");
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
    })),
  );
}

function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(
      ({ name, sql }): MigrationDirectory => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
      }),
    ),
  };
}

/**
 * The SQL that leads from `migrations` to `prisma/schema` in `root`, or null when nothing is missing. With migrations a
 * shadow database is made on the server of `url` and dropped again; without, no database is touched.
 */
export async function missingSql(
  url: string,
  root: string,
  migrations: readonly Migration[],
): Promise<string | null> {
  const schema = await engine(url);
  const { exitCode, stdout } = await schema.diff({
    from:
      migrations.length === 0
        ? { tag: "empty" }
        : { tag: "migrations", ...migrationList(migrations) },
    to: { tag: "schemaDatamodel", files: await schemaFiles(root) },
    script: true,
    exitCode: true,
    filters,
  });
  return exitCode === 2 ? stdout : null;
}

/** Applies the migrations that the database of `url` does not have yet; answers their names. */
export async function applyMigrations(
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const schema = await engine(url);
  const { appliedMigrationNames } = await schema.applyMigrations({
    migrationsList: migrationList(migrations),
    filters,
  });
  return appliedMigrationNames;
}
