import "server-only";

import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";

/** How staff came to see somebody's data; the words of the table's check. */
export type AccessManner =
  | "opened"
  | "listed"
  | "searched"
  | "verified"
  | "exported"
  | "identity-shown";

/**
 * Notes that a member of staff looked at somebody's data (UU 27/2022 articles 7 and 32), before it is shown. `subject` is
 * kind and id: `application:0190…`, `member:0190…`, `conversation:0190…`.
 */
export async function noteAccess(
  database: Db,
  look: {
    readonly staff: Staff;
    readonly subject: `${string}:${string}`;
    readonly manner: AccessManner;
  },
): Promise<void> {
  const { staff, subject, manner } = look;
  await database.accessEntry.create({
    data: { at: now(), readerId: staff.accountId, subject, manner },
  });
}

/** As `noteAccess`, where nothing else is written: a page or a route that only shows. */
export async function noteLook(look: Parameters<typeof noteAccess>[1]): Promise<void> {
  await noteAccess(db(), look);
}
