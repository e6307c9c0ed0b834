// npm run bench:membership -- [--applications N] [--rarity N] [--rounds N] — how long the review queue takes to open with 50,000
// applications: its page, a later one and one application, over HTTP as a librarian's browser asks; a search by the room's own query; and how long
// 200 approvals at once take, with as many different member numbers. With `--rarity 20` fewer than 1,000 ask to be looked at: all
// have to be looked up to count them.

import { parseArgs } from "node:util";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { approveApplication } from "@/lib/membership/admission/mutations";
import { findApplications } from "@/lib/membership/review/queries";
import { db } from "@/lib/platform/db";
import { openPage } from "../open-page";
import { employLibrarian, signIn } from "../people";
import { adopt, startPortal } from "../portal";
import { machine, printTable, spread, writeResult } from "../report";
import { cleanOnes, fillQueue } from "./applications";

const { values } = parseArgs({
  options: {
    applications: { type: "string", default: "50000" },
    rarity: { type: "string", default: "1" },
    rounds: { type: "string", default: "40" },
  },
});
const rounds = Number(values.rounds);
const approvals = 200;
/** Issue 5: the queue opens within. */
const openMillisecondsMax = 300;

const before = machine();
const portal = await startPortal({ log: (line) => process.stderr.write(`${line}\n`) });
try {
  adopt(portal);
  await fillQueue(Number(values.applications), Number(values.rarity));
  const librarian = await employLibrarian(1);
  const cookie = await signIn(portal.port, librarian);
  const [first = ""] = await cleanOnes(1);
  const half = await db().membershipApplication.findFirstOrThrow({
    where: { state: "submitted" },
    orderBy: { submittedAt: "asc" },
    skip: Math.floor(Number(values.applications) / 2),
  });
  const place = `${half.submittedAt?.toISOString()}_${half.id}`;
  const pages = {
    queue: "/staf/keanggotaan",
    "without warnings": "/staf/keanggotaan?lihat=bersih",
    "a later page": `/staf/keanggotaan?${new URLSearchParams({ lihat: "semua", sesudah: place })}`,
    "one application": `/staf/keanggotaan/${first}`,
  };
  const open = (path: string) => openPage({ port: portal.port, cookie }, path, "Pendaftar ");
  const measured = new Map<string, ReturnType<typeof spread>>();
  for (const [name, path] of Object.entries(pages)) {
    // The first look at a page reads what the process has not read yet.
    for (let round = 0; round < 3; round += 1) await open(path);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await open(path));
    measured.set(name, spread(times));
  }
  const staff = await asStaff();
  const searches: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    // Part of many names: the whole table is read.
    await findApplications(staff, `pendaftar ${"abcdefghij"[round % 10]}`);
    searches.push(performance.now() - began);
  }
  measured.set("search", spread(searches));
  const ids = await cleanOnes(approvals);
  const began = performance.now();
  const answers = await Promise.all(
    ids.map((applicationId) => approveApplication(staff, { applicationId, seen: 0 })),
  );
  const approvedMilliseconds = performance.now() - began;
  const numbers = new Set(answers.map((answer) => (answer.ok ? answer.value.memberNumber : "")));
  numbers.delete("");
  printTable([
    ["ms", "p50", "p95", "max"],
    ...[...measured].map(([name, { p50, p95, max }]) => [name, p50, p95, max]),
  ]);
  process.stdout.write(
    `${approvals} approvals at once: ${Math.round(approvedMilliseconds)} ms, ${numbers.size} numbers\n`,
  );
  const queue = measured.get("queue")?.p95 ?? Number.POSITIVE_INFINITY;
  const held = queue <= openMillisecondsMax && numbers.size === approvals;
  process.stdout.write(held ? "held\n" : "NOT held\n");
  await writeResult("membership", {
    ...{ machine: before, applications: Number(values.applications), rounds, held },
    rarity: Number(values.rarity),
    pages: Object.fromEntries(measured),
    approvals: { count: approvals, numbers: numbers.size, milliseconds: approvedMilliseconds },
  });
  if (!held) process.exitCode = 1;
} finally {
  await db().$disconnect();
  await portal.stop();
}

/** The librarian who approves, as the routes would have proven him. */
async function asStaff(): Promise<Staff> {
  const session = await db().accountSession.findFirstOrThrow({
    orderBy: { signedInAt: "desc" },
    include: { account: true },
  });
  const { id: accountId, name } = session.account;
  const staff = proveStaff({
    ...{ accountId, sessionId: session.id, name, role: "librarian" },
    ...{ serviceGroup: null, memberNumber: null },
  });
  if (!staff) throw new Error("the librarian is not one");
  return staff;
}
