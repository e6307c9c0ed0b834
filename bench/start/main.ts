// npm run bench:start — how long `npm start` takes until it says that the portal is ready: on an empty data folder, then again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { freePort } from "@/lib/platform/embedded-postgres";
import { makeDataFolder } from "../portal";
import { machine, printTable, root, spread, writeResult } from "../report";

const { values } = parseArgs({ options: { times: { type: "string", default: "5" } } });
const bar = 15_000;

/** The command a person types, npm included, to the line with the address. @returns milliseconds */
async function start(dataDir: string, port: number): Promise<number> {
  const { PATH = "", HOME = "", LANG = "C.UTF-8" } = process.env;
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: path.resolve(root),
    env: { PATH, HOME, LANG, NODE_ENV: "production", PORT: String(port), PORTAL_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const milliseconds = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("npm start ended by itself")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("Ctrl-C stops everything")) resolve(performance.now() - began);
    });
  });
  child.removeAllListeners("exit");
  const ended = once(child, "exit");
  // As Ctrl-C in a terminal: the whole process group, npm and the launcher, gets it.
  if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
  await ended;
  return milliseconds;
}

const before = machine();
const dataDir = await makeDataFolder();
const port = await freePort();
const first = await start(dataDir, port);
const again: number[] = [];
for (let time = 0; time < Number(values.times); time += 1) again.push(await start(dataDir, port));
await rm(dataDir, { recursive: true, force: true });
const second = spread(again);
printTable([
  ["npm start, ms", "count", "p50", "max", "bar"],
  ["empty data folder", 1, first, first, ""],
  ["again", second.count, second.p50, second.max, `max ${bar}`],
]);
await writeResult("start", { machine: before, first, again: second });
