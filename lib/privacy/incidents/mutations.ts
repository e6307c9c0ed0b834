import "server-only";

import { record } from "@/lib/audit/mutations";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { dueAfter } from "../domain/rights";
import { mayClose } from "./domain/standing";
import type { IncidentDeed, IncidentInput } from "./schema";
import type { IncidentStepType } from "./types";

export type IncidentRefusal =
  | "unknown-incident"
  | "changed-meanwhile"
  | "found-in-future"
  | "happened-after-found"
  | "note-missing"
  | "closed"
  | "told-already"
  | "not-closed";

type Seen = { readonly incidentId: string; readonly seen: number };

/** Enters an incident; 3×24 hours run from the time it was found, which may be before now and not after. */
export async function enterIncident(
  staff: Staff,
  input: IncidentInput,
): Promise<Result<{ readonly incidentId: string }, IncidentRefusal>> {
  const wrong = wrongTime(input);
  if (wrong !== null) return refuse(wrong);
  return db().$transaction(async (tx) => {
    const { id } = await tx.incident.create({
      data: { ...input, dueAt: dueAfter(input.foundAt), enteredBy: staff.accountId },
      select: { id: true },
    });
    await step(tx, staff, id, "entered", null);
    return ok({ incidentId: id });
  });
}

/** When it was found lies before now, and when it happened before that. */
function wrongTime({ foundAt, happenedAt }: IncidentInput) {
  if (foundAt > now()) return "found-in-future";
  return happenedAt !== null && happenedAt > foundAt ? "happened-after-found" : null;
}

/**
 * Writes down what is known by now. The 3×24 hours follow when the time of finding is corrected, which is a step of its own
 * and a line of the trail with both times: the law counts from it.
 */
export async function changeIncident(
  staff: Staff,
  { incidentId, seen }: Seen,
  change: IncidentInput,
): Promise<Result<null, IncidentRefusal>> {
  return db().$transaction(async (tx) => {
    const held = await hold(tx, { incidentId, seen });
    if (!held.ok) return held;
    if (held.value.closedAt !== null) return refuse("closed");
    const wrong = wrongTime(change);
    if (wrong !== null) return refuse(wrong);
    await tx.incident.update({
      where: { id: incidentId },
      data: { ...change, dueAt: dueAfter(change.foundAt), changes: { increment: 1 } },
    });
    const [from, to] = [held.value.foundAt, change.foundAt];
    if (from.getTime() !== to.getTime()) {
      const note = `Semula ${formatDateTime(from, "id")}; menjadi ${formatDateTime(to, "id")}.`;
      const data = { from: from.toISOString(), to: to.toISOString() };
      await step(tx, staff, incidentId, "found-corrected", note, data);
    }
    await step(tx, staff, incidentId, "changed", null);
    return ok(null);
  });
}

const stepOf = {
  note: "noted",
  "people-told": "people-told",
  "agency-told": "agency-told",
  close: "closed",
  reopen: "reopened",
} as const;

/** A note, that somebody was told, closing or reopening: each a step of its history. */
export async function takeStep(
  staff: Staff,
  incident: Seen,
  { deed, note }: IncidentDeed,
): Promise<Result<null, IncidentRefusal>> {
  return db().$transaction(async (tx) => {
    const held = await hold(tx, incident);
    if (!held.ok) return held;
    const { peopleToldAt, agencyToldAt, closedAt } = held.value;
    if (closedAt !== null && deed !== "reopen" && deed !== "note") return refuse("closed");
    if (deed === "note" && note === "") return refuse("note-missing");
    if (deed === "close" && !mayClose(held.value, note)) return refuse("note-missing");
    if (deed === "reopen" && closedAt === null) return refuse("not-closed");
    const toldAlready =
      (deed === "people-told" && peopleToldAt !== null) ||
      (deed === "agency-told" && agencyToldAt !== null);
    if (toldAlready) return refuse("told-already");
    const at = now();
    const change = {
      note: {},
      "people-told": { peopleToldAt: at },
      "agency-told": { agencyToldAt: at },
      close: { closedAt: at },
      reopen: { closedAt: null },
    }[deed];
    await tx.incident.update({
      where: { id: incident.incidentId },
      data: { ...change, changes: { increment: 1 } },
    });
    await step(tx, staff, incident.incidentId, stepOf[deed], note === "" ? null : note);
    return ok(null);
  });
}

type Held = {
  readonly changes: number;
  readonly foundAt: Date;
  readonly peopleToldAt: Date | null;
  readonly agencyToldAt: Date | null;
  readonly closedAt: Date | null;
};

async function hold(
  tx: Tx,
  { incidentId, seen }: Seen,
): Promise<Result<Held, "unknown-incident" | "changed-meanwhile">> {
  await tx.$queryRaw`SELECT FROM incident WHERE id = ${incidentId}::uuid FOR UPDATE`;
  const row = await tx.incident.findUnique({ where: { id: incidentId } });
  if (!row) return refuse("unknown-incident");
  return row.changes === seen ? ok(row) : refuse("changed-meanwhile");
}

async function step(
  tx: Tx,
  staff: Staff,
  incidentId: string,
  type: IncidentStepType,
  note: string | null,
  data: Readonly<Record<string, string>> = {},
): Promise<void> {
  const at = now();
  await tx.incidentStep.create({ data: { incidentId, at, by: staff.accountId, type, note } });
  await record(tx, {
    ...{ actorKind: "staff", actorId: staff.accountId },
    action: `incident.${type}`,
    subject: `incident:${incidentId}`,
    data,
  });
}
