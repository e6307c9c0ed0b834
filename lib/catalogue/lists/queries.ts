import "server-only";
import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { describe as describeRecord } from "../bibliography/bibliography";
import type { Bibliography } from "../bibliography/types";
import { parseRecord } from "../marc/iso2709";
import type { ListedRecord } from "../search/types";
import { cleanIds } from "./domain/list-ids";

/** The live ones of these records, in the order asked for; at most 200. Public. */
export async function listRecords(ids: readonly number[]): Promise<readonly ListedRecord[]> {
  const asked = cleanIds(ids);
  if (asked.length === 0) return [];
  return db().$queryRaw<ListedRecord[]>`
    SELECT c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind, c.digital_kind AS "digitalKind",
      c.language, c.call_number AS "callNumber", coalesce(r.available, false) AS available
    FROM unnest(${[...asked]}::int[]) WITH ORDINALITY AS a (id, place)
    JOIN catalogue_record c ON c.id = a.id LEFT JOIN search.record r ON r.record_id = c.id
    WHERE c.withdrawn_at IS NULL ORDER BY a.place`;
}

/** What the live ones of these records say, for a file of them; in the order asked for, at most 200. Public. */
export async function listBibliographies(
  ids: readonly number[],
): Promise<readonly { readonly id: number; readonly bibliography: Bibliography }[]> {
  const asked = cleanIds(ids);
  if (asked.length === 0) return [];
  const rows = await db().$queryRaw<{ id: number; marc: Uint8Array }[]>`
    SELECT c.id, c.marc FROM unnest(${[...asked]}::int[]) WITH ORDINALITY AS a (id, place)
    JOIN catalogue_record c ON c.id = a.id WHERE c.withdrawn_at IS NULL ORDER BY a.place`;
  return rows.map(({ id, marc }) => {
    const parsed = parseRecord(marc);
    // Our own writer made it.
    if (!parsed.ok) throw new Error(`record ${id} cannot be read: ${parsed.reason}`);
    return { id, bibliography: describeRecord(parsed.record) };
  });
}

/** The ids of the member's own list, what was saved last on top; at most 200. */
export async function listSavedIds(member: MemberPatron): Promise<readonly number[]> {
  const rows = await db().savedRecord.findMany({
    where: { accountId: member.account.accountId },
    select: { recordId: true },
    orderBy: [{ savedAt: "desc" }, { recordId: "desc" }],
  });
  return rows.map(({ recordId }) => recordId);
}
