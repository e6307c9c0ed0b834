import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { freePort, startPostgres } from "../embedded-postgres";
import { applyMigrations, generatedMark, missingSql, readMigrations } from "../schema-engine";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the run's server, without a database name. */
    databaseServer: string;
  }
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Database that every test file's own one is copied from. */
export const templateName = "portal_template";

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

/** One PostgreSQL per run, in a folder and on a port of its own, thrown away at the end. */
export default async function startTestDatabase(project: TestProject) {
  execFileSync(process.execPath, [path.join(root, "lib/launch/generate.mjs")], {
    stdio: "inherit",
  });
  const folder = await mkdtemp(path.join(tmpdir(), "portal-test-"));
  await chmod(folder, 0o711);
  const cluster = await startPostgres({
    folder: path.join(folder, "data"),
    password: randomBytes(12).toString("hex"),
    port: await freePort(),
    logFile: path.join(folder, "log"),
    settings: [
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      "shared_buffers=128MB",
    ],
  });
  const admin = new Client({ connectionString: cluster.url("postgres") });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${templateName}`);
  const url = cluster.url(templateName);
  await applyMigrations(url, await templateMigrations(url));
  // Prisma's engine keeps its connection; a template must have none while it is copied.
  await admin.query(`ALTER DATABASE ${templateName} ALLOW_CONNECTIONS false`);
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [
    templateName,
  ]);
  await admin.end();
  project.provide("databaseServer", cluster.url(""));
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
