import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { application } from "./raw-client";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

const readySchema = z.object({ ready: z.literal(true), port: z.number().int().positive() });

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly port: number;
  /** Exit code and signal, once it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Resident memory in bytes (Linux only). */
  readonly residentBytes: () => Promise<number>;
};

/** Starts `main.ts` as the launcher does, with the test application's settings, and waits until it is ready. */
export async function startServerProcess(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "lib/realtime/server/main.ts"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit", "ipc"],
      env: {
        ...environment,
        PUSHER_APP_ID: application.appId,
        PUSHER_KEY: application.key,
        PUSHER_SECRET: application.secret,
        PORTAL_REALTIME_PORT: "0",
      },
    },
  );
  const ended = once(child, "exit").then(([code, signal]) => ({
    code: z.number().nullable().parse(code),
    signal: z.string().nullable().parse(signal),
  }));
  if (child.stdout === null) throw new Error("no output");
  const [line] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(() => {
      throw new Error("ended before it was ready");
    }),
  ]);
  const { port } = readySchema.parse(JSON.parse(z.string().parse(line)));
  return {
    child,
    port,
    ended,
    residentBytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
    },
  };
}
