import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { applied } from "@/lib/conversation/domain/timeline";
import { listEventsAfter } from "@/lib/conversation/record/queries";
import { db } from "@/lib/platform/db";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { Browser } from "../people";
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
import type { PartName, Portal } from "../portal";
import { parts } from "../portal";
import { pick, seededRandom } from "../random";
import type { Verdict } from "./compare";
import { clean, isClean, judge } from "./compare";
import type { FaultCounts, FaultKind, FaultRates } from "./faults";
import { calm, faultKinds, noFaults } from "./faults";
import type { FaultyNetwork } from "./faulty-network";
import { openFaultyNetwork } from "./faulty-network";
import type { Tab } from "./tab";
import { openTab } from "./tab";

export type ChaosOptions = {
  readonly seed: number;
  /** Messages of both sides together. */
  readonly messages: number;
  readonly conversations: number;
  readonly librarians: number;
  /** Networks that are cut one by one. */
  readonly lanes: number;
  /** Over how long the messages are written; it takes longer when the portal cannot follow. */
  readonly seconds: number;
  readonly rates: FaultRates;
  /** How often each part is killed. */
  readonly kills: number;
  /** How many sockets go deaf, mostly after the kills, which would end them. */
  readonly deaf: number;
  /** How often networks are cut (per lane) and tabs are reloaded (per conversation). */
  readonly cuts: number;
  readonly reloads: number;
  readonly catchesUp: boolean;
  /** How long everything may take to come together once the faults have ended. */
  readonly quietSecondsMax: number;
  readonly log?: (line: string) => void;
};

export type ChaosResult = {
  readonly seed: number;
  readonly conversations: number;
  readonly sent: number;
  readonly events: number;
  readonly verdict: Verdict;
  readonly faults: FaultCounts;
  /** Kinds that were to happen and never did: the run then proves nothing of them. */
  readonly missingFaults: readonly FaultKind[];
  readonly catchUps: number;
  readonly deafSocketsFound: number;
  readonly writingSeconds: number;
  readonly quietSeconds: number;
  readonly clean: boolean;
};

const beatMilliseconds = 20_000;
const cutMilliseconds = [1_000, 5_000] as const;
/** Room between two kills of parts, so that they come back in between. */
const settleMilliseconds = 3_000;

/** Runs the whole scenario against a portal this process has adopted. */
export async function runChaos(portal: Portal, options: ChaosOptions): Promise<ChaosResult> {
  const random = seededRandom(options.seed);
  const counts = noFaults();
  const { log = () => undefined } = options;
  const network = await openFaultyNetwork({
    upstreamPort: portal.port,
    lanes: options.lanes,
    random: seededRandom(options.seed + 1),
    counts,
  });
  const scene = await setScene(portal, network, random, options);
  const { tabs } = scene;
  log(`${tabs.length / 2} conversations are open`);

  network.harm(options.rates);
  const began = performance.now();
  const ending = new AbortController();
  const misfortunes = Promise.all([
    killParts(portal, random, counts, options, ending.signal),
    cutLanes(network, random, options, ending.signal),
    deafenSockets(network, random, options, ending.signal),
    reloadTabs(tabs, random, counts, options, ending.signal),
  ]);
  await Promise.all(
    tabs.map((tab, at) => {
      const share = Math.floor(options.messages / tabs.length);
      const extra = at < options.messages % tabs.length ? 1 : 0;
      return writeAll(tab, share + extra, options.seconds, seededRandom(options.seed + 2 + at));
    }),
  );
  await misfortunes;
  ending.abort();
  network.harm(calm);
  const writingSeconds = (performance.now() - began) / 1000;
  log(`written in ${Math.round(writingSeconds)} s; the faults end`);

  const quietBegan = performance.now();
  await comeTogether(tabs, options.quietSecondsMax);
  const quietSeconds = (performance.now() - quietBegan) / 1000;

  const verdict = clean();
  let events = 0;
  for (const pair of pairs(tabs)) {
    const record = await readRecord(pair[0].conversationId);
    events += record.length;
    judge(
      verdict,
      record,
      pair.map((tab) => tab.atEnd()),
    );
  }
  const mended = tabs.map((tab) => tab.mended());
  scene.close();
  await network.close();
  return {
    seed: options.seed,
    conversations: options.conversations,
    sent: tabs.reduce((sum, tab) => sum + tab.atEnd().sent.length, 0),
    events,
    verdict,
    faults: counts,
    missingFaults: faultKinds.filter((kind) => counts[kind] === 0 && isWanted(kind, options)),
    catchUps: mended.reduce((sum, each) => sum + each.catchUps, 0),
    deafSocketsFound: mended.reduce((sum, each) => sum + each.deafSockets, 0),
    writingSeconds,
    quietSeconds,
    clean: isClean(verdict),
  };
}

