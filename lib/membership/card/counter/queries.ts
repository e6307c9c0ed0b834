import "server-only";

import { noteAccess } from "@/lib/audit/access/mutations";
import { record } from "@/lib/audit/mutations";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Member } from "@/lib/platform/prisma/client";
import { maskBirthDate, maskIdentityNumber } from "../../domain/masking";
import { normaliseMemberNumber } from "../../domain/member-number";
import { readCardNumber } from "../domain/card-number";
import { cardStanding, membershipStanding } from "../domain/standing";
import { listCards } from "../queries";
import type { CounterMember } from "./types";

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
  await noteAccess(db(), { staff, subject: `member:${member.id}`, manner: "opened" });
  const validUntil = member.validUntil?.toISOString().slice(0, 10) ?? null;
  const holder = { state: member.state, validUntil };
  const today = wibDateAt(now());
  const cards = await listCards(staff, member.id);
  const card = cards.find(({ issue }) => issue === scanned?.issue);
  const standing = card
    ? cardStanding({ blocked: card.blockedAt !== null, member: holder }, today)
    : "unknown-card";
  return {
    ...{
      memberId: member.id,
      number,
      facts: member.restrictedAt === null ? factsOf(member) : null,
    },
    membership: membershipStanding(holder, today),
    presented: scanned && { issue: scanned.issue, standing },
    cards,
  };
}

function factsOf(member: Member): NonNullable<CounterMember["facts"]> {
  return {
    name: member.name,
    birthDate: maskBirthDate(member.birthDate.toISOString().slice(0, 10)),
    identityNumber: maskIdentityNumber(unseal(member.identitySealed)),
  };
}
