import "server-only";

import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** One line of the trail. `data` holds ids, words and numbers: never a name, an address or a text. */
export type AuditRecord = {
  readonly actorKind: "staff" | "patron" | "system";
  /** Account id, name of the job, or null for a patron of a browser key. */
  readonly actorId: string | null;
  /** What was done, as `subject.past-tense`: `account.deactivated`. */
  readonly action: `${string}.${string}`;
  /** What it was done to: `account:0190…`. */
  readonly subject: `${string}:${string}`;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Adds a line in the transaction of the deed, so that neither exists without the other. There is no
 * way to change or remove one: a trigger refuses it.
 */
export async function record(tx: Tx, entry: AuditRecord): Promise<void> {
  await tx.auditEntry.create({ data: { ...entry, data: entry.data ?? {}, at: now() } });
}
