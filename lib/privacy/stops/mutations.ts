import "server-only";

import { record } from "@/lib/audit/mutations";
import type { System } from "@/lib/identity/types";
import { withdrawAgain } from "@/lib/membership/consents/mutations";
import { restrictMember } from "@/lib/membership/correction/mutations";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { listStops } from "./queries";
import type { Stop } from "./types";

/** How much of a list was not so in the database. */
export type Replayed = {
  readonly consents: number;
  readonly restricted: number;
  readonly lifted: number;
};

/**
 * Makes hold again what members had stopped when a restored backup did not know it yet; the list may be older or newer
 * than the backup, and of restricting and lifting the last one counts. A consent given anew after it was taken back, which
 * the backup may know, stands.
 */
export async function replayStops(by: System, list: readonly Stop[]): Promise<Replayed> {
  const ofMembers = new Map<string, Stop[]>();
  for (const stop of [...list, ...(await listStops())]) {
    const others = ofMembers.get(stop.subjectId);
    if (others) others.push(stop);
    else ofMembers.set(stop.subjectId, [stop]);
  }
  const sum = { consents: 0, restricted: 0, lifted: 0 };
  for (const [memberId, stops] of ofMembers) {
    const done = await db().$transaction((tx) => replayOf(tx, by, memberId, stops));
    sum.consents += done.consents;
    sum.restricted += done.restricted;
    sum.lifted += done.lifted;
  }
  return sum;
}

async function replayOf(
  tx: Tx,
  by: System,
  memberId: string,
  stops: readonly Stop[],
): Promise<Replayed> {
  const [member] = await tx.$queryRaw<{ restricted: boolean }[]>`
    SELECT restricted_at IS NOT NULL AS restricted FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  if (!member) return { consents: 0, restricted: 0, lifted: 0 };
  let consents = 0;
  for (const stop of stops)
    if (stop.kind === "consent-withdrawn")
      consents += await withdrawAgain(tx, memberId, stop.purpose, stop.at);
  const last = stops
    .filter(({ kind }) => kind !== "consent-withdrawn")
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .at(-1);
  const restricted = last?.kind === "restricted" && !member.restricted;
  const lifted = last?.kind === "restriction-lifted" && member.restricted;
  if (last && (restricted || lifted))
    await restrictMember(tx, by, memberId, restricted ? last.at : null);
  if (consents > 0 || restricted || lifted)
    await record(tx, {
      ...{ actorKind: "system", actorId: by.name, action: "privacy.stopped-again" },
      ...{ subject: `member:${memberId}`, data: { consents, restricted, lifted } },
    });
  return { consents, restricted: restricted ? 1 : 0, lifted: lifted ? 1 : 0 };
}
