import "server-only";

import { noteAccess, noteList } from "@/lib/audit/access/mutations";
import { record } from "@/lib/audit/mutations";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { blindIndex, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Member } from "@/lib/platform/prisma/client";
import { maskBirthDate, maskIdentityNumber } from "../../domain/masking";
import { normaliseMemberNumber } from "../../domain/member-number";
import { likenessText } from "../../registration/domain/likeness";
import { readCardNumber } from "../domain/card-number";
import { cardStanding, membershipStanding } from "../domain/standing";
import { listCards } from "../queries";
import type { PersonSearch } from "./schema";
import type { CounterMember, FoundPeople } from "./types";

/**
 * The member of a typed or scanned member number or card number; null for none. Notes that the reader opened it, and a number
 * that is nobody's without the number: who tries them one after the other is seen.
 */
export async function findAtCounter(staff: Staff, typed: string): Promise<CounterMember | null> {
  const scanned = readCardNumber(typed);
  const number = scanned?.memberNumber ?? normaliseMemberNumber(typed);
  if (number === null) return null;
  const member = await db().member.findUnique({ where: { number } });
  if (!member) {
    await db().$transaction((tx) =>
      record(tx, {
        ...{ actorKind: "staff", actorId: staff.accountId, action: "member.number-missed" },
        subject: "member:unknown",
      }),
    );
    return null;
  }
  return open(staff, member, scanned?.issue ?? null);
}

/** The member of an id, as a page of an application leads to him; null for none. Notes that the reader opened him. */
export async function openAtCounter(staff: Staff, memberId: string): Promise<CounterMember | null> {
  const member = await db().member.findUnique({ where: { id: memberId } });
  return member && open(staff, member, null);
}

/** How many a search by name and birth date shows. */
export const peopleShown = 10;

/**
 * Members born that day in whose names each of the words begins a word, or whose whole name is the one that was typed, as
 * accents and blanks may be. Not those who had the use of their data restricted: they are found by number alone. Notes that the
 * reader searched, never for what, and whom he was shown.
 */
export async function findPeople(
  staff: Staff,
  { name, words, birthDate }: PersonSearch,
): Promise<FoundPeople> {
  const likeness = blindIndex(likenessText(name, birthDate));
  const patterns = words.map((word) => `% ${word}%`);
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM member m
    WHERE m.birth_date = ${birthDate}::date AND m.restricted_at IS NULL
      AND (m.likeness_index = ${likeness}
        OR ' ' || regexp_replace(m.name, '[^[:alnum:]]+', ' ', 'g') ILIKE ALL (${patterns}))
    ORDER BY m.name, m.id LIMIT ${peopleShown + 1}`;
  const members = await db().member.findMany({
    where: { id: { in: ids.slice(0, peopleShown).map(({ id }) => id) } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const shown = members.map(({ id }) => id);
  await noteList({ staff, list: "list:members", manner: "searched", shown });
  const people = members.map((member) => ({
    ...{ memberId: member.id, number: member.number, membership: standingOf(member) },
    ...factsOf(member),
  }));
  return { people, more: ids.length > peopleShown };
}

/** @param issue of the card whose number was typed or scanned; null for a member number */
async function open(staff: Staff, member: Member, issue: number | null): Promise<CounterMember> {
  const { id: memberId, number, restrictedAt } = member;
  await noteAccess(db(), { staff, subject: `member:${memberId}`, manner: "opened" });
  const cards = await listCards(staff, memberId);
  const card = cards.find((one) => one.issue === issue);
  const standing = card
    ? cardStanding({ blocked: card.blockedAt !== null, member: holderOf(member) }, wibDateAt(now()))
    : "unknown-card";
  return {
    ...{ memberId, number, facts: restrictedAt === null ? factsOf(member) : null },
    membership: standingOf(member),
    presented: issue === null ? null : { issue, standing },
    cards,
  };
}

const holderOf = ({ state, validUntil }: Member) => ({
  ...{ state, validUntil: validUntil?.toISOString().slice(0, 10) ?? null },
});

const standingOf = (member: Member): CounterMember["membership"] =>
  membershipStanding(holderOf(member), wibDateAt(now()));

function factsOf(member: Member): NonNullable<CounterMember["facts"]> {
  return {
    name: member.name,
    birthDate: maskBirthDate(member.birthDate.toISOString().slice(0, 10)),
    identityNumber: maskIdentityNumber(unseal(member.identitySealed)),
  };
}
