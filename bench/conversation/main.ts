// npm run bench:conversation — 1,000 open conversations and 30 librarians on this machine, by the real client module.
import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { readRealtimeConfig } from "../people";
import type { PartName, Portal } from "../portal";
import { adopt, cpuSeconds, megabytes, parts, startPortal } from "../portal";
import { machine, printTable, spread, writeResult } from "../report";
import type { Crowd, Pair } from "./crowd";
import { gather } from "./crowd";
import { startFloor } from "./floor";
import { fallAsleep } from "./missed-events";
import { listenForRings } from "./rings";
import type { Stopwatch } from "./stopwatch";
import { makeStopwatch } from "./stopwatch";

const { values } = parseArgs({
  options: {
    conversations: { type: "string", default: "1000" },
    librarians: { type: "string", default: "30" },
    seconds: { type: "string", default: "180" },
    warmup: { type: "string", default: "20" },
    /** Seconds between two messages of one patron. */
    every: { type: "string", default: "10" },
    /** Share of the patron's messages that the librarian answers. */
    replies: { type: "string", default: "1" },
    /** Folder into which web and realtime write CPU profiles. */
    profile: { type: "string" },
  },
});
const size = { conversations: Number(values.conversations), librarians: Number(values.librarians) };
const load = { every: Number(values.every) * 1000, replies: Number(values.replies) };
const [seconds, warmup] = [Number(values.seconds), Number(values.warmup)];
const log = (line: string) => process.stderr.write(`${line}\n`);

/** Bars of the project's own requirements, in milliseconds and megabytes. */
const bars = { p95: 250, p99: 600, ring: 1_000, catchUp: 300, realtime: 200 } as const;
const thinkMilliseconds = [1_000, 3_000] as const;
const ringEveryMilliseconds = 3_000;
const sampleMilliseconds = 5_000;
const drainMilliseconds = 15_000;
const sleepers = 10;

