// A whole portal for one run: the launcher itself, with a data folder and a port of its own, in the demo's service hours.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { childEnv } from "@/lib/launch/child-env";
import type { Runtime } from "@/lib/launch/runtime-file";
import { isAlive, readRuntime } from "@/lib/launch/runtime-file";
import { keepSecrets } from "@/lib/launch/secrets";
import { readSettings, root } from "@/lib/launch/settings";
import { beside, startChild, typescript } from "@/lib/launch/supervise";
import { connectionString, freePort } from "@/lib/platform/embedded-postgres";

/** The parts that are killed and measured. */
export const parts = ["web", "worker", "realtime", "database"] as const;
export type PartName = (typeof parts)[number];

export type Portal = {
  readonly port: number;
  readonly dataDir: string;
  /** Milliseconds from the launcher's start to its word that the portal is ready. */
  readonly readyMilliseconds: number;
  /** What web and worker run with; `adopt` takes it over into this process. */
  readonly env: NodeJS.ProcessEnv;
  /** Process id of a part as it runs now. */
  pid(part: PartName): Promise<number | undefined>;
  /** `kill -9` of one part; the launcher starts it again. False when it was down already. */
  kill(part: PartName): Promise<boolean>;
  /** One more web process on the same database and broker. */
  startSecondWeb(): Promise<{ readonly port: number; stop(): Promise<void> }>;
  stop(): Promise<void>;
};

/** Monday, 10.00 WIB: inside the hours of the chat (R009). */
const serviceInstant = "2026-11-23T03:00:00Z";
const readyTimeoutMilliseconds = 600_000;

export type PortalOptions = {
  /** Another tree than this one to start from. */
  readonly folder?: string;
  /** An existing data folder, which is then kept; without it one is made and removed. */
  readonly dataDir?: string;
  readonly port?: number;
  /** Passed to the launcher on top, `NODE_OPTIONS` for a profile, say. */
  readonly extraEnv?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
};

/** A data folder that the embedded database's own system user can pass through. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "portal-bench-"));
  await chmod(folder, 0o711);
  return folder;
}

/** Starts everything as `npm start` does and waits until the launcher says it is ready. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const dataDir = options.dataDir ?? (await makeDataFolder());
  const port = options.port ?? (await freePort());
  const { PATH = "", HOME = "", LANG = "C.UTF-8" } = process.env;
  const given = {
    PORT: String(port),
    PORTAL_DATA_DIR: dataDir,
    PORTAL_NOW: serviceInstant,
    ...options.extraEnv,
  };
  const began = performance.now();
  const launcher = spawn(process.execPath, [...typescript, "lib/launch/launcher.ts"], {
    cwd: options.folder ?? root,
    env: { PATH, HOME, LANG, NODE_ENV: "production", ...given },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const last = await ready(launcher, options.log ?? (() => undefined));
  let stopping = false;
  launcher.once("exit", (code, signal) => {
    if (stopping) return;
    process.stderr.write(`the launcher ended by itself (${signal ?? code}):\n${last.join("\n")}\n`);
  });
  const readyMilliseconds = performance.now() - began;

  const runtime = () => readRuntime(dataDir);
  const settings = readSettings(given);
  const secrets = await keepSecrets(dataDir);
  const { database, realtime, clock, passwordPasses } = await runtime();
  const environment = (ownPort: number) =>
    childEnv({ ...settings, port: ownPort }, secrets, {
      databaseUrl: connectionString(database?.port ?? 0, secrets.POSTGRES_PASSWORD),
      realtimePort: realtime?.port ?? null,
      clock,
      passwordPasses,
      mode: "production",
    });
  const living = async (part: PartName) => {
    const known: Runtime[PartName] = (await runtime())[part];
    return isAlive(known) ? known.pid : undefined;
  };
  return {
    port,
    dataDir,
    readyMilliseconds,
    env: environment(port),
    pid: living,
    kill: async (part) => {
      const pid = await living(part);
      if (pid === undefined) return false;
      process.kill(pid, "SIGKILL");
      return true;
    },
    startSecondWeb: async () => {
      const second = await freePort();
      const inherited = { PATH, HOME, LANG, ...environment(second) };
      const web = await startChild("web 2", [...beside, "server.ts"], inherited);
      return { port: second, stop: () => web.stop() };
    },
    stop: async () => {
      stopping = true;
      if (launcher.exitCode === null && launcher.signalCode === null) {
        launcher.kill("SIGTERM");
        await once(launcher, "exit");
      }
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits for the launcher's last line. @returns its latest lines, which grow on */
async function ready(
  launcher: ChildProcess,
  log: (line: string) => void,
): Promise<readonly string[]> {
  const { stdout, stderr } = launcher;
  if (stdout === null || stderr === null) throw new Error("the launcher has no output");
  const last: string[] = [];
  const note = (line: string) => {
    last.push(line);
    if (last.length > 30) last.shift();
    log(line);
  };
  createInterface({ input: stderr }).on("line", note);
  const said = new Promise<"ready">((resolve) => {
    createInterface({ input: stdout }).on("line", (line) => {
      note(line);
      if (line.startsWith("Ctrl-C stops everything")) resolve("ready");
    });
  });
  const ended = once(launcher, "exit").then(() => "ended" as const);
  const late = pause(readyTimeoutMilliseconds, "late" as const, { ref: false });
  const outcome = await Promise.race([said, ended, late]);
  if (outcome === "ready") return last;
  launcher.kill("SIGTERM");
  throw new Error(`the portal did not start (${outcome}):\n${last.join("\n")}`);
}

/** Makes this process a part of the portal, so that it may call the rooms' own mutations. Once, before `env()` is read. */
export function adopt(portal: Portal): void {
  for (const [name, value] of Object.entries(portal.env)) {
    if (value !== undefined) process.env[name] = value;
  }
}

/** Megabytes a process and its children hold; memory shared between them (PostgreSQL's buffers) counts once. */
export async function megabytes(pid: number): Promise<number> {
  const own = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(own)?.[1] ?? 0);
  const task = `/proc/${pid}/task/${pid}/children`;
  const children = (await readFile(task, "utf8").catch(() => "")).trim().split(/\s+/);
  const below = await Promise.all(children.filter((id) => id !== "").map((id) => megabytes(+id)));
  return kilobytes / 1024 + below.reduce((sum, each) => sum + each, 0);
}

/** Clock ticks in a second, as Linux counts processor time for programs. */
const ticksPerSecond = 100;

/** Seconds of processor time a process and its living and waited-for children have used. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
  const task = `/proc/${pid}/task/${pid}/children`;
  const children = (await readFile(task, "utf8").catch(() => "")).trim().split(/\s+/);
  const below = await Promise.all(children.filter((id) => id !== "").map((id) => cpuSeconds(+id)));
  return ticks / ticksPerSecond + below.reduce((sum, each) => sum + each, 0);
}
