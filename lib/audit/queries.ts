import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";

/** A line of the trail as it is read: who it was is an id, to be named by who may be told. */
export type AuditLine = {
  readonly at: Date;
  /** Account id of staff; null for a deed of a patron or of the system. */
  readonly staffId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
};

const lineData = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * What was done of these actions to these subjects, newest first, `limit` lines at most. The caller asks whether its
 * reader may know.
 */
export async function listDeeds(
  subjects: readonly string[],
  actions: readonly string[],
  limit: number,
): Promise<readonly AuditLine[]> {
  const rows = await db().auditEntry.findMany({
    where: { subject: { in: [...subjects] }, action: { in: [...actions] } },
    orderBy: { id: "desc" },
    take: limit,
    select: { at: true, actorKind: true, actorId: true, action: true, subject: true, data: true },
  });
  return rows.map(({ actorKind, actorId, data, ...line }) => ({
    ...line,
    staffId: actorKind === "staff" ? actorId : null,
    data: lineData.parse(data),
  }));
}
