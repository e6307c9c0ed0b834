// Runs a command beside the database: the running embedded one, one started for it alone, or the one of DATABASE_URL.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { connectionString, freePort } from "../platform/embedded-postgres";
import { childEnv, clockFor } from "./child-env";
import { countOthers, startDatabase } from "./database";
import { giveUp } from "./fault";
import { migrate } from "./migrate";
import { isAlive, makeDataDir, proc, readRuntime, takeLock, writeRuntime } from "./runtime-file";
import { keepSecrets } from "./secrets";
import type { Settings } from "./settings";
import { readSettings, root } from "./settings";
import { typescript } from "./supervise";

const [entry, ...args] = process.argv.slice(2);

/**
 * A command works beside a portal that needs the memory: V8 takes what the machine has before it collects. With this an
 * import of 8,298 records stayed at 208 MB; one of 100,000 took 585 without.
 */
const smallHeap = ["--max-old-space-size=256", "--max-semi-space-size=16"];

/** A database to work on, and what to do with it afterwards. */
type Opened = { readonly url: string; close(): Promise<void> };

async function openEmbedded(settings: Settings, password: string): Promise<Opened> {
  const attach = async (): Promise<Opened | undefined> => {
    const { database } = await readRuntime(settings.dataDir);
    if (!isAlive(database)) return undefined;
    return { url: connectionString(database.port, password), close: () => Promise.resolve() };
  };
  const attached = await attach();
  if (attached !== undefined) return attached;
  let waiting = false;
  const release = await takeLock(path.join(settings.dataDir, "lock"), () => {
    waiting = true;
    process.stderr.write("Waiting for the portal, which is starting.\n");
  });
  const late = waiting ? await attach() : undefined;
  if (late !== undefined) {
    await release();
    return late;
  }
  const cluster = await startDatabase(settings.dataDir, password, await freePort());
  await writeRuntime(settings.dataDir, { database: { ...proc(cluster.pid), port: cluster.port } });
  await migrate(cluster.url());
  return {
    url: cluster.url(),
    close: async () => {
      // Another command may have attached meanwhile: then the server stays, and the next start finds it.
      if ((await countOthers(cluster.url())) === 0) {
        await cluster.stop();
        await writeRuntime(settings.dataDir, { database: undefined });
      }
      await release();
    },
  };
}

async function run(): Promise<number> {
  if (entry === undefined) throw new Error("no command given");
  const settings = readSettings(process.env);
  await makeDataDir(settings.dataDir);
  const secrets = settings.databaseUrl === null ? await keepSecrets(settings.dataDir) : null;
  const opened =
    secrets === null
      ? { url: settings.databaseUrl ?? "", close: () => Promise.resolve() }
      : await openEmbedded(settings, secrets.POSTGRES_PASSWORD);
  try {
    const { realtime, clock, passwordPasses } = await readRuntime(settings.dataDir);
    const env = childEnv(settings, secrets, {
      databaseUrl: opened.url,
      realtimePort: isAlive(realtime) ? realtime.port : null,
      clock: clockFor(settings, clock),
      passwordPasses,
      mode: "production",
    });
    const flags = [...smallHeap, ...typescript];
    const child = spawn(process.execPath, [...flags, path.join(root, entry), ...args], {
      cwd: root,
      env,
      stdio: "inherit",
    });
    const [code] = (await once(child, "exit")) as [number | null];
    return code ?? 1;
  } finally {
    await opened.close();
  }
}

// The command itself decides what a signal means; the database is put away after it in any case.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
run().then((code) => process.exit(code), giveUp);
