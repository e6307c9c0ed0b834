import "server-only";

import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import type { AccessManner } from "./mutations";

/** One look at somebody's data, in ids; names are resolved when it is read. */
export type Look = {
  readonly id: string;
  readonly at: Date;
  readonly readerId: string;
  readonly subject: string;
  readonly manner: AccessManner;
};

/** Looks of one page. */
export const looksPage = 100;

/**
 * Who looked at whose data, newest first: of one reader, of one subject, or all. `before` is the id of the last look of the
 * page above.
 */
export async function listLooks(
  _staff: Staff,
  of: {
    readonly readerId?: string | undefined;
    readonly subject?: string | undefined;
    readonly before?: string | undefined;
  },
): Promise<readonly Look[]> {
  const rows = await db().accessEntry.findMany({
    where: {
      ...(of.readerId === undefined ? {} : { readerId: of.readerId }),
      ...(of.subject === undefined ? {} : { subject: of.subject }),
      ...(of.before === undefined ? {} : { id: { lt: BigInt(of.before) } }),
    },
    orderBy: { id: "desc" },
    take: looksPage,
  });
  return rows.map(({ id, manner, ...look }) => ({
    ...look,
    id: String(id),
    manner: manner as AccessManner,
  }));
}
