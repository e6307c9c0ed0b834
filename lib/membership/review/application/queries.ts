import "server-only";

import { z } from "zod";
import { noteAccess, noteLookOfHour } from "@/lib/audit/access/mutations";
import { nameAccounts } from "@/lib/identity/accounts/queries";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { listConsents } from "../../consents/queries";
import { maskIdentityNumber } from "../../domain/masking";
import { regionsAbove } from "../../regions/queries";
import type { Address, Answers } from "../../registration/domain/answers";
import { currentAddressOf } from "../../registration/domain/answers";
import { warnings as knownWarnings } from "../../registration/domain/warnings";
import { readAnswers } from "../../registration/queries";
import { findCounterparts } from "../counterparts/queries";
import { isReadable } from "../queries";
import type { ReviewEvent, ReviewedApplication } from "../types";

/**
 * One application with everything staff decide by: answers, warnings, who shares something with it, history. Null for one
 * that was never sent in, and for none. Notes that the reader opened it.
 */
export async function openApplication(
  staff: Staff,
  id: string,
): Promise<ReviewedApplication | null> {
  const row = await db().membershipApplication.findUnique({
    where: { id },
    include: { member: { select: { number: true } }, portrait: { select: { id: true } } },
  });
  if (!row?.submittedAt || !isReadable(row.state)) return null;
  await noteAccess(db(), { staff, subject: `application:${id}`, manner: "opened" });
  const { state, reference, duplicate, submittedAt, decidedAt, changes, locale } = row;
  const answers = row.answersSealed === null ? null : readAnswers(row.answersSealed);
  const [counterparts, events, consents, identity, current] = await Promise.all([
    findCounterparts(staff, row),
    eventsOf(id),
    listConsents(db(), row.memberId === null ? { applicationId: id } : { memberId: row.memberId }),
    placeOf(answers?.identityAddress ?? null),
    placeOf(answers && currentAddressOf(answers)),
  ]);
  return {
    ...{ id, state, reference, duplicate, submittedAt, decidedAt, changes, locale, events },
    name: row.name ?? "",
    warnings: knownWarnings.filter((word) => row.warnings.includes(word)),
    resembles: counterparts.some(
      ({ kind, shares }) => kind === "member" && shares.includes("person"),
    ),
    answers: answers && withoutNumber(answers),
    places: { identity, current },
    consents: consents.filter((one) => one.withdrawnAt === null).map(({ purpose }) => purpose),
    memberNumber: row.member?.number ?? null,
    hasPortrait: row.portrait !== null,
    counterparts,
  };
}

/** The picture that came with an application staff may read, as WebP; null for none. Notes who looked, once an hour. */
export async function readPortrait(
  staff: Staff,
  applicationId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const id = z.uuid().safeParse(applicationId).data;
  if (id === undefined) return null;
  const portrait = await db().portrait.findFirst({
    where: {
      applicationId: id,
      application: { state: { in: ["submitted", "returned", "refused"] } },
    },
    select: { webp: true },
  });
  if (!portrait) return null;
  await noteLookOfHour({ staff, subject: `application:${id}`, manner: "opened" });
  return portrait.webp;
}

/** Only the last four of the number leave this room. */
function withoutNumber(answers: Answers): Answers {
  const number = maskIdentityNumber(answers.identity.number);
  return { ...answers, identity: { ...answers.identity, number } };
}

async function placeOf(address: Address | null): Promise<readonly string[] | null> {
  if (address?.kind !== "indonesia") return null;
  return (await regionsAbove(address.village)).map(({ name }) => name).reverse();
}

async function eventsOf(applicationId: string): Promise<readonly ReviewEvent[]> {
  const rows = await db().applicationEvent.findMany({
    where: { applicationId },
    orderBy: { id: "asc" },
    select: { type: true, actorKind: true, actorId: true, reason: true, at: true },
  });
  const names = await nameAccounts(rows.flatMap(({ actorId }) => actorId ?? []));
  return rows.map(({ actorId, ...event }) => ({
    ...event,
    actorName: event.actorKind === "staff" && actorId ? (names.get(actorId) ?? null) : null,
  }));
}
