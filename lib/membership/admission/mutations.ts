import "server-only";

import { z } from "zod";
import { noteAccess } from "@/lib/audit/access/mutations";
import { record } from "@/lib/audit/mutations";
import { applicationLinks } from "@/lib/identity/links/domain/purposes";
import { makeLink, voidLinks } from "@/lib/identity/links/mutations";
import type { Staff } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { isLocale, localHref } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { takeTurns } from "@/lib/platform/turns";
import { isClean, lookAt } from "../review/attention/queries";
import type { Attention } from "../review/domain/attention";
import { attentionOf, isLookedAt } from "../review/domain/attention";
import { approvedMail, refusedMail, returnedMail } from "./domain/mails";
import { admitMember } from "./entry/mutations";
import type { SeenApplication } from "./schema";
import type { ReviewRefusal } from "./types";

/** Approvals are long transactions: of a burst this many run, and leave connections to everybody else. */
const inTurn = takeTurns(4);

type Held = {
  readonly id: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly email: string;
  readonly duplicate: boolean;
};

/**
 * Makes a member of an application: member and number, first card, account without a password, consents and picture
 * passed on, event, mail with a link to choose a password, trail; all in one transaction. One that is marked a duplicate
 * is refused until that is settled; one whose identity a member turns out to bear is marked so, and refused.
 * `looked`: what asked to be looked at when it was shown, and was confirmed as looked at; whatever else asks now refuses it.
 */
export function approveApplication(
  staff: Staff,
  seen: SeenApplication,
  looked: readonly Attention[] = [],
): Promise<Result<{ readonly memberNumber: string }, ReviewRefusal>> {
  return inTurn(() =>
    db().$transaction(async (tx) => {
      const held = await holdApplication(tx, seen);
      return held.ok ? approve(tx, staff, held.value, looked) : held;
    }),
  );
}

async function approve(
  tx: Tx,
  staff: Staff,
  application: Held,
  looked: readonly Attention[],
): Promise<Result<{ readonly memberNumber: string }, ReviewRefusal>> {
  const { id, reference, locale, email } = application;
  if (application.duplicate) return refuse("duplicate-unsettled");
  const look = await lookAt(tx, id);
  // No look makes good what a member bears already: that refuses by itself.
  if (!look.known && !isLookedAt(look, looked)) return refuse("not-looked-at");
  const admitted = await admitMember(tx, staff, id);
  if (!admitted.ok) {
    await tx.membershipApplication.update({ where: { id }, data: { duplicate: true } });
    return admitted;
  }
  const { memberId, memberNumber, accountId, signsInByEmail } = admitted.value;
  await voidLinks(tx, id, applicationLinks);
  const confirmed = attentionOf(look).join(" ");
  await note(tx, staff, id, "approved", null, {
    member: memberId,
    ...(confirmed === "" ? {} : { looked: confirmed }),
  });
  const token = await makeLink(tx, { purpose: "choose-password", subjectId: accountId, email });
  const address = siteOrigin() + localHref(locale, `/masuk/sandi-baru/${token}`);
  const words = { locale, reference, memberNumber, byEmail: signsInByEmail, address };
  await write(tx, application, "application-approved", approvedMail(words));
  return ok({ memberNumber });
}

/** Sends an application back with a reason; its applicant corrects it and sends it again within 60 days. */
export function returnApplication(
  staff: Staff,
  { reason, ...seen }: SeenApplication & { readonly reason: string },
): Promise<Result<null, ReviewRefusal>> {
  return db().$transaction(async (tx) => {
    const held = await holdApplication(tx, seen);
    if (!held.ok) return held;
    const { id, reference, locale, email } = held.value;
    await tx.membershipApplication.update({
      where: { id },
      data: { state: "returned", savedAt: now(), changes: { increment: 1 } },
    });
    await note(tx, staff, id, "returned", reason);
    const token = await makeLink(tx, { purpose: "correct-application", subjectId: id, email });
    const address = siteOrigin() + localHref(locale, `/keanggotaan/tautan/${token}`);
    const words = returnedMail({ locale, reference, reason, address });
    await write(tx, held.value, "application-returned", words);
    return ok(null);
  });
}

/** Refuses an application with a reason. */
export function refuseApplication(
  staff: Staff,
  { reason, ...seen }: SeenApplication & { readonly reason: string },
): Promise<Result<null, ReviewRefusal>> {
  return db().$transaction(async (tx) => {
    const held = await holdApplication(tx, seen);
    if (!held.ok) return held;
    const { id, reference, locale } = held.value;
    await tx.membershipApplication.update({
      where: { id },
      data: {
        ...{ state: "refused", decidedAt: now(), decidedBy: staff.accountId },
        changes: { increment: 1 },
      },
    });
    await voidLinks(tx, id, applicationLinks);
    await note(tx, staff, id, "refused", reason);
    const address = siteOrigin() + localHref(locale, "/tanya");
    const words = refusedMail({ locale, reference, reason, address });
    await write(tx, held.value, "application-refused", words);
    return ok(null);
  });
}

