import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Client } from "pg";
import { Fault } from "./fault";

// The embedded package holds no pg_dump. The file is gzipped text, one line each: H header, T table, R row (JSON as
// PostgreSQL writes it, which reads back exactly), S sequence, E end with the number of rows. Rows of the job queue
// (schema pgboss) are technical and left out.

type Header = { readonly portalBackup: 1; readonly migrations: readonly string[] };
type Table = { readonly name: string; readonly columns: readonly string[] };

const rowsPerBatch = 500;
const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Tables of the portal, those that others refer to first; generated columns are left to the database. */
async function listTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ oid: number; name: string; columns: string[] }>(`
    SELECT c.oid::int AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
      (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'search') AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY 2`);
  const links = await client.query<{ child: number; parent: number }>(`
    SELECT conrelid::int AS child, confrelid::int AS parent FROM pg_constraint
    WHERE contype = 'f' AND conrelid <> confrelid`);
  const left = new Map(rows.map((row) => [row.oid, row]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const waits = ({ child, parent }: { child: number; parent: number }) =>
      left.has(child) && left.has(parent);
    const held = new Set(links.rows.filter(waits).map(({ child }) => child));
    const ready = [...left.values()].filter(({ oid }) => !held.has(oid));
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    for (const { oid, name, columns } of ready) {
      ordered.push({ name, columns });
      left.delete(oid);
    }
  }
  return ordered;
}

async function listMigrations(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

async function* readDatabase(client: Client): AsyncGenerator<string> {
  yield `H${JSON.stringify({ portalBackup: 1, migrations: await listMigrations(client) } satisfies Header)}\n`;
  let count = 0;
  for (const table of await listTables(client)) {
    yield `T${JSON.stringify(table)}\n`;
    const columns = table.columns.map(quote).join(", ");
    await client.query(
      `DECLARE batch CURSOR FOR SELECT row_to_json(r)::text FROM (SELECT ${columns} FROM ${table.name}) r`,
    );
    for (;;) {
      const { rows } = await client.query<{ row_to_json: string }>(
        `FETCH ${rowsPerBatch} FROM batch`,
      );
      if (rows.length === 0) break;
      count += rows.length;
      yield rows.map((row) => `R${row.row_to_json}\n`).join("");
    }
    await client.query("CLOSE batch");
  }
  const sequences = await client.query<{ name: string; value: string }>(`
    SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS name, last_value AS value
    FROM pg_sequences WHERE schemaname IN ('public', 'search') AND last_value IS NOT NULL`);
  for (const sequence of sequences.rows) yield `S${JSON.stringify(sequence)}\n`;
  yield `E${JSON.stringify({ rows: count })}\n`;
}

async function connected<Value>(url: string, work: (client: Client) => Promise<Value>) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes what the database of `url` holds at one moment to `file` (mode 0600); a half-written file never stays. */
export async function writeBackup(url: string, file: string) {
  const half = `${file}.part`;
  try {
    await connected(url, async (client) => {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const lines = Readable.from(readDatabase(client));
      await pipeline(lines, createGzip(), createWriteStream(half, { mode: 0o600 }));
    });
    await rename(half, file);
  } finally {
    await rm(half, { force: true });
  }
}

async function refuseUnlessEmpty(client: Client) {
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
    if (rowCount !== 0) {
      throw new Fault(
        `The database is not empty (${name}): stop the portal and restore into a new place, such as PORTAL_DATA_DIR=.data-restored.`,
      );
    }
  }
}

/** A file cut off in the middle ends its stream with an error, which must not pass for the end of the file. */
async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.on("error", (error) => plain.destroy(error));
  let fault: Error | undefined;
  plain.on("error", (error) => {
    fault = error;
  });
  yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY });
  if (fault !== undefined) throw new Fault(`${file} cannot be read: ${fault.message}`);
}

/**
 * Loads a backup into the empty, migrated database of `url`: all of it or nothing, together with what `settle` does once
 * everything is in. Answers the number of rows. Refuses a database that holds rows, a backup made at other migrations, and
 * a file that is damaged or none.
 */
export async function loadBackup(
  url: string,
  file: string,
  settle?: (client: Client) => Promise<void>,
): Promise<number> {
  return connected(url, async (client) => {
    await client.query("BEGIN");
    await refuseUnlessEmpty(client);
    let table: Table | undefined;
    let batch: string[] = [];
    let count = 0;
    let expected: number | undefined;
    const flush = async () => {
      if (table === undefined || batch.length === 0) return;
      const columns = table.columns.map(quote).join(", ");
      await client.query(
        `INSERT INTO ${table.name} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM json_populate_recordset(NULL::${table.name}, $1::json)`,
        [`[${batch.join(",")}]`],
      );
      count += batch.length;
      batch = [];
    };
    let first = true;
    for await (const line of readLines(file)) {
      const content = line.slice(1);
      if (first && line[0] !== "H") throw new Fault(`${file} is no backup of the portal.`);
      first = false;
      if (line[0] === "R") {
        batch.push(content);
        if (batch.length === rowsPerBatch) await flush();
        continue;
      }
      await flush();
      if (line[0] === "H") await refuseOtherMigrations(client, JSON.parse(content) as Header);
      if (line[0] === "T") table = JSON.parse(content) as Table;
      if (line[0] === "S") {
        const { name, value } = JSON.parse(content) as { name: string; value: string };
        await client.query("SELECT setval($1::regclass, $2::bigint)", [name, value]);
      }
      if (line[0] === "E") expected = (JSON.parse(content) as { rows: number }).rows;
    }
    if (expected !== count) throw new Fault(`${file} is not whole: nothing was restored.`);
    await settle?.(client);
    await client.query("COMMIT");
    return count;
  });
}

async function refuseOtherMigrations(client: Client, header: Header) {
  const here = await listMigrations(client);
  if (header.migrations.join() === here.join()) return;
  throw new Fault(
    `The backup was made by another version of the portal (its newest migration: ${header.migrations.at(-1)}): restore it with that version, then update.`,
  );
}
