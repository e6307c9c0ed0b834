import "server-only";

import { concerning } from "@/lib/audit/access/queries";
import type { MemberPatron } from "@/lib/identity/types";
import { maskIdentityNumber } from "@/lib/membership/domain/masking";
import { listFormers } from "@/lib/membership/former/queries";
import { now, onPortalClock } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { siteOrigin } from "@/lib/platform/site-address";
import type { Json } from "./domain/readable";

/** A value that may be sealed JSON. */
const opened = (sealed: string | null): Json =>
  sealed === null ? null : (JSON.parse(unseal(sealed)) as Json);

/**
 * Everything the portal holds of a member, in plain words and numbers (UU 27/2022 articles 7 and 13). Of the identity number
 * the last four only, as everywhere; of passwords and second factors nothing but that there is one. Who of the staff looked
 * is told by time and manner, not by name.
 */
export async function collectOwnData(
  member: MemberPatron,
): Promise<{ readonly [key: string]: Json }> {
  const { accountId, memberNumber } = member.account;
  const row = await db().member.findUniqueOrThrow({
    where: { number: memberNumber },
    include: {
      cards: { orderBy: { issue: "asc" } },
      consents: { orderBy: { id: "asc" } },
      applications: { include: { events: { orderBy: { id: "asc" } } } },
      portrait: { select: { webp: true, at: true } },
      requests: { orderBy: { receivedAt: "asc" } },
    },
  });
  const [account, talks, formers] = await Promise.all([
    ownAccount(accountId),
    ownConversations(accountId, row.id),
    listFormers(db(), row.id),
  ]);
  const subjects = [
    `member:${row.id}`,
    ...row.applications.map(({ id }) => `application:${id}`),
    ...talks.map(({ id }) => `conversation:${id}`),
  ];
  const [looks, mails] = await Promise.all([
    db().accessEntry.findMany({ where: concerning(subjects), orderBy: { id: "asc" } }),
    db().outgoingMail.findMany({
      where: { about: { in: [...subjects, `account:${accountId}`] } },
      orderBy: { madeAt: "asc" },
      select: { kind: true, state: true, madeAt: true, endedAt: true },
    }),
  ]);
  return plain({
    source: siteOrigin(),
    madeAt: now(),
    membership: {
      memberNumber: row.number,
      name: row.name,
      birthDate: day(row.birthDate),
      mobile: row.mobile,
      email: row.email,
      emailVerifiedAt: row.emailVerifiedAt,
      formerNames: formers.flatMap(({ kind, value, until }) =>
        kind === "name" ? [{ name: value, until }] : [],
      ),
      formerEmails: formers.flatMap(({ kind, value, until }) =>
        kind === "email" ? [{ email: value, until }] : [],
      ),
      identityKind: row.identityKind,
      identityNumber: maskIdentityNumber(unseal(row.identitySealed)),
      details: opened(row.detailsSealed),
      education: row.education,
      occupation: row.occupation,
      institution: row.institution,
      state: row.state,
      memberSince: row.memberSince,
      validUntil: day(row.validUntil),
      restrictedAt: row.restrictedAt,
      language: row.locale,
      picture: row.portrait && {
        at: row.portrait.at,
        image: `data:image/webp;base64,${Buffer.from(row.portrait.webp).toString("base64")}`,
      },
    },
    cards: row.cards.map(({ issue, issuedAt, blockedAt, blockReason }) => ({
      ...{ issue, issuedAt, blockedAt, blockReason },
    })),
    consents: row.consents.map(({ purpose, textVersion, locale, channel, ...when }) => ({
      ...{ purpose, textVersion, language: locale, channel },
      ...{ givenAt: when.givenAt, withdrawnAt: when.withdrawnAt },
    })),
    applications: row.applications.map((application) => ({
      reference: application.reference,
      state: application.state,
      startedAt: application.startedAt,
      submittedAt: application.submittedAt,
      decidedAt: application.decidedAt,
      history: application.events.map(({ type, reason, at }) => ({ type, reason, at })),
    })),
    account,
    conversations: talks.map(({ id: _, ...talk }) => talk),
    requests: row.requests.map((request) => ({
      kind: request.kind,
      state: request.state,
      wanted: withoutNumber(opened(request.wantedSealed)),
      refusal: request.refusal,
      answer: request.answerSealed === null ? null : unseal(request.answerSealed),
      receivedAt: request.receivedAt,
      dueAt: request.dueAt,
      answeredAt: request.answeredAt,
    })),
    mails,
    looks: looks.map(({ at, subject, manner }) => ({ at, kind: subject.split(":")[0], manner })),
  });
}

async function ownAccount(accountId: string): Promise<unknown> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    include: {
      sessions: { where: { revokedAt: null, expiresAt: { gt: new Date() } } },
      signIns: { orderBy: { id: "asc" } },
      savedRecords: { include: { record: { select: { title: true } } } },
    },
  });
  return {
    email: account.email,
    name: account.name,
    hasPassword: account.passwordHash !== null,
    hasSecondFactor: account.totpConfirmedAt !== null,
    mailTopics: account.mailTopics,
    sessions: account.sessions.map(({ signedInAt, expiresAt, device, network }) => ({
      ...{ signedInAt: onPortalClock(signedInAt), expiresAt: onPortalClock(expiresAt) },
      ...{ device, network },
    })),
    signIns: account.signIns.map(({ at, outcome, device, network }) => ({
      ...{ at: onPortalClock(at), outcome, device, network },
    })),
    savedRecords: account.savedRecords.map(({ recordId, savedAt, record }) => ({
      ...{ recordId, title: record.title, savedAt },
    })),
  };
}

/** One resumed in another browser since the member was found in it is not handed out: it may bear a stranger's words. */
async function ownConversations(accountId: string, memberId: string) {
  const rows = await db().conversation.findMany({
    where: { OR: [{ accountId }, { verifiedMemberId: memberId, verification: "member" }] },
    orderBy: { startedAt: "asc" },
    include: { events: { where: { body: { not: null } }, orderBy: { seq: "asc" } } },
  });
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.startedAt,
    closedAt: row.closedAt,
    name: row.patronName,
    email: row.patronEmail,
    questionType: row.questionType,
    purpose: row.purpose,
    language: row.locale,
    state: row.state,
    messages: row.events.map(({ at, actorKind, actorName, body }) => ({
      ...{ at, from: actorKind, name: actorName, text: body },
    })),
  }));
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** A wish for another identity number tells no more of it than the membership does. */
function withoutNumber(wanted: Json): Json {
  if (wanted === null || typeof wanted !== "object" || Array.isArray(wanted)) return wanted;
  const { field, value } = wanted as { readonly field?: Json; readonly value?: Json };
  if (field !== "identity-number" || typeof value !== "string") return wanted;
  return { ...wanted, value: maskIdentityNumber(value) };
}

/** Instants as ISO text: what JSON makes of them. */
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value)) as { readonly [key: string]: Json };
