import "server-only";

import { record } from "@/lib/audit/mutations";
import { applicationLinks } from "@/lib/identity/links/domain/purposes";
import { makeLink, voidLinks } from "@/lib/identity/links/mutations";
import { isLocale } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { MembershipApplication } from "@/lib/platform/prisma/client";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { neededPurposes } from "../../consents/domain/purposes";
import { steps } from "../domain/answers";
import { confirmMail, receivedMail, usedAgainMail } from "../domain/mails";
import type { ApplicationState } from "../domain/states";
import { isEditable } from "../domain/states";
import { linkAddress, mailedAddress, oweToApplicant } from "../letters/mutations";
import { takeByLink } from "../links/mutations";
import { readDraft } from "../queries";
import type { ChangeRefusal } from "../types";
import { holdingMember, holdsIdentity } from "./queries";

export type SentTo =
  /** A mail asks whether the address is his. */
  | "unconfirmed"
  /** The address is confirmed: it is in the queue. */
  | "submitted";

/**
 * Sends an application in. Until somebody has answered from its e-mail address it waits outside the queue, and holds no
 * identity: nobody keeps another one's number busy by typing it.
 */
export async function sendApplication(
  keyHash: string,
  seen: number,
): Promise<Result<SentTo, ChangeRefusal | "not-whole">> {
  return db().$transaction(async (tx) => {
    const row = await tx.membershipApplication.findUnique({ where: { keyHash } });
    if (!row) return refuse("unknown-application");
    const state = row.state as ApplicationState;
    if (!isEditable(state)) return refuse("not-editable");
    if (row.stepsDone < steps.length || row.email === null) return refuse("not-whole");
    if (!(await holdsNeededConsents(tx, row))) return refuse("not-whole");
    if (row.changes !== seen) return refuse("changed-elsewhere");
    const type = state === "returned" ? "resubmitted" : "submitted";
    if (row.emailVerifiedAt !== null) {
      const queued = await submit(tx, row, type, now());
      return queued.ok ? ok("submitted") : queued;
    }

    const at = now();
    const { count } = await tx.membershipApplication.updateMany({
      where: { id: row.id, state, changes: seen },
      data: { state: "unconfirmed", submittedAt: at, savedAt: at, changes: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-elsewhere");
    if (state === "draft") await note(tx, row.id, type, at);
    await askToConfirm(tx, row, row.email);
    return ok("unconfirmed");
  });
}

/** A birth date that was corrected after the last step may ask for a guardian's yes that nobody has given yet. */
async function holdsNeededConsents(tx: Tx, row: MembershipApplication): Promise<boolean> {
  const underAge = (readDraft(row.answersSealed).person?.guardian ?? null) !== null;
  const given = await tx.consent.findMany({ where: { applicationId: row.id, withdrawnAt: null } });
  return neededPurposes(underAge).every((needed) =>
    given.some(({ purpose }) => purpose === needed),
  );
}

/** The newest link alone opens: a mail that was thought lost and comes late does nothing. */
async function askToConfirm(tx: Tx, row: MembershipApplication, email: string): Promise<void> {
  await voidLinks(tx, row.id, ["confirm-application"]);
  const token = await makeLink(tx, { purpose: "confirm-application", subjectId: row.id, email });
  await oweToApplicant(tx, row, "application-confirm", (facts) =>
    confirmMail({ ...facts, link: linkAddress(facts.locale, token) }),
  );
}

/**
 * Somebody answered from the address: the application goes into the queue. A link to an address that was changed since is
 * dead like any other. `not-whole`: a needed consent is missing since a correction; the address is confirmed all the same.
 */
export async function confirmApplication(
  token: string,
): Promise<Result<{ readonly reference: string }, "link-dead" | "not-whole">> {
  return db().$transaction(async (tx) => {
    const taken = await takeByLink(tx, ["confirm-application"], token);
    if (!taken.ok) return taken;
    const row = taken.value;
    if (row.state !== "unconfirmed") return refuse("link-dead");
    const emailVerifiedAt = row.emailVerifiedAt ?? now();
    const queued = await submit(tx, row, "confirmed", emailVerifiedAt);
    if (queued.ok) return ok({ reference: row.reference });
    if (queued.refusal === "changed-elsewhere") return refuse("link-dead");
    await tx.membershipApplication.update({ where: { id: row.id }, data: { emailVerifiedAt } });
    return refuse("not-whole");
  });
}

/**
 * Into the queue: claims the identity, or is marked a duplicate, which its applicant is not told. The only way in, so that
 * none comes there without the consents it needs.
 */
async function submit(
  tx: Tx,
  row: MembershipApplication,
  type: "submitted" | "resubmitted" | "confirmed",
  verifiedAt: Date,
): Promise<Result<null, "not-whole" | "changed-elsewhere">> {
  if (!(await holdsNeededConsents(tx, row))) return refuse("not-whole");
  const at = now();
  const duplicate = await holdsIdentity(tx, row.id, row.identityIndex);
  const { count } = await tx.membershipApplication.updateMany({
    where: { id: row.id, state: row.state, changes: row.changes },
    data: {
      ...{ state: "submitted", duplicate, submittedAt: at, savedAt: at },
      ...{ emailVerifiedAt: row.emailVerifiedAt ?? verifiedAt, changes: { increment: 1 } },
    },
  });
  if (count === 0) return refuse("changed-elsewhere");
  await voidLinks(tx, row.id, applicationLinks);
  await note(tx, row.id, type, at);
  await oweToApplicant(tx, row, "application-received", (facts) =>
    receivedMail({ ...facts, status: mailedAddress(facts.locale, "/keanggotaan/status") }),
  );
  // Staff settle a duplicate once: who sends in again what they have seen is told of nothing new.
  if (duplicate && !row.duplicate) await tellOfDuplicate(tx, row);
  return ok(null);
}

async function tellOfDuplicate(tx: Tx, row: MembershipApplication): Promise<void> {
  await record(tx, {
    ...{ actorKind: "patron", actorId: null, action: "application.identity-used-again" },
    subject: `application:${row.id}`,
  });
  const member = row.identityIndex === null ? null : await holdingMember(tx, row.identityIndex);
  if (!member?.email) return;
  const locale = isLocale(member.locale) ? member.locale : "id";
  await oweMail(tx, {
    ...{ kind: "identity-used-again", about: `member:${member.id}`, locale, to: member.email },
    ...usedAgainMail({ locale, ask: mailedAddress(locale, "/tanya") }),
  });
}

async function note(
  tx: Tx,
  applicationId: string,
  type: "submitted" | "resubmitted" | "confirmed",
  at: Date,
): Promise<void> {
  await tx.applicationEvent.create({ data: { applicationId, type, actorKind: "applicant", at } });
}
