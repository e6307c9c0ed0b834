import "server-only";

import { z } from "zod";
import { noteAccess, noteLookOfHour } from "@/lib/audit/access/mutations";
import { nameAccounts } from "@/lib/identity/accounts/queries";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { listConsents } from "../../consents/queries";
import { maskIdentityNumber } from "../../domain/masking";
import { readNik, writtenDate } from "../../domain/nik";
import { nameOfRegion, regionsAbove } from "../../regions/queries";
import type { Address, Answers } from "../../registration/domain/answers";
import { currentAddressOf } from "../../registration/domain/answers";
import type { Warning } from "../../registration/domain/warnings";
import { readAnswers } from "../../registration/queries";
import { lookAt } from "../attention/queries";
import { findCounterparts } from "../counterparts/queries";
import { isReadable } from "../queries";
import type { AdmittedName, NikSays, ReviewEvent, ReviewedApplication } from "../types";

/**
 * One application with everything staff decide by: answers, warnings, who shares something with it, history. Null for one
 * that was never sent in, and for none. Of a member who had the use of his data restricted: number, states and times alone. Notes that the reader opened it.
 */
export async function openApplication(
  staff: Staff,
  id: string,
): Promise<ReviewedApplication | null> {
  const row = await db().membershipApplication.findUnique({
    where: { id },
    include: {
      member: { select: { id: true, number: true, restrictedAt: true } },
      portrait: { select: { id: true } },
    },
  });
  if (!row?.submittedAt || !isReadable(row.state)) return null;
  await noteAccess(db(), { staff, subject: `application:${id}`, manner: "opened" });
  const { state, reference, duplicate, submittedAt, decidedAt, changes, locale } = row;
  const restricted = row.member !== null && row.member.restrictedAt !== null;
  const answers = row.answersSealed === null ? null : readAnswers(row.answersSealed);
  const [look, counterparts, history, consents, identity, current] = await Promise.all([
    lookAt(db(), id),
    restricted ? [] : findCounterparts(staff, row),
    eventsOf(id),
    restricted
      ? []
      : listConsents(
          db(),
          row.memberId === null ? { applicationId: id } : { memberId: row.memberId },
        ),
    placeOf(answers?.identityAddress ?? null),
    placeOf(answers && currentAddressOf(answers)),
  ]);
  return {
    ...{ id, state, reference, duplicate, submittedAt, decidedAt, changes, locale, restricted },
    ...{ ...look, warnings: restricted ? [] : look.warnings },
    name: restricted ? "" : (row.name ?? ""),
    events: restricted ? history.map((event) => ({ ...event, reason: null })) : history,
    nikSays: await readNikSays(answers, look.warnings),
    answers: answers && withoutNumber(answers),
    places: { identity, current },
    consents: consents.filter((one) => one.withdrawnAt === null).map(({ purpose }) => purpose),
    member: row.member && { id: row.member.id, number: row.member.number },
    hasPortrait: row.portrait !== null,
    counterparts,
  };
}

/**
 * Whom this member of staff has made a member of an application, to be told of it on the page that follows; null for what
 * somebody else decided, for what is no approval, and once the member is gone or had his data restricted.
 */
export async function findAdmitted(staff: Staff, id: string): Promise<AdmittedName | null> {
  const row = await db().membershipApplication.findFirst({
    where: { id, state: "approved", decidedBy: staff.accountId, member: { restrictedAt: null } },
    select: { memberId: true, member: { select: { name: true, number: true } } },
  });
  if (!row?.member) return null;
  await noteAccess(db(), { staff, subject: `member:${row.memberId}`, manner: "listed" });
  return { name: row.member.name, memberNumber: row.member.number };
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

async function readNikSays(
  answers: Answers | null,
  warnings: readonly Warning[],
): Promise<NikSays> {
  const nik = answers?.identity.kind === "nik" ? readNik(answers.identity.number) : null;
  if (!nik?.ok) return { date: null, sex: null, province: null };
  const { digits, sex } = nik.value;
  const says = (...words: readonly Warning[]) => words.some((word) => warnings.includes(word));
  const code = digits.slice(0, 2);
  return {
    date: says("nik-bad-date", "nik-birth-date-differs") ? writtenDate(nik.value) : null,
    sex: says("nik-sex-differs") ? sex : null,
    province: says("nik-unknown-province", "nik-province-differs")
      ? ((await nameOfRegion(code)) ?? code)
      : null,
  };
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
