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
  /** How many a list showed; 0 for a look at one. */
  readonly shown: number;
};

/** Looks of one page. */
export const looksPage = 100;

/**
 * Who looked at whose data, newest first: of one reader, of some subjects, or all. A list counts for each that stood on it.
 * `before` is the id of the last look of the page above.
 */
export async function listLooks(
  _staff: Staff,
  of: {
    readonly readerId?: string | undefined;
    readonly subjects?: readonly string[] | undefined;
    readonly before?: string | undefined;
  },
): Promise<readonly Look[]> {
  const rows = await db().accessEntry.findMany({
    where: {
      ...(of.readerId === undefined ? {} : { readerId: of.readerId }),
      ...(of.subjects === undefined ? {} : concerning(of.subjects)),
      ...(of.before === undefined ? {} : { id: { lt: BigInt(of.before) } }),
    },
    orderBy: { id: "desc" },
    take: looksPage,
  });
  return rows.map(({ id, at, readerId, subject, manner, shown }) => ({
    ...{ id: String(id), at, readerId, subject, shown: shown.length },
    manner: manner as AccessManner,
  }));
}

/** What concerns any of these subjects: a look at it, or at a list on which it stood. */
export function concerning(subjects: readonly string[]) {
  const ids = subjects.flatMap((subject) => /:([0-9a-f-]{36})$/.exec(subject)?.[1] ?? []);
  return { OR: [{ subject: { in: [...subjects] } }, { shown: { hasSome: ids } }] };
}
