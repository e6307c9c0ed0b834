// npm run bench:members -- [--members N] [--rounds N] — what 50,000 members cost: counting them for the figures, the page of
// the figures and its file over HTTP, counting who reads news, and one piece of news to all of them by the portal's own worker,
// which is killed on the way, through a mail server of this machine.

import { randomUUID } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { countFigures } from "@/lib/membership/figures/jobs";
import { countNewsReaders } from "@/lib/membership/news/queries";
import { db } from "@/lib/platform/db";
import { openPage } from "../open-page";
import { signIn } from "../people";
import { adopt, startPortal } from "../portal";
import { machine, printTable, quantile, spread, writeResult } from "../report";
import { openMailServer } from "./mail-server";
import { sendNews } from "./mailing";
import { addMembers } from "./members";

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "50000" },
    rounds: { type: "string", default: "40" },
  },
});
const members = Number(values.members);
const rounds = Number(values.rounds);
const counts = 5;
/** What the page of the figures and its file say once all is counted. */
const title = "Pendaftaran menurut bulan dan status";
/** The page of the figures opens within. */
const openMillisecondsMax = 1_000;
/** In the second half of the mails the worker may hold so much more than in the first: it must not grow with their number. */
const growthMegabytesMax = 50;

const before = machine();
const server = await openMailServer();
const portal = await startPortal({
  log: (line) => process.stderr.write(`${line}\n`),
  extraEnv: { SMTP_URL: server.url },
});
try {
  adopt(portal);
  await addMembers(members);
  const staff = asSupervisor();
  const counted = await measureCounting();
  const measured = { ...(await measurePages()), ...(await measureReaders(staff)) };
  printTable([
    ["ms", "p50", "p95", "max"],
    ["counting", counted.p50, counted.p95, counted.max],
    ...Object.entries(measured).map(([name, { p50, p95, max }]) => [name, p50, p95, max]),
  ]);
  process.stdout.write(
    `while counting: loop held ${Math.round(counted.heldMilliseconds)} ms at most, ${Math.round(counted.grownMegabytes)} MB more\n`,
  );
  const news = await sendNews(portal, staff, server, members);
  const { workerMegabytes, ...sent } = news;
  const most = Math.max(...workerMegabytes);
  const middle = Math.ceil(workerMegabytes.length / 2);
  const halves = [workerMegabytes.slice(0, middle), workerMegabytes.slice(middle)] as const;
  const [early, late] = [quantile(halves[0], 0.5), quantile(halves[1], 0.5)];
  const waits = spread(news.otherWaits);
  process.stdout.write(
    `news: ${news.readers} readers in ${Math.round(news.seconds)} s (${Math.round(news.readers / news.seconds)}/s), ` +
      `worker killed after ${news.killedAt}, ${news.twice} got it twice; ` +
      `worker ${Math.round(early)} MB in the first half, ${Math.round(late)} in the second, ${Math.round(most)} at most; ` +
      `another mail waited p50 ${waits.p50.toFixed(1)}, max ${waits.max.toFixed(1)} s\n`,
  );
  const held =
    measured.page.p95 <= openMillisecondsMax &&
    news.readers === members &&
    late - early <= growthMegabytesMax;
  process.stdout.write(held ? "held\n" : "NOT held\n");
  await writeResult("members", {
    ...{ machine: before, loadAfter: machine().loadBefore, members, rounds, held },
    ...{
      counting: counted,
      pages: measured,
      news: { ...sent, otherWaits: waits, megabytes: { early, late, most } },
    },
  });
  if (!held) process.exitCode = 1;
} finally {
  await db().$disconnect();
  await portal.stop();
  await server.close();
}

/** The day's count as the worker makes it, some times over; how long other work had to wait for it meanwhile. */
async function measureCounting() {
  const system = actAsSystem("bench");
  const going = new AbortController().signal;
  const held = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  const memory = process.memoryUsage.rss();
  let most = memory;
  for (let round = 0; round < counts; round += 1) {
    await db().memberFigures.deleteMany();
    held.enable();
    const began = performance.now();
    if (!(await countFigures(system, going))) throw new Error("nothing was counted");
    times.push(performance.now() - began);
    held.disable();
    most = Math.max(most, process.memoryUsage.rss());
  }
  return {
    ...spread(times),
    heldMilliseconds: held.max / 1e6,
    grownMegabytes: (most - memory) / 1024 ** 2,
  };
}

async function measurePages() {
  const password = process.env.DEMO_PASSWORD ?? "tanya-pustakawan";
  const cookie = await signIn(portal.port, { email: "supervisor@demo.test", password });
  const times = async (path: string, words: string) => {
    const open = () => openPage({ port: portal.port, cookie }, path, words);
    // The first look at a page reads what the process has not read yet.
    for (let round = 0; round < 3; round += 1) await open();
    const all: number[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await open());
    return spread(all);
  };
  return {
    page: await times("/staf/keanggotaan/angka", title),
    file: await times("/api/membership/figures", title),
  };
}

async function measureReaders(staff: Staff) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await countNewsReaders(staff);
    times.push(performance.now() - began);
  }
  return { readers: spread(times) };
}

/** Whoever orders, as the routes would have proven him. */
function asSupervisor(): Staff {
  const staff = proveStaff({
    ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Ratna", role: "supervisor" },
    ...{ serviceGroup: null, memberNumber: null },
  });
  if (!staff) throw new Error("a supervisor is staff");
  return staff;
}
