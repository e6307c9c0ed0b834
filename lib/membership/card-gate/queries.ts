import "server-only";

import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Patron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { cardStanding } from "../card/domain/standing";
import type { CardHolder } from "./domain/gate";

/** How the best card of the patron who is signed in stands today, for `mayUse`; null for everybody else. */
export async function getCardHolder(patron: Patron, database: Db = db()): Promise<CardHolder> {
  const number = patron.account?.memberNumber ?? null;
  if (number === null) return null;
  const member = await database.member.findUnique({
    where: { number },
    select: { state: true, validUntil: true, cards: { select: { blockedAt: true } } },
  });
  if (!member || member.cards.length === 0) return null;
  const { state, cards } = member;
  const validUntil = member.validUntil?.toISOString().slice(0, 10) ?? null;
  const blocked = cards.every(({ blockedAt }) => blockedAt !== null);
  return cardStanding({ blocked, member: { state, validUntil } }, wibDateAt(now()));
}
