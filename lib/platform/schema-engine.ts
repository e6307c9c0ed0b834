import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlQuery } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { MigrationDirectory, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool, QueryConfig, QueryResult } from "pg";

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

/** Answers of one query, or of each statement of a script. */
type Answers = QueryResult | readonly QueryResult[];

// PostgreSQL's numbers for the one-byte type `"char"` and for an array of it.
const charType = 18;
const charArrayType = 1002;

/**
 * Prisma's adapter as its schema engine needs it: the engine reads `"char"` columns of system catalogues, which the
 * adapter refuses, though it knows arrays of them. So such a column passes the adapter as an array and is named a
 * single character to the engine.
 */
class MigrationAdapter extends PrismaPg {
  readonly #pools: Pool[] = [];

  override async connect() {
    return this.#readable(await super.connect());
  }

  override async connectToShadowDb() {
    return this.#readable(await super.connectToShadowDb());
  }

  /** Closes what the engine left open: an idle pool would hold the process and block the copying of a template. */
  async close() {
    await Promise.all(this.#pools.map((pool) => (pool.ended ? undefined : pool.end())));
  }

  #readable<Adapter extends SqlDriverAdapter & { underlyingDriver(): Pool }>(adapter: Adapter) {
    const pool = adapter.underlyingDriver();
    const ask = pool.query.bind(pool) as (query: string | QueryConfig) => Promise<Answers>;
    const read = adapter.queryRaw.bind(adapter);
    const query = async (config: string | QueryConfig) => {
      const answers = await ask(config);
      for (const field of [answers].flat().flatMap(({ fields }) => fields)) {
        if (field.dataTypeID === charType) field.dataTypeID = charArrayType;
      }
      return answers;
    };
    const queryRaw = async (asked: SqlQuery) => {
      const { columnTypes, ...rows } = await read(asked);
      const { Character, CharacterArray } = ColumnTypeEnum;
      const named = columnTypes.map((type) => (type === CharacterArray ? Character : type));
      return { ...rows, columnTypes: named };
    };
    // The adapter's own cuts a script at every semicolon, those inside a function's body too.
    const executeScript = async (script: string) => {
      await ask(script);
    };
    this.#pools.push(Object.assign(pool, { query }));
    return Object.assign(adapter, { queryRaw, executeScript });
  }
}

async function withEngine<Value>(url: string, work: (engine: SchemaEngine) => Promise<Value>) {
  loading ??= load();
  await loading;
  const adapter = new MigrationAdapter(
    { connectionString: url },
    { onPoolError: () => undefined, onConnectionError: () => undefined },
  );
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
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
  const files = await schemaFiles(root);
  const { exitCode, stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from:
        migrations.length === 0
          ? { tag: "empty" }
          : { tag: "migrations", ...migrationList(migrations) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 2 ? stdout : null;
}

/** Applies the migrations that the database of `url` does not have yet; answers their names. */
export async function applyMigrations(
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const { appliedMigrationNames } = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList: migrationList(migrations), filters }),
  );
  return appliedMigrationNames;
}
