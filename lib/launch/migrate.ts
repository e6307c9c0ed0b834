import { Client } from "pg";
import { applyMigrations, readMigrations } from "../platform/schema-engine";
import { root } from "./settings";

/** Any number will do: it names the lock that keeps two portals from migrating one database at once. */
const migrationLock = 7_263_549;

/** Brings the database of `url` up to `prisma/migrations`; answers the names of those it applied. */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    return await applyMigrations(url, await readMigrations(root));
  } finally {
    await client.end();
  }
}
