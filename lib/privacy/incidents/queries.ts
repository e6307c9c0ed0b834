import "server-only";

import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { requestIdSchema } from "../schema";
import type { Incident, IncidentStep, IncidentStepType } from "./types";

const incidentsMax = 200;
const stepsMax = 500;

/** Every incident, open ones first by their due time, then the closed ones, newest first; at most 200. */
export async function listIncidents(_staff: Staff): Promise<readonly Incident[]> {
  const [open, closed] = await Promise.all([
    db().incident.findMany({
      where: { closedAt: null },
      orderBy: { dueAt: "asc" },
      take: incidentsMax,
    }),
    db().incident.findMany({
      where: { closedAt: { not: null } },
      orderBy: { foundAt: "desc" },
      take: incidentsMax,
    }),
  ]);
  return [...open, ...closed].slice(0, incidentsMax);
}

/** One incident with its history, oldest step first; null for an id that is none. */
export async function getIncident(
  _staff: Staff,
  incidentId: string,
): Promise<{ readonly incident: Incident; readonly steps: readonly IncidentStep[] } | null> {
  if (!requestIdSchema.safeParse(incidentId).success) return null;
  const row = await db().incident.findUnique({
    where: { id: incidentId },
    include: { steps: { orderBy: { id: "asc" }, take: stepsMax } },
  });
  if (!row) return null;
  const { steps, ...incident } = row;
  const accounts = await db().account.findMany({
    where: { id: { in: steps.map(({ by }) => by) } },
    select: { id: true, name: true },
  });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return {
    incident,
    steps: steps.map(({ at, type, note, by }) => ({
      ...{ at, note, type: type as IncidentStepType },
      by: names.get(by) ?? null,
    })),
  };
}

/** Until when the next incident has to be told of; null when no hours run. */
export async function nextIncidentDue(): Promise<Date | null> {
  const row = await db().incident.findFirst({
    where: { closedAt: null, OR: [{ peopleToldAt: null }, { agencyToldAt: null }] },
    orderBy: { dueAt: "asc" },
    select: { dueAt: true },
  });
  return row?.dueAt ?? null;
}
