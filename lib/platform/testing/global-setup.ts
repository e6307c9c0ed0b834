import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import type { Cluster } from "../embedded-postgres";
import { applyMigrations, generatedMark, missingSql, readMigrations } from "../schema-engine";
import { startTemporaryPostgres } from "./temporary-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the run's server, without a database name. */
    databaseServer: string;
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Database that every test file's own one is copied from. */
const templateName = "portal_template";

/**
 * While there is only the one generated migration, it is taken straight from prisma/schema: an engineer who changes a
 * schema file can run database tests at once. That the committed one says the same is the drift test's business.
 */
async function templateMigrations(url: string) {
  const committed = await readMigrations(root);
  const generated = committed.filter(({ sql }) => sql.startsWith(generatedMark));
  if (generated.length > 1) return committed;
  const sql = (await missingSql(url, root, [])) ?? "";
  const byHand = committed.filter((migration) => !generated.includes(migration));
  return [{ name: generated[0]?.name ?? "00000000000000_schema", sql }, ...byHand];
}

async function makeTemplate(cluster: Cluster) {
  const admin = new Client({ connectionString: cluster.url("postgres") });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${templateName}`);
    const url = cluster.url(templateName);
    await applyMigrations(url, await templateMigrations(url));
    // A database is copied only while nobody is connected to it.
    await admin.query(`ALTER DATABASE ${templateName} ALLOW_CONNECTIONS false`);
  } finally {
    await admin.end();
  }
}

/** One PostgreSQL per run with a migrated template database, thrown away at the end. */
export default async function startTestDatabase(project: TestProject) {
  execFileSync(process.execPath, [path.join(root, "lib/launch/generate.mjs")], {
    stdio: "inherit",
  });
  const { cluster, remove } = await startTemporaryPostgres();
  try {
    await makeTemplate(cluster);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide("databaseServer", cluster.url(""));
  return remove;
}
