import "server-only";

import { randomBytes } from "node:crypto";
import { dayOf, wibDateAt } from "@/lib/hours/domain/civil-date";
import { applicationLinks } from "@/lib/identity/links/domain/purposes";
import { voidLinks } from "@/lib/identity/links/mutations";
import type { Locale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { blindIndex, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Purpose } from "../consents/domain/purposes";
import { settleConsents } from "../consents/mutations";
import { identityIndexText } from "../domain/identity-number";
import type { Answers, Draft, StepKey } from "./domain/answers";
import { answersSchema, stepsDone } from "./domain/answers";
import { likenessText } from "./domain/likeness";
import { withdrawnMail } from "./domain/mails";
import { referenceOf } from "./domain/reference";
import type { ApplicationState } from "./domain/states";
import { isEditable, movesOf } from "./domain/states";
import { warningsOf } from "./domain/warnings";
import { oweToApplicant } from "./letters/mutations";
import { readDraft } from "./queries";
import { holdsIdentity } from "./sending/queries";
import type { ChangeRefusal } from "./types";

/** What the queue sorts and compares by, made of the answers at every save. */
function projectionOf(draft: Draft) {
  const { identity, person } = draft;
  const whole = answersSchema.safeParse(draft);
  return {
    answersSealed: seal(JSON.stringify(draft)),
    stepsDone: stepsDone(draft),
    identityKind: identity?.kind ?? null,
    identityIndex: identity ? blindIndex(identityIndexText(identity.number)) : null,
    email: identity?.email ?? null,
    name: person?.name ?? null,
    mobile: person?.mobile ?? null,
    birthDate: person ? new Date(dayOf(person.birthDate) * 86_400_000) : null,
    likenessIndex: person ? blindIndex(likenessText(person.name, person.birthDate)) : null,
    warnings: whole.success ? [...warningsOf(whole.data, wibDateAt(now()))] : [],
  };
}

/** Begins an application with its first step. The key's hash is the browser's only proof. */
export async function beginApplication(
  keyHash: string,
  locale: Locale,
  identity: Answers["identity"],
): Promise<{ readonly applicationId: string }> {
  const at = now();
  return db().$transaction(async (tx) => {
    const { id } = await tx.membershipApplication.create({
      data: {
        ...{ reference: referenceOf(randomBytes(8)), state: "draft", locale, keyHash },
        ...projectionOf({ identity }),
        ...{ changes: 1, startedAt: at, savedAt: at },
      },
    });
    await tx.applicationEvent.create({
      data: { applicationId: id, type: "started", actorKind: "applicant", at },
    });
    return { applicationId: id };
  });
}

export type SavedStep = {
  readonly [K in StepKey]: { readonly step: K; readonly answers: Answers[K] };
}[StepKey];

/**
 * Saves one step over what stood there. `seen` is the number of changes its form was made from: of two tabs the slower
 * is told. A new e-mail address is an unconfirmed one, and links to the old one open nothing; one that the queue has seen
 * confirmed stays.
 */
export async function saveStep(
  keyHash: string,
  seen: number,
  saved: SavedStep,
  consents: { readonly purposes: readonly Purpose[]; readonly locale: Locale } | null = null,
): Promise<Result<{ readonly stepsDone: number }, ChangeRefusal>> {
  return db().$transaction(async (tx) => {
    const row = await tx.membershipApplication.findUnique({ where: { keyHash } });
    if (!row) return refuse("unknown-application");
    const state = row.state as ApplicationState;
    if (!isEditable(state)) return refuse("not-editable");
    const draft: Draft = { ...readDraft(row.answersSealed), [saved.step]: saved.answers };
    if (state === "returned" && draft.identity && row.email !== null)
      draft.identity = { ...draft.identity, email: row.email };
    const projection = projectionOf(draft);
    const sameAddress = projection.email === row.email;
    // One that was sent back still holds its identity; with another number it has to ask for that one.
    const duplicate =
      state === "returned" && projection.identityIndex !== row.identityIndex
        ? await holdsIdentity(tx, row.id, projection.identityIndex)
        : row.duplicate;
    const { count } = await tx.membershipApplication.updateMany({
      where: { id: row.id, changes: seen, state },
      data: {
        ...projection,
        ...{ savedAt: now(), changes: { increment: 1 }, duplicate },
        ...(sameAddress ? {} : { emailVerifiedAt: null }),
      },
    });
    if (count === 0) return refuse("changed-elsewhere");
    if (!sameAddress) await voidLinks(tx, row.id, applicationLinks);
    if (consents) await settleConsents(tx, row.id, consents.purposes, consents.locale);
    return ok({ stepsDone: projection.stepsDone });
  });
}

/** The applicant takes it back, at any time before the decision. The browser keeps its key: it may look on. */
export async function withdrawApplication(
  keyHash: string,
): Promise<Result<null, "unknown-application" | "not-editable">> {
  return db().$transaction(async (tx) => {
    const row = await tx.membershipApplication.findUnique({ where: { keyHash } });
    if (!row) return refuse("unknown-application");
    const state = row.state as ApplicationState;
    if (!movesOf(state).some((next) => next === "withdrawn")) return refuse("not-editable");
    const at = now();
    const { count } = await tx.membershipApplication.updateMany({
      where: { id: row.id, state },
      data: { state: "withdrawn", savedAt: at, changes: { increment: 1 } },
    });
    if (count === 0) return refuse("not-editable");
    await voidLinks(tx, row.id, applicationLinks);
    await tx.applicationEvent.create({
      data: { applicationId: row.id, type: "withdrawn", actorKind: "applicant", at },
    });
    if (row.emailVerifiedAt !== null)
      await oweToApplicant(tx, row, "application-withdrawn", withdrawnMail);
    return ok(null);
  });
}

/** "Hapus dari peramban ini": the key opens nothing any more; the application goes on by its mailed links. */
export async function forgetRegistrationKey(keyHash: string): Promise<void> {
  await db().membershipApplication.updateMany({ where: { keyHash }, data: { keyHash: null } });
}
