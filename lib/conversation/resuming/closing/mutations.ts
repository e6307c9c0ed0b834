import "server-only";

import { record } from "@/lib/audit/mutations";
import { voidLinks } from "@/lib/identity/links/mutations";
import type { KeyedPatron, Patron } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Recorded } from "../../record/mutations";
import { actorOf, announce, append } from "../../record/mutations";
import { findConversation } from "../../record/queries";

/**
 * *Tutup di perangkat lain*: takes the conversation from every browser a mailed link gave it to, ends the links not yet used,
 * and mails its answers no more. Only for the browser it was begun in, whose key stands on the conversation itself. What is
 * open elsewhere hears of the event, asks anew and is shown nothing more. Where nobody else held it, nothing is told.
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
  if (taken) await announce(taken, { ring: false, alarm: null });
  return ok(null);
}

const endLinks = (tx: Tx, id: string) => voidLinks(tx, id, ["resume-conversation"]);

async function takeBack(
  tx: Tx,
  id: string,
  patron: KeyedPatron,
): Promise<Recorded | "not-begun-here" | null> {
  // Links first, as whoever spends one takes them, so that neither waits for the other; again once the conversation is held
  // and no new one can be made.
  await endLinks(tx, id);
  const { count: begunHere } = await tx.conversation.updateMany({
    where: { id, keyHash: patron.keyHash, accountId: null },
    data: { mailRequestedAt: null },
  });
  if (begunHere === 0) return "not-begun-here";
  await endLinks(tx, id);
  const { count: closed } = await tx.conversationKey.deleteMany({ where: { conversationId: id } });
  if (closed === 0) return null;
  await record(tx, {
    ...{ actorKind: "patron", actorId: null, action: "conversation.closed-elsewhere" },
    subject: `conversation:${id}`,
    data: { browsers: closed },
  });
  const actor = actorOf({ side: "patron", patron });
  return append(tx, { id }, {}, [{ type: "conversation.closed-elsewhere", actor }]);
}
