// npm run bench:chaos — drives the real client module against the real parts through a network that harms everything.
// --short is the size of `npm test`; --without-catch-up shows what catching up is worth.
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { changeMillisecondsMax, publishChanges } from "../pages/published-change";
import { adopt, startPortal } from "../portal";
import { machine, printTable, spread, writeResult } from "../report";
import { raceForClaims } from "./claim-race";
import type { ChaosResult } from "./run-chaos";
import { runChaos } from "./run-chaos";
import { long, short, withoutCatchUp } from "./sizes";

const { values } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    seed: { type: "string" },
    messages: { type: "string" },
    conversations: { type: "string" },
    seconds: { type: "string" },
    kills: { type: "string" },
    claims: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const log = (line: string) => process.stderr.write(`${line}\n`);
log(`seed ${seed}`);

const size = values.short ? short : long;
const portal = await startPortal(values.verbose ? { log } : {});
try {
  adopt(portal);
  const chaos = await runChaos(portal, {
    ...size,
    seed,
    messages: Number(values.messages ?? size.messages),
    conversations: Number(values.conversations ?? size.conversations),
    seconds: Number(values.seconds ?? size.seconds),
    kills: Number(values.kills ?? size.kills),
    log,
  });
  const deprived = await runChaos(portal, { ...withoutCatchUp, seed, log });
  const claims = await raceForClaims(portal, Number(values.claims ?? (values.short ? 50 : 1_000)));
  const pages = await publishChanges(portal, values.short ? 3 : 20);
  show(chaos, deprived);
  printTable([
    ["two librarians at once", "races", "one winner", "both", "none"],
    ["", claims.races, claims.oneWinner, claims.bothWon, claims.nobodyWon],
  ]);
  const lag = spread(pages.milliseconds);
  printTable([
    ["published to the last page of two web processes, ms", "changes", "p50", "max"],
    ["", lag.count, lag.p50, lag.max],
  ]);
  const measured = { chaos, deprived, claims, pages };
  const result = { machine: machine(), command: process.argv.slice(2), ...measured };
  if (values.short) process.stdout.write(`RESULT ${JSON.stringify(result)}\n`);
  else await writeResult("chaos", result);
  const passed =
    chaos.clean &&
    chaos.missingFaults.length === 0 &&
    !deprived.clean &&
    claims.oneWinner === claims.races &&
    lag.max <= changeMillisecondsMax;
  process.exitCode = passed ? 0 : 1;
} finally {
  await db().$disconnect();
  await portal.stop();
}
// Sockets that are still coming back would keep the process.
process.exit();

function show(chaos: ChaosResult, deprived: ChaosResult): void {
  const row = (name: string, value: (result: ChaosResult) => number) =>
    [name, value(chaos), value(deprived)] as const;
  printTable([
    [`seed ${chaos.seed}`, "chaos", "without catch-up"],
    row("conversations", (result) => result.conversations),
    row("messages sent", (result) => result.sent),
    row("lost", ({ verdict }) => verdict.lost),
    row("duplicated", ({ verdict }) => verdict.duplicated),
    row("out of order", ({ verdict }) => verdict.outOfOrder),
    row("acknowledged and missing", ({ verdict }) => verdict.acknowledgedMissing),
    row("differing", ({ verdict }) => verdict.differing),
    row("drafts left", ({ verdict }) => verdict.draftsLeft),
    row("catch-ups", (result) => result.catchUps),
    row("deaf sockets found", (result) => result.deafSocketsFound),
    row("seconds writing", (result) => result.writingSeconds),
    row("seconds until all agreed", (result) => result.quietSeconds),
    ...Object.keys(chaos.faults).map((kind) =>
      row(kind, ({ faults }) => faults[kind as keyof typeof faults]),
    ),
  ]);
}
