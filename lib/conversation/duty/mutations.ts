import "server-only";
import { getRealtimeEpoch } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { publishDuty } from "@/lib/realtime/publish";
import { countOnDuty } from "./queries";

const namesOf = ({ name, serviceGroup }: Staff) => ({ name, group: serviceGroup });

/** *Bertugas* on or off. Off duty, a librarian still holds what he serves while his desk is heard from. */
export async function setDuty(staff: Staff, on: boolean): Promise<void> {
  const fresh = { onDuty: on, since: now(), heartbeatAt: new Date() };
  const who = namesOf(staff);
  await db().duty.upsert({
    where: { accountId: staff.accountId },
    create: { accountId: staff.accountId, ...who, ...fresh },
    update: { ...who, ...fresh },
  });
  await publishDuty(await getRealtimeEpoch(), await countOnDuty());
}

/**
 * A sign of life of an open desk, every 20 s. It also takes over what the person and the service group are called by now.
 * @returns whether the librarian is on duty; false also after he vanished and was taken off
 */
export async function beat(staff: Staff): Promise<boolean> {
  const [row] = await db().duty.updateManyAndReturn({
    where: { accountId: staff.accountId },
    data: { ...namesOf(staff), heartbeatAt: new Date() },
    select: { onDuty: true },
  });
  if (row) return row.onDuty;
  await db().$transaction((tx) => standAtDesk(tx, staff));
  return false;
}

/** Makes sure that somebody who serves is known at the desk, without putting him on duty. */
export async function standAtDesk(tx: Tx, staff: Staff): Promise<void> {
  await tx.duty.upsert({
    where: { accountId: staff.accountId },
    create: {
      accountId: staff.accountId,
      ...namesOf(staff),
      onDuty: false,
      since: now(),
      heartbeatAt: new Date(),
    },
    update: { ...namesOf(staff), heartbeatAt: new Date() },
  });
}
