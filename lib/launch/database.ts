import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Cluster } from "../platform/embedded-postgres";
import { databaseName, startPostgres } from "../platform/embedded-postgres";
import { say } from "./supervise";

/** The embedded server of a data folder, with the portal's database in it. Tries for some seconds: see below. */
export async function startDatabase(
  dataDir: string,
  password: string,
  port: number,
): Promise<Cluster> {
  const logFile = path.join(dataDir, "postgres.log");
  for (let tries = 1; ; tries++) {
    try {
      const folder = path.join(dataDir, "postgres");
      const cluster = await startPostgres({ folder, password, port, logFile });
      await makeDatabase(cluster);
      return cluster;
    } catch (error) {
      // After a kill -9 the old server's own processes hold its shared memory until they notice.
      if (tries === 5) throw error;
      if (tries > 1) say("database", "not up yet, trying again");
      await pause(tries * 500);
    }
  }
}

async function makeDatabase(cluster: Cluster) {
  const client = new Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const known = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** How many others are connected to the server at `url`. */
export async function countOthers(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows[0]?.others ?? 0;
  } finally {
    await client.end();
  }
}
