import "server-only";
import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayEditContent } from "../policy";
import type { DocumentKind } from "../types";
import type { Move } from "./domain/order";
import { moveBeside } from "./domain/order";

/**
 * Puts a document before or after another of its kind, for the public at once: an order has no draft. One order of a
 * kind is made at a time, each from the one before it, so of two people who reorder at once both get what they asked
 * for. @returns whether anything had to be moved. Refuses `forbidden` and `unknown-document`.
 */
export async function moveDocument(
  staff: Staff,
  kind: DocumentKind,
  move: Move,
): Promise<Result<boolean, "forbidden" | "unknown-document">> {
  if (!mayEditContent(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`document.position ${kind}`}))`;
    const rows = await tx.document.findMany({
      where: { kind },
      select: { id: true },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
    });
    const before = rows.map(({ id }) => id);
    const after = moveBeside(before, move);
    if (after === null) return refuse("unknown-document");
    if (after === before) return ok(false);
    // All are counted anew: two that were made in the same moment share a position.
    await tx.$executeRaw`UPDATE document d SET position = n.position
      FROM unnest(${[...after]}::uuid[], ${after.map((_, at) => at)}::int[]) AS n(id, position)
      WHERE d.id = n.id AND d.position <> n.position`;
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "document.moved",
      subject: `document:${move.moved}`,
      data: { side: move.side, neighbour: move.neighbour },
    });
    await raisePageVersion(tx);
    return ok(true);
  });
}
