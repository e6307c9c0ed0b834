import "server-only";

import { record } from "@/lib/audit/mutations";
import { voidLinks } from "@/lib/identity/links/mutations";
import { hangUp } from "@/lib/identity/sessions/ending/mutations";
import type { KeyedPatron, Patron } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Recorded } from "../../record/mutations";
import { actorOf, announce, append } from "../../record/mutations";
import { findConversation } from "../../record/queries";
import { holderOf } from "../../socket-holder";

/**
 * *Tutup di perangkat lain*: takes the conversation from every browser a mailed link gave it to, ends the links not yet used,
 * and mails its answers no more. Only for the browser it was begun in, whose key stands on the conversation itself. What is
 * open elsewhere loses its socket at once, asks anew and is shown nothing more. Where nobody else held it, nothing is told.
 */
export async function closeElsewhere(
  patron: Patron,
  conversationId: string,
): Promise<Result<null, "not-found">> {
  const row = await findConversation(conversationId, { side: "patron", patron });
  const { keyHash } = patron;
  if (keyHash === null || row?.accountId !== null || row.keyHash !== keyHash)
    return refuse("not-found");
  const taken = await db().$transaction((tx) => takeBack(tx, row.id, { ...patron, keyHash }));
  if (taken === "not-begun-here") return refuse("not-found");
  if (taken) await tell(taken);
  return ok(null);
}

type Closed = {
  readonly recorded: Recorded | null;
  /** Holders whose sockets are to be closed. */
  readonly sockets: readonly string[];
};

/** First the sockets, so that what is still open elsewhere hears no word more, not even of its end. */
async function tell({ recorded, sockets }: Closed): Promise<void> {
  await hangUp(sockets);
  if (recorded) await announce(recorded, { ring: false, alarm: null });
}

async function takeBack(
  tx: Tx,
  id: string,
  patron: KeyedPatron,
): Promise<Closed | "not-begun-here" | null> {
  const { count: begunHere } = await tx.conversation.updateMany({
    where: { id, keyHash: patron.keyHash, accountId: null },
    data: { mailRequestedAt: null },
  });
  if (begunHere === 0) return "not-begun-here";
  // Once the conversation is held no link to it can be made or spent.
  await voidLinks(tx, id, ["resume-conversation"]);
  const elsewhere = await tx.conversationKey.findMany({
    where: { conversationId: id },
    select: { keyHash: true },
  });
  const { count: closed } = await tx.conversationKey.deleteMany({ where: { conversationId: id } });
  if (closed === 0) return null;
  await record(tx, {
    ...{ actorKind: "patron", actorId: null, action: "conversation.closed-elsewhere" },
    subject: `conversation:${id}`,
    data: { browsers: closed },
  });
  const actor = actorOf({ side: "patron", patron });
  const recorded = await append(tx, { id }, {}, [{ type: "conversation.closed-elsewhere", actor }]);
  const sockets = elsewhere.map(({ keyHash }) => holderOf(id, keyHash));
  return { recorded, sockets };
}
