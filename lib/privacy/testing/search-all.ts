import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";

/** Every table of the portal, `schema.table`. */
export async function allTables(): Promise<readonly string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'search') AND c.relname <> '_prisma_migrations'
    ORDER BY 1`;
  return rows.map(({ name }) => name);
}

/**
 * Where any of these words stands: `table.column`, sorted. Looks at every column of every row as text, into bytes as the
 * text they would be, and into sealed values as what they hold.
 */
export async function placesOf(words: readonly string[]): Promise<readonly string[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const found = new Set<string>();
  for (const table of await allTables()) {
    const rows = await db().$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS row FROM ${table} t`,
    );
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row)) {
        const text = openly(column, value).toLowerCase();
        if (wanted.some((word) => text.includes(word))) found.add(`${table}.${column}`);
      }
  }
  return [...found].sort();
}

function openly(column: string, value: unknown): string {
  if (value === null) return "";
  if (typeof value !== "string") return JSON.stringify(value);
  if (column.endsWith("_sealed")) return unseal(value);
  // bytea, as JSON writes it.
  return value.startsWith("\\x") ? Buffer.from(value.slice(2), "hex").toString("latin1") : value;
}