/** By shape, not by class: the web process holds Prisma twice, bundled by Next and beside it (decision 0005). */
const uniqueFault = z.object({ code: z.literal("P2002") });

/**
 * Says of an application marked a duplicate that it is the true one: whatever open application held the identity is
 * marked instead, to be refused. Refused where a member bears the identity, and where another application claims it that
 * cannot be marked: there can be only one.
 */
export async function settleDuplicate(
  staff: Staff,
  seen: SeenApplication,
): Promise<Result<null, ReviewRefusal>> {
  try {
    return await settle(staff, seen);
  } catch (error) {
    // An approved one, or one that somebody settled at the same moment.
    if (uniqueFault.safeParse(error).success) return refuse("duplicate-unsettled");
    throw error;
  }
}

function settle(staff: Staff, seen: SeenApplication): Promise<Result<null, ReviewRefusal>> {
  return db().$transaction(async (tx) => {
    const held = await holdApplication(tx, seen);
    if (!held.ok) return held;
    const { id } = held.value;
    const { identityIndex } = await tx.membershipApplication.findUniqueOrThrow({
      where: { id },
      select: { identityIndex: true },
    });
    const identity = identityIndex ?? "";
    if ((await tx.member.count({ where: { identityIndex: identity } })) > 0)
      return refuse("identity-known");
    const others = await tx.membershipApplication.updateManyAndReturn({
      where: { identityIndex: identity, id: { not: id }, state: { in: ["submitted", "returned"] } },
      data: { duplicate: true, changes: { increment: 1 } },
      select: { id: true },
    });
    await tx.membershipApplication.update({
      where: { id },
      data: { duplicate: false, changes: { increment: 1 } },
    });
    for (const each of [{ id }, ...others]) await note(tx, staff, each.id, "duplicate-settled");
    return ok(null);
  });
}

/** What became of each of several applications. */
export type CleanApproval = {
  readonly approved: number;
  /** Not approved: decided meanwhile, or no longer without a warning. */
  readonly left: number;
};

/**
 * Approves those of the given applications in which nothing asks to be looked at; each in a transaction of its own, so that one
 * refusal holds up nothing.
 */
export async function approveClean(staff: Staff, ids: readonly string[]): Promise<CleanApproval> {
  let approved = 0;
  for (const id of ids) {
    const answer = await inTurn(() => approveOneClean(staff, id));
    if (answer.ok) approved += 1;
  }
  return { approved, left: ids.length - approved };
}

function approveOneClean(staff: Staff, id: string): ReturnType<typeof approveApplication> {
  return db().$transaction(async (tx) => {
    const [clean] = await tx.$queryRaw<{ changes: number }[]>`
        SELECT changes FROM membership_application a
        WHERE id = ${id}::uuid AND state = 'submitted' AND ${isClean}
        FOR UPDATE`;
    if (!clean) return refuse("not-in-queue");
    const held = await holdApplication(tx, { applicationId: id, seen: clean.changes });
    return held.ok ? approve(tx, staff, held.value, []) : held;
  });
}

/** Holds a submitted application that is as it was shown, until the transaction ends. */
async function holdApplication(
  tx: Tx,
  { applicationId, seen }: SeenApplication,
): Promise<Result<Held, ReviewRefusal>> {
  const [row] = await tx.$queryRaw<
    (Omit<Held, "locale"> & { state: string; changes: number; locale: string })[]
  >`SELECT id::text, reference, locale, email, duplicate, state, changes
    FROM membership_application WHERE id = ${applicationId}::uuid FOR UPDATE`;
  if (!row) return refuse("unknown-application");
  const { state, changes, locale, ...held } = row;
  if (state !== "submitted") return refuse("not-in-queue");
  if (changes !== seen) return refuse("changed-meanwhile");
  return ok({ ...held, locale: isLocale(locale) ? locale : "id" });
}

/** The deed in the application's history, in the trail, and among who looked at whose data. */
async function note(
  tx: Tx,
  staff: Staff,
  applicationId: string,
  type: "approved" | "returned" | "refused" | "duplicate-settled",
  reason: string | null = null,
  data: Readonly<Record<string, string>> = {},
): Promise<void> {
  const actorId = staff.accountId;
  await tx.applicationEvent.create({
    data: { applicationId, type, actorKind: "staff", actorId, reason, at: now() },
  });
  const subject = `application:${applicationId}` as const;
  await record(tx, { actorKind: "staff", actorId, action: `application.${type}`, subject, data });
  await noteAccess(tx, { staff, subject, manner: "opened" });
}

function write(tx: Tx, { id, locale, email }: Held, kind: string, words: MailWords): Promise<void> {
  return oweMail(tx, { kind, about: `application:${id}`, locale, to: email, ...words });
}
