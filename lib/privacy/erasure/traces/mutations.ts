import "server-only";

import { record } from "@/lib/audit/mutations";
import { removeLinks } from "@/lib/identity/erasure/mutations";
import type { Staff, System } from "@/lib/identity/types";
import { removeMailsAbout } from "@/lib/notifications/erasure/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { ErasureKind } from "../types";

/** What is deleted, by its kind and id. */
export type Subject = readonly [kind: ErasureKind, subjectId: string];

/**
 * Removes mails about the subjects, and links to them. The caller holds or has removed their rows: whoever presses a link
 * takes what it opens first, and then the link.
 */
export async function removeTraces(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  await removeMailsAbout(
    tx,
    subjects.map(([kind, id]) => `${kind}:${id}`),
  );
  await removeLinks(tx, uuidsOf(subjects));
}

/** A browser's key is no UUID, and nothing is mailed to it. */
const uuidsOf = (subjects: readonly Subject[]) =>
  subjects.flatMap(([kind, id]) => (kind === "patron-key" ? [] : [id]));

/** Writes down what was deleted, in the list and in the trail: opaque ids. The first subject is the one that was meant. */
export async function enterErasures(
  tx: Tx,
  by: Staff | System,
  subjects: readonly Subject[],
  requestId: string | null,
): Promise<void> {
  const at = now();
  const rows = subjects.map(([kind, subjectId]) => ({ kind, subjectId, requestId, at }));
  await tx.erasure.createMany({ data: rows, skipDuplicates: true });
  // The trail is kept for good, and a key's hash stands for a browser.
  const named = subjects.find(([kind]) => kind !== "patron-key");
  if (!named) return;
  await record(tx, {
    ...("accountId" in by
      ? ({ actorKind: "staff", actorId: by.accountId } as const)
      : ({ actorKind: "system", actorId: by.name } as const)),
    action: "privacy.erased",
    subject: `${named[0]}:${named[1]}`,
    data: { also: subjects.length - 1 },
  });
}
