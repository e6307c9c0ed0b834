import "server-only";

import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { MemberPatron, Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { cardNumberOf } from "./domain/card-number";
import type { BlockReason } from "./domain/standing";
import { blockReasons, cardStanding } from "./domain/standing";
import type { CardLine, OwnCard } from "./types";

const toReason = (word: string | null): BlockReason | null =>
  blockReasons.find((reason) => reason === word) ?? null;

/** A day as PostgreSQL's `date` comes back: midnight UTC, whatever the zone. */
const toDay = (date: Date | null): string | null =>
  date === null ? null : date.toISOString().slice(0, 10);

const memberColumns = {
  ...({ id: true, name: true, number: true, state: true } as const),
  ...({ validUntil: true, memberSince: true } as const),
};

/** The member's newest card, blocked or not; null for one who has been given none yet. */
export async function getOwnCard(member: MemberPatron): Promise<OwnCard | null> {
  const card = await db().memberCard.findFirst({
    where: { member: { number: member.account.memberNumber } },
    orderBy: { issue: "desc" },
    select: {
      ...({ issue: true, blockedAt: true, blockReason: true } as const),
      member: { select: memberColumns },
    },
  });
  if (!card) return null;
  const { id, name, number, state, memberSince } = card.member;
  const validUntil = toDay(card.member.validUntil);
  const blocked = card.blockedAt !== null;
  return {
    ...{ memberId: id, memberNumber: number, name, issue: card.issue },
    cardNumber: cardNumberOf(number, card.issue),
    standing: cardStanding({ blocked, member: { state, validUntil } }, wibDateAt(now())),
    memberSince: memberSince === null ? null : wibDateAt(memberSince),
    ...{ validUntil, blockedAt: card.blockedAt, blockReason: toReason(card.blockReason) },
  };
}

/** All cards of a member, newest first. */
export async function listCards(_staff: Staff, memberId: string): Promise<readonly CardLine[]> {
  const rows = await db().memberCard.findMany({
    where: { memberId },
    orderBy: { issue: "desc" },
    select: { issue: true, issuedAt: true, blockedAt: true, blockReason: true },
  });
  return rows.map(({ blockReason, ...row }) => ({ ...row, blockReason: toReason(blockReason) }));
}
