// npm run catalogue:harvest -- NAME… | --all [--whole]
// Harvests repositories that staff have added, from the last datestamp or (--whole) from the beginning. Stopped, it goes on later.
import { parseArgs } from "node:util";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { runHarvest } from "../harvest/jobs";
import { askHarvest } from "../harvest/mutations";
import { getHarvest, getSource, listSources } from "../harvest/queries";

const system = actAsSystem("catalogue:harvest");
const number = new Intl.NumberFormat("en");

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => ending.abort());

const sentences = {
  forbidden: "this is not allowed",
  "not-found": "there is no such repository: staff add them at /staf/katalog/sumber",
  paused: "it is paused",
  "under-way": "a harvest of it is under way",
} as const;

/** @returns whether the harvest came to the end of its list */
async function harvestOne(name: string, whole: boolean): Promise<boolean> {
  const source = await getSource(system, name);
  const asked = source
    ? await askHarvest(system, source.id, { whole })
    : ({ ok: false, refusal: "not-found" } as const);
  if (!asked.ok) {
    console.error(`${name}: ${sentences[asked.refusal]}.`);
    return false;
  }
  const { harvestId, resumed } = asked.value;
  if (resumed) console.log(`${name}: begun before, going on where it stood.`);
  const end = await runHarvest(system, harvestId, {
    signal: ending.signal,
    progressed: ({ read }) => process.stderr.write(`${name}: ${number.format(read)} records\n`),
  });
  const report = await getHarvest(system, harvestId);
  if (!report) return false;
  const counts = (["added", "changed", "unchanged", "withdrawn", "rejected"] as const)
    .map((count) => `${number.format(report[count])} ${count}`)
    .join(", ");
  console.log(`${name}: ${number.format(report.read)} records read: ${counts}.`);
  for (const [reason, count] of Object.entries(report.reasons))
    console.log(`  rejected: ${number.format(count)} × ${reason}`);
  if (end === "done") return true;
  const why =
    report.failure ?? { failed: "failed", "put-down": "stopped", "taken-over": "taken over" }[end];
  console.error(`${name}: not finished: ${why}.`);
  if (end === "put-down")
    console.error(`  It goes on from there, not before ${report.resumeAt.toISOString()}.`);
  return false;
}

/** @returns the process's exit code: 0 when every list was read to its end */
async function harvestAll(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: "boolean", default: false },
      whole: { type: "boolean", default: false },
    },
  });
  if (values.all === positionals.length > 0) {
    console.error("npm run catalogue:harvest -- NAME… | --all [--whole]");
    return 1;
  }
  const sources = values.all ? await listSources(system) : [];
  const names = values.all
    ? sources.filter(({ pausedAt }) => pausedAt === null).map(({ name }) => name)
    : positionals;
  let complete = true;
  for (const name of names) {
    if (ending.signal.aborted) return 1;
    complete = (await harvestOne(name, values.whole)) && complete;
  }
  return complete ? 0 : 1;
}

try {
  process.exitCode = await harvestAll();
} finally {
  await db().$disconnect();
}
