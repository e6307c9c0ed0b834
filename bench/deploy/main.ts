// npm run bench:deploy — stop, build, start while tabs stay open: they go on as if nothing had happened, and nothing is lost.
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { toEvent } from "@/lib/conversation/record/queries";
import { createDb } from "@/lib/platform/create-db";
import { freePort } from "@/lib/platform/embedded-postgres";
import type { Verdict } from "../chaos/compare";
import { clean, isClean, judge } from "../chaos/compare";
import type { Tab } from "../chaos/tab";
import { openTab } from "../chaos/tab";
import {
  employLibrarian,
  newPatron,
  openBrowser,
  openDesk,
  openSocket,
  readRealtimeConfig,
  signIn,
  startAsking,
} from "../people";
import type { Portal } from "../portal";
import { adopt, makeDataFolder, startPortal } from "../portal";
import { machine, printTable, root, writeResult } from "../report";
import { assets, makeNextVersion } from "./next-version";
import { openScreens } from "./open-screens";

const { values } = parseArgs({
  options: {
    conversations: { type: "string", default: "20" },
    /** Without it the same build is started again; with it another version is built and started on the same data. */
    build: { type: "boolean", default: false },
  },
});
const messagesPerPhase = 5;
const comeTogetherMilliseconds = 90_000;

const before = machine();
const dataDir = await makeDataFolder();
const port = await freePort();
let portal = await startPortal({ dataDir, port });
adopt(portal);
const nextFolder = values.build ? await makeNextVersion() : root;
const agent = new Agent({ keepAlive: true });
const librarian = await employLibrarian(1);
const browser = openBrowser(agent, {
  side: "librarian",
  cookie: await signIn(port, librarian),
  port,
});
const config = await readRealtimeConfig(browser);
const deskSocket = openSocket(browser, config, null);
const desk = openDesk(browser, deskSocket);
desk.start();

const tabs: Tab[] = [];
for (let at = 0; at < Number(values.conversations); at += 1) {
  const { cookie, patron } = newPatron();
  const conversationId = await startAsking(patron, `Pertanyaan ${at}`);
  const own = openBrowser(agent, { side: "patron", cookie, port });
  const options = { conversationId, lane: 0, random: Math.random, catchesUp: true };
  tabs.push(openTab(own, openSocket(own, config, conversationId), options));
  tabs.push(openTab(browser, deskSocket, options));
}

const write = (phase: string) => {
  for (const tab of tabs)
    for (let number = 1; number <= messagesPerPhase; number += 1)
      tab.write(`${tab.conversationId.slice(0, 8)} ${tab.name} ${phase} ${number}`);
};

const screens = await openScreens(`http://localhost:${port}`);

write("before");
await confirmed();
const oldAssets = await assets(root);
const stopped = performance.now();
const stopping = portal.stop();
write("while it stops");
await stopping;
const stopSeconds = (performance.now() - stopped) / 1000;
write("while it is away");
await screens.writeWhileAway();
portal = await startPortal({ dataDir, port, folder: nextFolder });
const awaySeconds = (performance.now() - stopped) / 1000;
write("after");
await confirmed();
const newAssets = await assets(nextFolder);
const goneAssets = [...oldAssets].filter((name) => !newAssets.has(name)).length;

// Every other deed of an open tab, from the tabs that were opened before.
const [first, second] = [tabs[1], tabs[3]];
if (!first || !second) throw new Error("two conversations are needed");
const deeds = {
  "goes on duty": (await desk.setDuty(true)).kind,
  "verifies (anggota)": (
    await first.client().act("verify", {
      memberNumber: "700000000018",
      fact: { kind: "mobile", value: "081211110001" },
    })
  ).kind,
  "verifies (nonanggota)": (await second.client().act("verify", { nonmember: true })).kind,
  closes: (await first.client().act("close")).kind,
  reopens: (await first.client().act("reopen")).kind,
  "gives back": (await second.client().act("give-back")).kind,
};
await confirmed();
const onScreen = await screens.deeds();
await screens.close();

const verdict = await compare(portal);
const allDone = [...Object.values(deeds), ...Object.values(onScreen)].every(
  (how) => how === "done",
);
const passed = isClean(verdict) && allDone && (goneAssets > 0 || !values.build);
printTable([
  ["a deploy under open tabs", ""],
  ["seconds away, of these to stop", `${awaySeconds.toFixed(0)}, ${stopSeconds.toFixed(0)}`],
  ["scripts and styles of the old build, gone", `${oldAssets.size}, ${goneAssets}`],
  ...Object.entries(verdict),
  ...Object.entries(deeds),
  ...Object.entries(onScreen).map(([name, how]) => [`on screen: ${name}`, how]),
  ["", passed ? "passed" : "failed"],
]);
const result = { awaySeconds, stopSeconds, goneAssets, verdict, deeds, onScreen, passed };
await writeResult("deploy", { machine: before, command: process.argv.slice(2), ...result });
for (const tab of tabs) tab.close();
await portal.stop();
await rm(dataDir, { recursive: true, force: true });
if (values.build) await rm(nextFolder, { recursive: true, force: true });
process.exit(passed ? 0 : 1);

/** Waits until no tab has a draft and both sides hold the same number of events. */
async function confirmed(): Promise<void> {
  const quiet = () =>
    tabs.every((tab, at) => {
      const { drafts, events } = tab.client().getState().timeline;
      const other = tabs[at ^ 1]?.client().getState().timeline.events.length;
      return drafts.length === 0 && events.length === other;
    });
  for (const end = Date.now() + comeTogetherMilliseconds; !quiet() && Date.now() < end; )
    await pause(100);
}

async function compare(now: Portal): Promise<Verdict> {
  // The database came back on another port: this process's own client still knows the old one.
  const database = createDb(now.env.DATABASE_URL ?? "", { max: 1 });
  const verdict = clean();
  for (let at = 0; at < tabs.length; at += 2) {
    const sides = tabs.slice(at, at + 2);
    const conversationId = sides[0]?.conversationId ?? randomUUID();
    const rows = await database.conversationEvent.findMany({
      where: { conversationId },
      orderBy: { seq: "asc" },
    });
    judge(
      verdict,
      rows.map(toEvent),
      sides.map((tab) => tab.atEnd()),
    );
  }
  await database.$disconnect();
  return verdict;
}
