import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { processIdentity } from "../platform/process-identity";
import { Fault } from "./fault";

/** A process, told from a later one with the same number by the moment it began. */
export type Proc = { readonly pid: number; readonly identity: string };

/** `runtime.json`: how commands find the running parts. It outlives a `kill -9`, so every reader checks `isAlive`. */
export type Runtime = {
  readonly launcher?: Proc;
  readonly address?: string;
  readonly database?: Proc & { readonly port: number };
  readonly realtime?: Proc & { readonly port: number };
  readonly web?: Proc & { readonly port: number };
  readonly worker?: Proc;
  /** The one offset computed for this value of `PORTAL_NOW`. */
  readonly clock?: { readonly now: string; readonly offsetMs: number };
  /** Passes of a password's hash in the portal that runs. */
  readonly passwordPasses?: number;
};

/** The living process `pid`. */
export function proc(pid: number): Proc {
  return { pid, identity: processIdentity(pid) ?? "gone" };
}

export const isAlive = (known: Proc | undefined): known is Proc =>
  known !== undefined && processIdentity(known.pid) === known.identity;

const runtimeFile = (dataDir: string) => path.join(dataDir, "runtime.json");

export async function readRuntime(dataDir: string): Promise<Runtime> {
  const text = await readFile(runtimeFile(dataDir), "utf8").catch(() => "{}");
  try {
    return JSON.parse(text) as Runtime;
  } catch {
    return {};
  }
}

let writing: Promise<void> = Promise.resolve();

/** Lays `change` over what stands there; writes of this process keep their order. */
export function writeRuntime(dataDir: string, change: Partial<Record<keyof Runtime, unknown>>) {
  writing = writing.then(async () => {
    const file = runtimeFile(dataDir);
    const next = { ...(await readRuntime(dataDir)), ...change };
    await writeFile(`${file}.${process.pid}`, `${JSON.stringify(next, null, 2)}\n`, {
      mode: 0o600,
    });
    await rename(`${file}.${process.pid}`, file);
  });
  return writing;
}

/** The data folder, closed to others; root's is passable, since the database runs as another system user. */
export async function makeDataDir(dataDir: string) {
  try {
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await writeFile(path.join(dataDir, ".writable"), "");
    await rm(path.join(dataDir, ".writable"));
  } catch {
    throw new Fault(
      `The data folder ${dataDir} cannot be written by this user: start the portal as its owner, or set PORTAL_DATA_DIR.`,
    );
  }
}

/**
 * Takes the lock `file`, waiting while a living process holds it; answers how to let go. A lock whose holder is gone is
 * taken over. `onWait` is told once by whom it is held.
 */
export async function takeLock(
  file: string,
  onWait: (pid: number) => void,
): Promise<() => Promise<void>> {
  for (let told = false; ; ) {
    const mine = `${file}.${process.pid}`;
    try {
      const handle = await open(file, "wx", 0o600);
      await handle.writeFile(JSON.stringify(proc(process.pid)));
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const text = await readFile(file, "utf8").catch(() => null);
    const holder = parseProc(text);
    if (text !== null && !isAlive(holder)) {
      // An empty lock is one being written this moment, unless it stays empty.
      if (text === "") await pause(200);
      const again = await readFile(file, "utf8").catch(() => null);
      if (again === text)
        await rename(file, mine).then(
          () => rm(mine),
          () => undefined,
        );
      continue;
    }
    if (!told && holder !== undefined) onWait(holder.pid);
    told = true;
    await pause(100);
  }
}

function parseProc(text: string | null): Proc | undefined {
  try {
    return text === null || text === "" ? undefined : (JSON.parse(text) as Proc);
  } catch {
    return undefined;
  }
}