function isWanted(kind: FaultKind, { kills, deaf, cuts, reloads }: ChaosOptions): boolean {
  if (kind.endsWith("-killed")) return kills > 0;
  const times = { "socket-deafened": deaf, "network-cut": cuts, "tab-reloaded": reloads };
  return kind in times ? times[kind as keyof typeof times] > 0 : true;
}

/** Tabs stand in pairs: patron, librarian. */
function* pairs(tabs: readonly Tab[]): Generator<readonly [Tab, Tab]> {
  for (let at = 0; at + 1 < tabs.length; at += 2) {
    const [patron, librarian] = [tabs[at], tabs[at + 1]];
    if (patron && librarian) yield [patron, librarian];
  }
}

async function setScene(
  portal: Portal,
  network: FaultyNetwork,
  random: () => number,
  options: ChaosOptions,
) {
  const agent = new Agent({ keepAlive: true });
  const laneOf = (at: number) => at % network.lanes.length;
  const port = (lane: number) => network.lanes[lane]?.port ?? 0;
  const closing: (() => void)[] = [() => agent.destroy()];
  const staff = await Promise.all(
    Array.from({ length: options.librarians }, async (_, at) => {
      const cookie = await signIn(portal.port, await employLibrarian(at + 1));
      const lane = laneOf(at);
      const browser = openBrowser(agent, { side: "librarian", cookie, port: port(lane) });
      const realtime = openSocket(browser, await readRealtimeConfig(browser), null);
      const desk = openDesk(browser, realtime);
      desk.start();
      await desk.setDuty(true);
      const heart = setInterval(() => void desk.beat(), beatMilliseconds);
      closing.push(() => {
        clearInterval(heart);
        desk.stop();
        realtime.close();
      });
      return { browser, realtime, lane };
    }),
  );
  const config = await readRealtimeConfig((staff[0] ?? fail()).browser);
  const tabs: Tab[] = [];
  const open = (
    browser: Browser,
    realtime: Parameters<typeof openTab>[1],
    id: string,
    lane: number,
  ) => {
    const own = { conversationId: id, lane, random, catchesUp: options.catchesUp };
    const tab = openTab(browser, realtime, own);
    tabs.push(tab);
    closing.push(() => tab.close());
  };
  for (let at = 0; at < options.conversations; at += 1) {
    const { cookie, patron } = newPatron();
    const id = await startAsking(patron, `Pertanyaan ${at}`);
    const lane = laneOf(at);
    const browser = openBrowser(agent, { side: "patron", cookie, port: port(lane) });
    const realtime = openSocket(browser, config, id);
    closing.push(() => realtime.close());
    open(browser, realtime, id, lane);
    const server = staff[at % staff.length] ?? fail();
    open(server.browser, server.realtime, id, server.lane);
  }
  await Promise.all(tabs.map((tab) => tab.client().catchUp()));
  return {
    tabs,
    close: () => {
      for (const end of closing.toReversed()) end();
    },
  };
}

const fail = (): never => {
  throw new Error("a scene without librarians");
};

