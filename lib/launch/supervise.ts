import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./settings";

/** One running part: the database, or a child process. */
export type Part = {
  readonly pid: number;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
};

const stopTimeoutMilliseconds = 10_000;
const calmMilliseconds = 30_000;

/** Writes a part's line to the terminal under its name. */
export function say(name: string, line: string) {
  process.stdout.write(`${name.padEnd(8)} ${line}\n`);
}

/** Flags every TypeScript entry runs with; `server-only` files load under `react-server`. */
export const typescript = ["--import", "tsx", "--conditions=react-server"] as const;

/** As `typescript`, for the web process: Next brings its own React, so the condition must not be set. */
export const beside = ["--import", "tsx", "--import", "./lib/launch/server-only.mjs"] as const;

/**
 * Starts a Node process and answers once it has printed `{"ready":true,…}`; its other lines are shown under its name.
 * It has a process group of its own, so that a Ctrl-C reaches the launcher alone, and a channel whose closing tells it
 * that the launcher is gone.
 */
export async function startChild(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Part> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error(`${name} has no output`);
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: stdout }).on("line", (line) => {
      if (line.startsWith('{"ready":true')) resolve();
      else say(name, line);
    });
  });
  createInterface({ input: stderr }).on("line", (line) => say(name, line));
  const early = await Promise.race([ready, ended]);
  if (typeof early === "string" || child.pid === undefined) {
    throw new Error(`${name} did not start: it ${early}`);
  }
  return {
    pid: child.pid,
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMilliseconds);
      await ended;
      clearTimeout(force);
    },
  };
}

/**
 * Keeps a part running: when it ends it is started again, at once at first, then after up to 10 s while it keeps ending
 * within half a minute. The first start has to succeed. `started` is told of each new process.
 */
export async function keepRunning<Kept extends Part>(
  name: string,
  start: () => Promise<Kept>,
  started: (part: Kept) => void,
): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let current: Kept = await start();
  started(current);

  const watch = async () => {
    for (let delay = 100; ; ) {
      const since = Date.now();
      const sentence = await current.ended;
      if (stopping) return;
      if (Date.now() - since > calmMilliseconds) delay = 100;
      say(name, `${sentence}; starting it again`);
      for (let running = false; !running && !stopping; ) {
        await pause(delay);
        delay = Math.min(delay * 2, 10_000);
        if (stopping) return;
        try {
          const next = await start();
          current = next;
          running = true;
          if (stopping) await next.stop();
          else started(next);
        } catch (error) {
          say(name, error instanceof Error ? error.message : String(error));
        }
      }
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
}
