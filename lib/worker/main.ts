// The worker: one process that runs every room's repeated duties.
import { setTimeout as pause } from "node:timers/promises";
import { db } from "../platform/db";
import type { Loop } from "./loops";
import { loops } from "./loops";

const ending = new AbortController();
const { signal } = ending;

/** Runs one loop until the worker stops. A run that fails is reported, by its kind only, and tried again next time. */
async function repeat({ name, everySeconds, run }: Loop) {
  while (!signal.aborted) {
    try {
      await run(signal);
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      process.stderr.write(`${JSON.stringify({ loop: name, failed: kind })}\n`);
    }
    await pause(everySeconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}

const stop = () => ending.abort();
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
// The channel to the launcher closes when the launcher is gone, even by kill -9.
process.once("disconnect", stop);

process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
await Promise.all(loops.map(repeat));
await db().$disconnect();
process.exit(0);