const before = machine();
const profile = { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` };
const portal = await startPortal(values.profile ? { extraEnv: profile } : {});
try {
  adopt(portal);
  const result = await measure(portal);
  show(result);
  await writeResult("conversation", { machine: before, command: process.argv.slice(2), ...result });
} finally {
  await db().$disconnect();
  await portal.stop();
}
process.exit();

async function measure(portal: Portal) {
  const gathering = performance.now();
  const crowd = await gather(portal.port, size);
  const [first] = crowd.librarians;
  if (!first) throw new Error("nobody is on duty");
  const config = await readRealtimeConfig(first.browser);
  const agent = new Agent({ keepAlive: true });
  const asleep = [];
  for (let at = 0; at < sleepers; at += 1)
    asleep.push(await fallAsleep(agent, portal.port, config));
  const gatheringSeconds = (performance.now() - gathering) / 1000;
  log(`${crowd.pairs.length} conversations are open after ${Math.round(gatheringSeconds)} s`);

  const stopwatch = makeStopwatch();
  const stopTalking = talk(crowd, stopwatch);
  await pause(warmup * 1000);
  log("measuring");
  const rings = listenForRings(crowd.librarians.map(({ desk }) => desk));
  const floor = await startFloor(Number(portal.env.PORTAL_REALTIME_PORT), config.key);
  const using = await observe(portal);
  stopwatch.measure(true);
  const ringing = setInterval(() => void rings.ask().catch(() => undefined), ringEveryMilliseconds);
  // Spread over the run, each at its moment, however long the one before takes.
  const waking = asleep.map(async (tab, at) => {
    await pause((seconds * 1000 * (at + 1)) / (sleepers + 1));
    return tab.wakeUp();
  });
  await pause(seconds * 1000);
  clearInterval(ringing);
  stopwatch.measure(false);
  const use = await using.stop();
  const catchUps = await Promise.all(waking);
  const floorMilliseconds = floor.stop();
  stopTalking();
  await pause(drainMilliseconds);
  const mended = crowd.pairs.flatMap(({ patron, librarian }) => [patron.mended, librarian.mended]);
  const result = {
    size: { ...size, seconds, warmup, ...load },
    toOtherSide: spread(stopwatch.result()),
    floor: spread(floorMilliseconds),
    ring: spread(rings.result()),
    catchUp: spread(catchUps),
    catchUpsSinceOpening: mended.reduce((sum, each) => sum + each.catchUps, 0),
    deafSocketsFound: mended.reduce((sum, each) => sum + each.deafSockets, 0),
    use,
  };
  crowd.close();
  agent.destroy();
  return result;
}

/** Every patron writes at his own moment of the interval, whatever became of the last one; librarians think, then answer. */
function talk(crowd: Crowd, stopwatch: Stopwatch): () => void {
  let running = true;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (milliseconds: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (running) run();
    }, milliseconds);
    timers.add(timer);
  };
  const join = ({ patron, librarian }: Pair) => {
    // Both look at the conversation: what arrives is read, as the log of either side reports it.
    stopwatch.watch(patron, "patron", (seq) => patron.read(seq));
    stopwatch.watch(librarian, "librarian", (seq) => {
      librarian.read(seq);
      const [low, high] = thinkMilliseconds;
      if (Math.random() < load.replies)
        later(low + Math.random() * (high - low), () =>
          stopwatch.send(librarian, `Baik, saya periksa dahulu di katalog (${seq}).`),
        );
    });
    let number = 0;
    const write = () => {
      number += 1;
      stopwatch.send(patron, `Pertanyaan lanjutan ${number}: apakah bukunya tersedia hari ini?`);
      later(load.every, write);
    };
    later(Math.random() * load.every, write);
  };
  for (const pair of crowd.pairs) join(pair);
  return () => {
    running = false;
    for (const timer of timers) clearTimeout(timer);
  };
}

/** Memory (the highest of samples) and processor time of every part and of this process, from now on. */
async function observe(portal: Portal) {
  const pids = new Map<string, number>([["generator", process.pid]]);
  for (const part of parts) {
    const pid = await portal.pid(part);
    if (pid !== undefined) pids.set(part, pid);
  }
  const names = [...pids.keys()];
  const highest = new Map<string, number>();
  const cpu = async (name: string) =>
    name === "generator" ? ownCpu() : cpuSeconds(pids.get(name) ?? 0);
  const memory = async (name: string) =>
    name === "generator" ? process.memoryUsage.rss() / 1024 ** 2 : megabytes(pids.get(name) ?? 0);
  const sample = async () => {
    for (const name of names)
      highest.set(name, Math.max(highest.get(name) ?? 0, await memory(name)));
  };
  const began = performance.now();
  const start = new Map<string, number>();
  for (const name of names) start.set(name, await cpu(name));
  const timer = setInterval(() => void sample(), sampleMilliseconds);
  return {
    stop: async () => {
      clearInterval(timer);
      await sample();
      const elapsed = (performance.now() - began) / 1000;
      const used: Partial<Record<PartName | "generator", { megabytes: number; cores: number }>> =
        {};
      for (const name of names)
        used[name as PartName | "generator"] = {
          megabytes: highest.get(name) ?? 0,
          cores: ((await cpu(name)) - (start.get(name) ?? 0)) / elapsed,
        };
      return used;
    },
  };
}

/** The portal's parts are children of this process's child: their time is not ours. */
function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function show(result: Awaited<ReturnType<typeof measure>>): void {
  const { toOtherSide, floor, ring, catchUp, use } = result;
  const row = (name: string, of: typeof floor, bar: string) =>
    [name, of.count, of.p50, of.p95, of.p99, of.max, bar] as const;
  printTable([
    ["milliseconds", "count", "p50", "p95", "p99", "max", "bar"],
    row("POST to the other side", toOtherSide, `p95 ${bars.p95}, p99 ${bars.p99}`),
    row("floor: bare broker", floor, ""),
    [
      "ours over the floor",
      "",
      toOtherSide.p50 - floor.p50,
      toOtherSide.p95 - floor.p95,
      toOtherSide.p99 - floor.p99,
      "",
      "",
    ],
    row("ring on the last desk", ring, `p95 ${bars.ring}`),
    row("catch-up of 200 events", catchUp, `p95 ${bars.catchUp}`),
  ]);
  printTable([
    ["part", "MB", "cores"],
    ...Object.entries(use).map(([name, used]) => [name, used.megabytes, used.cores] as const),
  ]);
  process.stdout.write(
    `catch-ups since the tabs were opened ${result.catchUpsSinceOpening}, deaf sockets found ${result.deafSocketsFound}; bar for realtime ${bars.realtime} MB\n`,
  );
}
