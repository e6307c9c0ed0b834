// npm run bench:pages — how fast public pages are given, how soon a published change is on them, and what they weigh.
// --lighthouse adds Lighthouse, several minutes on its own; --quick measures in a few seconds, for trying it out.
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { openChromium } from "../browsers/screens";
import { adopt, startPortal } from "../portal";
import { machine, printTable, spread, writeResult } from "../report";
import { categories, judge, scoreMin } from "./lighthouse";
import { changeMillisecondsMax, publishChanges } from "./published-change";
import { measureSpeed, ratioMin } from "./speed";
import type { Weight } from "./weight";
import { weigh, weightMax } from "./weight";

const { values } = parseArgs({
  options: {
    connections: { type: "string", default: "16" },
    rounds: { type: "string" },
    seconds: { type: "string" },
    changes: { type: "string" },
    runs: { type: "string", default: "5" },
    lighthouse: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
const seconds = Number(values.seconds ?? (values.quick ? 1 : 4));
const changes = Number(values.changes ?? (values.quick ? 3 : 10));

/** The pages the issue names; the service page is whichever the overview names first. */
async function namedPages(base: string): Promise<string[]> {
  const service = await firstLink(base, "/layanan", /href="(\/layanan\/[a-z0-9-]+)"/);
  return existing(base, ["/", "/tanya", "/faq", service]);
}

/** Pages that are weighed besides: the form, the catalogue, what it finds and the first record of that. */
async function weighedPages(base: string): Promise<string[]> {
  const found = "/opac?q=sejarah";
  return existing(base, [
    ...["/en", "/jam-layanan", "/layanan", "/koleksi", "/berita", "/profil", "/privasi"],
    ...["/tanya?mulai=1", "/opac", found],
    await firstLink(base, found, /href="(\/opac\/\d+)[?"]/),
  ]);
}

/** The first address on the page `at` that looks like `wanted`; one that is none where there is no such. */
async function firstLink(base: string, at: string, wanted: RegExp): Promise<string> {
  const answer = await fetch(base + at);
  return wanted.exec(await answer.text())?.[1] ?? `${at}/(none)`;
}

async function existing(base: string, paths: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const path of paths) {
    const { status } = await fetch(base + path);
    if (status === 200) there.push(path);
    else process.stdout.write(`left out: ${path} answers ${status}\n`);
  }
  return there;
}

const before = machine();
const portal = await startPortal();
const faults: string[] = [];
const require = (holds: boolean, words: string) => {
  if (!holds) faults.push(words);
};
try {
  adopt(portal);
  const base = `http://localhost:${portal.port}`;
  const named = await namedPages(base);
  const weighed = [...named, ...(await weighedPages(base))];

  const load = { connections: Number(values.connections), milliseconds: seconds * 1_000 };
  const speed = await measureSpeed(portal.port, named, { ...load, rounds });
  printTable([
    ["answers a second", "as", "bytes", "median", "least", "most", "ratio", `bar ${ratioMin}`],
    ...[speed.reference, ...speed.pages].map((one) => {
      const met = one === speed.reference ? "compared with" : one.ratio >= ratioMin ? "met" : "NOT";
      const ratio = one.ratio.toFixed(2);
      return [one.path, one.encoding, one.bytes, one.median, one.least, one.most, ratio, met];
    }),
  ]);
  for (const { path, encoding, ratio } of speed.pages)
    require(ratio >= ratioMin, `${path} (${encoding}) is answered at ${ratio.toFixed(2)}`);

  const published = await publishChanges(portal, changes);
  const lag = spread(published.milliseconds);
  printTable([
    ["published to the last page of two processes, ms", "changes", "p50", "max", "bar"],
    ["", lag.count, lag.p50, lag.max, `max ${changeMillisecondsMax}`],
  ]);
  require(lag.max <= changeMillisecondsMax, `a change came after ${lag.max} ms`);

  const browser = await openChromium();
  const weights: Weight[] = [];
  try {
    for (const path of weighed) weights.push(await weigh(browser, base, path));
  } finally {
    await browser.close();
  }
  const { script, stylesheet, font } = weightMax;
  const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1);
  printTable([
    ["first load, kB", "JavaScript", "CSS", "fonts", "HTML", "requests", "foreign", "shift"],
    ["bars", script / 1_000, stylesheet / 1_000, font / 1_000, "", "", 0, 0],
    ...weights.map((one) => {
      const parts = [one.script, one.stylesheet, one.font, one.document].map(kilobytes);
      return [one.path, ...parts, one.requests, one.foreign, one.shift.toFixed(4)];
    }),
  ]);
  for (const one of weights) {
    require(one.script <= script, `${one.path} loads ${kilobytes(one.script)} kB of JavaScript`);
    require(one.stylesheet <=
      stylesheet, `${one.path} loads ${kilobytes(one.stylesheet)} kB of CSS`);
    require(one.font <= font, `${one.path} loads ${kilobytes(one.font)} kB of fonts`);
    require(one.foreign === 0, `${one.path} asks another host`);
    require(one.shift === 0, `${one.path} shifts by ${one.shift}`);
    for (const error of one.errors) require(false, `${one.path}: ${error}`);
  }

  const scores = values.lighthouse ? await judge(base, named, Number(values.runs)) : [];
  if (scores.length > 0)
    printTable([
      ["Lighthouse, mobile, median", ...categories],
      ["bars", ...categories.map((category) => scoreMin[category])],
      ...scores.map(({ path, medians }) => [path, ...categories.map((name) => medians[name])]),
    ]);
  for (const { path, medians, faults: audits } of scores)
    for (const name of categories)
      require(medians[name] >=
        scoreMin[name], `${path}: ${name} ${medians[name]} (${Object.keys(audits).join(", ")})`);

  for (const fault of faults) process.stdout.write(`bar not met: ${fault}\n`);
  const measured = { load: { ...load, rounds }, speed, published, weights, scores, faults };
  await writeResult("pages", { machine: before, command: process.argv.slice(2), ...measured });
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await db().$disconnect();
  await portal.stop();
}
process.exit();
