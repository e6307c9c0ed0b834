import "server-only";

import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { readSerialMark, writeSerialMark } from "./mark-file";

/**
 * Notes beside the database how far the member numbers have come. The mark never goes back, whichever database stands
 * behind the folder. Answers whether it rose.
 */
export async function copySerialMark(_by: System): Promise<boolean> {
  const [mark, [row]] = await Promise.all([
    readSerialMark(),
    db().$queryRaw<{ serial: bigint | null }[]>`
      SELECT pg_sequence_last_value(pg_get_serial_sequence('member', 'serial')::regclass) AS serial`,
  ]);
  const serial = row?.serial ?? 0n;
  if (mark && mark.serial >= serial) return false;
  await writeSerialMark({ serial, at: now() });
  return true;
}
