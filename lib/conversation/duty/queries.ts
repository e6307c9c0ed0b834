import "server-only";
import { db } from "@/lib/platform/db";
import { vanishedAfterSeconds } from "../domain/service-level";
import type { Colleague } from "../types";

/** Heard from recently enough to count; technical time, by the machine's clock. */
const heard = () => ({ gt: new Date(Date.now() - vanishedAfterSeconds * 1000) });

/** Everybody on duty now, colleagues of one service group together (R006), then by name. */
export async function listOnDuty(): Promise<readonly Colleague[]> {
  return db()
    .duty.findMany({
      where: { onDuty: true, heartbeatAt: heard() },
      select: { accountId: true, name: true, group: true },
      orderBy: [{ group: { sort: "asc", nulls: "last" } }, { name: "asc" }],
    })
    .then((rows) => rows.map(({ accountId, name, group }) => ({ id: accountId, name, group })));
}

/** How many are on duty: public, a number without names. */
export async function countOnDuty(): Promise<number> {
  return db().duty.count({ where: { onDuty: true, heartbeatAt: heard() } });
}

/** The colleague, if on duty now. */
export async function findOnDuty(accountId: string): Promise<Colleague | null> {
  const row = await db().duty.findFirst({
    where: { accountId, onDuty: true, heartbeatAt: heard() },
    select: { accountId: true, name: true, group: true },
  });
  return row && { id: row.accountId, name: row.name, group: row.group };
}
