// npm run bench:registration — what each step of a registration takes on the server, as a browser without scripts sends it:
// the answer to the post (a redirect) and the page that follows. --people how many, --at-once how many side by side.
import { parseArgs } from "node:util";
import { startPortal } from "../portal";
import { machine, printTable, quantile, spread, writeResult } from "../report";
import { register } from "./applicant";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "60" },
    "at-once": { type: "string", default: "2" },
  },
});
/** What issue 5 allows the server for a step, in milliseconds. */
const stepMilliseconds = 150;

const before = machine();
const portal = await startPortal({ log: (line) => process.stdout.write(`${line}\n`) });
try {
  const origin = `http://localhost:${portal.port}`;
  // The first asks for what is read once in a process's life: the regions, the modules of each page.
  await register(origin, 0);
  const taken = new Map<string, number[]>();
  const people = Array.from({ length: Number(values.people) }, (_, at) => at + 1);
  const lane = async () => {
    for (let next = people.shift(); next !== undefined; next = people.shift())
      for (const { name, milliseconds } of await register(origin, next))
        taken.set(name, [...(taken.get(name) ?? []), milliseconds]);
  };
  await Promise.all(Array.from({ length: Number(values["at-once"]) }, lane));
  const rows = [...taken].map(([name, each]) => ({ name, ...spread(each) }));
  printTable([
    ["step", "count", "p50 ms", "p95 ms", "max ms"],
    ...rows.map(({ name, count, p50, p95, max }) => [name, count, p50, p95, max]),
  ]);
  const posts = rows.filter(({ name }) => name.startsWith("save"));
  const p95 = Math.max(...posts.map((row) => row.p95));
  process.stdout.write(
    `slowest step at p95: ${p95.toFixed(1)} of ${stepMilliseconds} ms allowed\n`,
  );
  const all = posts.flatMap(({ name }) => taken.get(name) ?? []);
  await writeResult("registration", { before, rows, stepP95: quantile(all, 0.95) });
  if (p95 > stepMilliseconds) process.exitCode = 1;
} finally {
  await portal.stop();
}