/** Writes `count` messages at moments drawn evenly over `seconds`. */
async function writeAll(tab: Tab, count: number, seconds: number, random: () => number) {
  const moments = Array.from({ length: count }, () => random() * seconds * 1000).sort(
    (a, b) => a - b,
  );
  const began = performance.now();
  for (const [at, moment] of moments.entries()) {
    const wait = moment - (performance.now() - began);
    if (wait > 0) await pause(wait);
    tab.write(`${tab.conversationId.slice(0, 8)} ${tab.name} ${at + 1}`);
  }
}

/** Even moments with some play, the last one well before the end. */
const spreadOver = (times: number, seconds: number, random: () => number) =>
  Array.from({ length: times }, (_, at) => ((at + 0.2 + random() * 0.6) / times) * seconds * 900);

async function killParts(
  portal: Portal,
  random: () => number,
  counts: FaultCounts,
  { kills, seconds, log }: ChaosOptions,
  signal: AbortSignal,
) {
  const order: readonly PartName[] = ["web", "realtime", "worker", "database"];
  const plan = Array.from({ length: kills }, () => order).flat();
  const began = performance.now();
  for (const [at, moment] of spreadOver(plan.length, seconds, random).entries()) {
    const part = plan[at] ?? pick(parts, random);
    await pause(Math.max(0, moment - (performance.now() - began)), undefined, { signal });
    for (let tries = 0; tries < 30 && !(await portal.kill(part)); tries += 1) await pause(500);
    counts[`${part}-killed`] += 1;
    log?.(`killed: ${part}`);
    await pause(settleMilliseconds);
  }
}

async function cutLanes(
  network: FaultyNetwork,
  random: () => number,
  { cuts, seconds }: ChaosOptions,
  signal: AbortSignal,
) {
  const [low, high] = cutMilliseconds;
  const began = performance.now();
  for (const moment of spreadOver(cuts * network.lanes.length, seconds, random)) {
    await pause(Math.max(0, moment - (performance.now() - began)), undefined, { signal });
    pick(network.lanes, random).cut(low + random() * (high - low));
  }
}

async function deafenSockets(
  network: FaultyNetwork,
  random: () => number,
  { deaf, seconds }: ChaosOptions,
  signal: AbortSignal,
) {
  const began = performance.now();
  for (const moment of spreadOver(deaf, seconds, random)) {
    await pause(Math.max(0, moment - (performance.now() - began)), undefined, { signal });
    network.deafen();
  }
}

async function reloadTabs(
  tabs: readonly Tab[],
  random: () => number,
  counts: FaultCounts,
  { reloads, conversations, seconds }: ChaosOptions,
  signal: AbortSignal,
) {
  const began = performance.now();
  for (const moment of spreadOver(Math.ceil(reloads * conversations), seconds, random)) {
    await pause(Math.max(0, moment - (performance.now() - began)), undefined, { signal });
    pick(tabs, random).reload();
    counts["tab-reloaded"] += 1;
  }
}

async function readRecord(conversationId: string): Promise<readonly ConversationEvent[]> {
  const all: ConversationEvent[] = [];
  for (;;) {
    const page = await listEventsAfter(conversationId, all.at(-1)?.seq ?? 0);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** Waits until no draft is left and everybody holds as much as the record, or the time is over. */
async function comeTogether(tabs: readonly Tab[], secondsMax: number): Promise<void> {
  const until = Date.now() + secondsMax * 1000;
  const isQuiet = async () => {
    if (tabs.some((tab) => tab.client().getState().timeline.drafts.length > 0)) return false;
    const rows = await db().conversation.findMany({
      where: { id: { in: tabs.map(({ conversationId }) => conversationId) } },
      select: { id: true, lastSeq: true },
    });
    const last = new Map(rows.map(({ id, lastSeq }) => [id, lastSeq]));
    return tabs.every(
      (tab) => applied(tab.client().getState().timeline) === last.get(tab.conversationId),
    );
  };
  while (Date.now() < until && !(await isQuiet().catch(() => false))) await pause(250);
}
