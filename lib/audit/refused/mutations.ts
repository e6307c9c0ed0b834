import "server-only";

import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { take } from "@/lib/platform/rate-limit";
import type { AuditRecord } from "../mutations";
import { record } from "../mutations";

/** A limit's address (`addressGroup`), or the request that it is read from. */
export type From = string | Pick<Headers, "get">;

/** Something of the public that was not taken, without a word of what was typed. */
export type Refused = Pick<AuditRecord, "action" | "subject" | "data"> & {
  /** Words of the form's faults, in the schema's own words. */
  readonly faults?: readonly string[];
  /** Account of whoever is signed in. */
  readonly accountId?: string;
};

/** Lines of one network in ten minutes, over all forms and links, so that nobody fills the trail. */
const lines = { limit: 20, windowSeconds: 600 } as const;
/** Of one limit that was reached, one line per network and hour tells. */
const limits = { limit: 1, windowSeconds: 3600 } as const;

const networkOf = (from: From) =>
  typeof from === "string" ? from : addressGroup(clientAddress(from));

/**
 * Notes bad input, or a link that opens nothing: 20 lines per network in ten minutes at most. Fields that were only left
 * empty are nothing to note.
 */
export async function noteRefused(from: From, refused: Refused): Promise<void> {
  const { faults } = refused;
  if (faults?.every((word) => word.endsWith("-missing"))) return;
  if (!(await take(`refused:${networkOf(from)}`, lines)).ok) return;
  await write(refused);
}

/** Notes that a limit was reached: one line per network, deed and `what` in an hour. */
export async function noteLimit(from: From, refused: Refused): Promise<void> {
  const { action, accountId = "", data } = refused;
  const key = `limit:${networkOf(from)}:${action}:${data?.what ?? ""}:${accountId}`;
  if (!(await take(key, limits)).ok) return;
  await write(refused);
}

async function write({ faults, accountId, data, ...deed }: Refused): Promise<void> {
  const words = faults && [...new Set(faults.filter(isWord))].join(" ");
  await db().$transaction((tx) =>
    record(tx, {
      ...{ ...deed, actorKind: "patron", actorId: accountId ?? null },
      data: { ...data, ...(words === undefined ? {} : { faults: words }) },
    }),
  );
}

/** One that is none would be zod's own sentence about what was typed. */
const isWord = (text: string) => /^[a-z-]{1,40}$/.test(text);
