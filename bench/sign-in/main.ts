// npm run bench:sign-in — how long signing in takes over HTTP, one after another and several at once; whether an unknown
// account answers sooner than a known one; and what ten thousand tries leave behind. --tries sets their number.
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { employLibrarian } from "../people";
import { adopt, startPortal } from "../portal";
import { machine, printTable, spread, writeResult } from "../report";
import type { Door } from "./door";
import { openDoor, tryAt } from "./door";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "300" },
    tries: { type: "string", default: "10000" },
  },
});
const rounds = Number(values.rounds);
const tries = Number(values.tries);
const unknown = () => `tidak-ada-${randomBytes(6).toString("hex")}@demo.test`;

/** Milliseconds of each of `count` tries, `atOnce` of them side by side. */
async function measure(count: number, atOnce: number, run: (at: number) => Promise<unknown>) {
  const milliseconds: number[] = [];
  let next = 0;
  const hand = async () => {
    while (next < count) {
      const at = next++;
      const began = performance.now();
      await run(at);
      milliseconds.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return spread(milliseconds);
}

/** What the tries have left in the database, and how many of them were let in. */
async function flood(door: Door, email: string) {
  const before = { signIns: await db().signIn.count(), lines: await db().auditEntry.count() };
  const began = performance.now();
  let letIn = 0;
  const times = await measure(tries, 8, async (at) => {
    if (await tryAt(door, at % 2 === 0 ? email : unknown(), `tebakan ${at}`)) letIn += 1;
  });
  return {
    ...{ tries, letIn, seconds: (performance.now() - began) / 1000, times },
    history: (await db().signIn.count()) - before.signIns,
    trail: (await db().auditEntry.count()) - before.lines,
  };
}

const before = machine();
const portal = await startPortal();
adopt(portal);
try {
  const people = await Promise.all(Array.from({ length: 15 }, (_, at) => employLibrarian(at + 1)));
  const person = (at: number) => {
    const found = people[at % people.length];
    if (!found) throw new Error("nobody was employed");
    return found;
  };
  const door = await openDoor(portal.port);
  const come = async (at: number) => {
    const { email, password } = person(at);
    if (!(await tryAt(door, email, password))) throw new Error(`${email} was not let in`);
  };
  await measure(30, 1, come);
  const alone = await measure(rounds, 1, come);
  const together = await measure(rounds, 8, come);
  // Below the limits: 45 and 45 of a hundred wrong ones from one address, three of five for one account.
  const wrong = await measure(45, 1, (at) => tryAt(door, person(at).email, "salah"));
  const nobody = await measure(45, 1, () => tryAt(door, unknown(), "salah"));
  const flooded = await flood(door, person(0).email);

  printTable([
    ["sign-in over HTTP, ms", "count", "p50", "p95", "p99", "max"],
    ...Object.entries({
      "one after another": alone,
      "eight at once": together,
      "wrong password": wrong,
      "unknown account": nobody,
      "slowed by the limits": flooded.times,
    }).map(([name, { count, p50, p95, p99, max }]) => [name, count, p50, p95, p99, max]),
  ]);
  process.stdout.write(
    `${tries} tries in ${Math.round(flooded.seconds)} s: ${flooded.letIn} let in, ` +
      `${flooded.history} lines of history, ${flooded.trail} of the trail\n`,
  );
  const bars = {
    "p95 at most 400 ms, one after another": alone.p95 <= 400,
    "p95 at most 400 ms, eight at once": together.p95 <= 400,
    "ten thousand tries let nobody in": flooded.letIn === 0,
    "and leave at most 100 lines": flooded.history + flooded.trail <= 100,
  };
  for (const [bar, met] of Object.entries(bars))
    process.stdout.write(`${met ? "met" : "MISSED"}: ${bar}\n`);
  await writeResult("sign-in", {
    ...{ machine: before, alone, together, wrong, nobody, flooded, bars },
  });
} finally {
  await db().$disconnect();
  await portal.stop();
}
process.exit(0);
