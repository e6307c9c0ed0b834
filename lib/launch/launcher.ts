// npm start and npm run dev: starts every part, watches over them, and stops them again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Cluster } from "../platform/embedded-postgres";
import { freePort } from "../platform/embedded-postgres";
import { passesMax } from "../platform/password-cost";
import { processIdentity } from "../platform/process-identity";
import { buildWhenStale } from "./build";
import { childEnv, clockFor } from "./child-env";
import { startDatabase } from "./database";
import { Fault, giveUp } from "./fault";
import { measurePasses } from "./measure-passes";
import { migrate } from "./migrate";
import { isFree, portOwner } from "./port-owner";
import type { Runtime } from "./runtime-file";
import { isAlive, makeDataDir, proc, readRuntime, takeLock, writeRuntime } from "./runtime-file";
import type { Secrets } from "./secrets";
import { keepSecrets } from "./secrets";
import type { Settings } from "./settings";
import { readSettings, root } from "./settings";
import { highestStoredPasses } from "./stored-passes";
import { beside, keepRunning, say, startChild, typescript } from "./supervise";
import { waitForWeb, warmPages } from "./warm";

const development = process.argv.includes("--dev");

/** What was started, to be stopped in the opposite order. */
const running: { stop(): Promise<void> }[] = [];
let dataDir: string | undefined;
let stopping: Promise<void> | undefined;

/** Stops web and worker, then realtime, then the database; the data stays. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    const [database, ...others] = running;
    await Promise.all(others.map((part) => part.stop()));
    await database?.stop();
    if (dataDir === undefined) return;
    // The clock's offset is kept: a restart in the demo goes on where it was.
    const gone: Record<Exclude<keyof Runtime, "clock">, undefined> = {
      launcher: undefined,
      address: undefined,
      database: undefined,
      realtime: undefined,
      web: undefined,
      worker: undefined,
      passwordPasses: undefined,
    };
    await writeRuntime(dataDir, gone);
  })();
  return stopping;
}

async function runToEnd(name: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Fault(`${name} failed: its own words stand above.`);
}

/** Adds a part to the supervised ones and to `runtime.json`. */
async function keep(
  settings: Settings,
  name: "database" | "realtime" | "web" | "worker",
  port: number | null,
  start: Parameters<typeof keepRunning>[1],
) {
  const part = await keepRunning(name, start, ({ pid }) => {
    void writeRuntime(settings.dataDir, { [name]: { ...proc(pid), ...(port ? { port } : {}) } });
  });
  running.push(part);
  // A Ctrl-C that came while this part was starting did not know of it.
  if (stopping !== undefined) await part.stop();
}

/** The embedded database's connection string, or the given one. */
async function openDatabase(settings: Settings, secrets: Secrets | null): Promise<string> {
  if (secrets === null) {
    running.push({ stop: () => Promise.resolve() });
    return settings.databaseUrl ?? "";
  }
  const port = await freePort();
  let url = "";
  await keep(settings, "database", port, async () => {
    const cluster: Cluster = await startDatabase(settings.dataDir, secrets.POSTGRES_PASSWORD, port);
    url = cluster.url();
    return cluster;
  });
  return url;
}

async function refuseWhenTaken(settings: Settings) {
  const { launcher, address } = await readRuntime(settings.dataDir);
  if (isAlive(launcher)) {
    throw new Fault(
      `This portal already runs at ${address ?? "its address"} (process ${launcher.pid}): stop it there first.`,
    );
  }
  if (await isFree(settings.port, settings.bind)) return;
  const owner = await portOwner(settings.port);
  throw new Fault(
    `Port ${settings.port} is taken by ${owner}: stop that, or choose another with PORT=${settings.port + 1} npm start.`,
  );
}

async function startParts(settings: Settings): Promise<string> {
  const { clock: keptClock } = await readRuntime(settings.dataDir);
  const clock = clockFor(settings, keptClock);
  const secrets = settings.databaseUrl === null ? await keepSecrets(settings.dataDir) : null;
  await writeRuntime(settings.dataDir, { launcher: proc(process.pid), clock });

  const databaseUrl = await openDatabase(settings, secrets);
  const realtimePort = settings.hostedBroker ? null : await freePort();
  const mode = development ? "development" : "production";
  const parts = { databaseUrl, realtimePort, clock, mode } as const;
  const checked = childEnv(settings, secrets, { ...parts, passwordPasses: undefined });

  const applied = await migrate(databaseUrl);
  if (applied.length > 0) say("database", `applied ${applied.length} migrations`);
  const stored = Math.min(passesMax, await highestStoredPasses(databaseUrl));
  const passwordPasses = Math.max(stored, measurePasses());
  await writeRuntime(settings.dataDir, { passwordPasses });
  const env = { ...checked, PORTAL_PASSWORD_PASSES: String(passwordPasses) };
  await runToEnd("The seed", [...typescript, "prisma/seed.ts"], env);
  if (!development) await buildWhenStale();

  if (realtimePort !== null) {
    const entry = [...typescript, "lib/realtime/server/main.ts"];
    await keep(settings, "realtime", realtimePort, () => startChild("realtime", entry, env));
  }
  const web = [...beside, "server.ts"];
  await keep(settings, "web", settings.port, () => startChild("web", web, env));
  const worker = [...typescript, "lib/worker/main.ts"];
  await keep(settings, "worker", null, () => startChild("worker", worker, env));

  const host = settings.bind.includes(":") ? `[${settings.bind}]` : settings.bind;
  const loopback = /^(?:0\.0\.0\.0|\[::\])$/.test(host) ? "127.0.0.1" : host;
  const base = `http://${loopback}:${settings.port}`;
  await waitForWeb(base);
  if (!development) await warmPages(base);
  return settings.given.PORTAL_URL ?? base.replace("127.0.0.1", "localhost");
}

function announce(settings: Settings, address: string) {
  const lines = ["", `Portal Pustaka: ${address}`];
  if (settings.demo) {
    const names = ["pustakawan1", "pustakawan2", "pustakawan3", "supervisor", "admin", "anggota"];
    const password =
      "DEMO_PASSWORD" in settings.given ? "the one of DEMO_PASSWORD" : settings.demoPassword;
    lines.push(
      `Demo accounts (password: ${password}), sign in at ${address}/masuk:`,
      ...names.map((name) => `  ${name}@demo.test`),
    );
  }
  process.stdout.write(
    `${[...lines, "Ctrl-C stops everything; the data stays.", ""].join("\n")}\n`,
  );
}

function stopOnSignals() {
  // The terminal may go before us; a line nobody reads must not end the launcher and leave its parts behind.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const end = () => {
    void stopAll().then(() => process.exit(0), giveUp);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  // The process that npm started hands signals on; when it was killed itself, this one must not stay behind.
  const parent = process.ppid;
  const identity = processIdentity(parent);
  setInterval(() => {
    if (process.ppid !== parent || processIdentity(parent) !== identity) end();
  }, 1000).unref();
}

async function launch() {
  const settings = readSettings(process.env);
  await makeDataDir(settings.dataDir);
  const release = await takeLock(path.join(settings.dataDir, "lock"), (pid) =>
    say("start", `waiting for process ${pid}, which is starting or using the database`),
  );
  try {
    await refuseWhenTaken(settings);
    dataDir = settings.dataDir;
    const address = await startParts(settings);
    await writeRuntime(settings.dataDir, { address });
    announce(settings, address);
  } finally {
    await release();
  }
}

stopOnSignals();
try {
  await launch();
} catch (error) {
  if (stopping === undefined) {
    await stopAll();
    giveUp(error);
  }
}
