import "server-only";

import { record } from "@/lib/audit/mutations";
import type { From } from "@/lib/audit/refused/mutations";
import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { db } from "@/lib/platform/db";
import { take } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { readLogin } from "../domain/login";
import { noteGuess } from "../guesses/mutations";
import { noteSlowed } from "../history/mutations";
import { emailIndexOf, hashLinkToken, makeLink, spendLink } from "../links/mutations";
import { findMember, judgePassword, writePassword } from "../password-change/mutations";
import { hashPassword } from "../passwords";
import { tellOfEnd } from "../sessions/ending/mutations";
import { resetMail } from "./domain/mails";
import type { PasswordFault } from "./domain/new-password";
import { findMailableMember, peekPasswordLink } from "./queries";

/** Asking for a link, per login typed and per network; choosing by a link, per network. In an hour. */
const asks = { login: 3, network: 20, choices: 20 } as const;
const hour = 3600;

/** Opens `/masuk/sandi-baru/…` in a mail: absolute. */
export function passwordLinkAddress(locale: Locale, token: string): string {
  return siteOrigin() + localHref(locale, `/masuk/sandi-baru/${token}`);
}

/**
 * Whether this login may be asked for now: 3 times per login typed and 20 times per network in an hour, known or not.
 * `address` is a limit's address (`addressGroup`).
 */
export async function takeResetAsk(asked: {
  readonly login: string;
  readonly address: string;
}): Promise<Result<null, "too-many-asks">> {
  const login = readLogin(asked.login);
  const name = login === null ? null : login.kind === "email" ? login.email : login.memberNumber;
  if (name !== null) await noteGuess({ what: "reset", login: name, address: asked.address });
  for (const [key, limit] of [
    [`reset:network:${asked.address}`, asks.network],
    ...(name === null ? [] : ([[`reset:login:${name}`, asks.login]] as const)),
  ] as const) {
    const taken = await take(key, { limit, windowSeconds: hour });
    if (!taken.ok) {
      // Whose login it is, is not looked up: known and unknown are one line and take the same time.
      await noteSlowed(key, { accountId: null, what: "reset" });
      return refuse("too-many-asks");
    }
  }
  return ok(null);
}

/**
 * Mails a link to choose a new password, if the login names a member's account with an address; else nothing. Run it
 * after the answer is on its way, so that neither its words nor its time tell which. Staff ask their admin.
 */
export async function mailPasswordReset(asked: {
  readonly login: string;
  readonly locale: Locale;
}): Promise<void> {
  const login = readLogin(asked.login);
  if (login === null) return;
  const { kind, ...where } = login;
  const known = await findMailableMember(where);
  if (!known) return;
  const { accountId, address } = known;
  await db().$transaction(async (tx) => {
    const token = await makeLink(tx, {
      purpose: "reset-password",
      subjectId: accountId,
      email: address,
    });
    const link = passwordLinkAddress(asked.locale, token);
    await oweMail(tx, {
      ...{ kind: "password-reset", about: `account:${accountId}`, locale: asked.locale },
      ...{ to: address, ...resetMail({ locale: asked.locale, link }) },
    });
    await record(tx, {
      ...{ actorKind: "patron", actorId: null, action: "account.password-reset-asked" },
      ...{ subject: `account:${accountId}`, data: { by: kind } },
    });
  });
}

export type ChoiceRefusal = "link-dead" | "too-many-tries" | PasswordFault;

/**
 * Chooses a password by a mailed link, once, and signs the account out everywhere. A password that is not taken uses
 * nothing up. Used twice, late, unknown and sent to an address that is no longer the account's are one answer, and a
 * line of the trail. Answers whether it is the account's first one.
 */
export async function choosePassword(chosen: {
  readonly token: string;
  readonly password: string;
  /** A limit's address (`addressGroup`). */
  readonly address: string;
}): Promise<Result<{ readonly first: boolean }, ChoiceRefusal>> {
  const { token, password, address } = chosen;
  const limit = { limit: asks.choices, windowSeconds: hour };
  const taken = await take(`choose-password:network:${address}`, limit);
  if (!taken.ok) {
    await noteLimit(address, { action: "form.slowed", subject: "form:choose-password" });
    return refuse("too-many-tries");
  }
  const purpose = await peekPasswordLink(token);
  const link =
    purpose && (await db().mailedLink.findUnique({ where: { tokenHash: hashLinkToken(token) } }));
  const account = link && (await findMember(db(), link.subjectId));
  if (!purpose || !account) return refuseLink(token, address);
  const fault = judgePassword(account, password);
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(password);
  const answer = await db().$transaction(async (tx) => {
    // The account before its link, as a deletion takes them, so that neither waits for the other.
    await tx.$executeRaw`SELECT 1 FROM account WHERE id = ${link.subjectId}::uuid FOR NO KEY UPDATE`;
    const spent = await spendLink(tx, purpose, token);
    const now = spent.ok ? await findMember(tx, spent.value.subjectId) : null;
    if (!spent.ok || !now) return refuse("link-dead");
    const addresses = [now.email, now.member?.email ?? null].filter((known) => known !== null);
    if (!addresses.some((known) => emailIndexOf(known) === spent.value.emailIndex))
      return refuse("link-dead");
    const deed = { passwordHash, keep: null, action: "account.password-chosen" } as const;
    const ended = await writePassword(tx, now, deed);
    return ok({ ended, first: now.passwordHash === null });
  });
  if (!answer.ok) return refuseLink(token, address);
  const { ended, first } = answer.value;
  await tellOfEnd(ended);
  return ok({ first });
}

/** One answer for every dead link. */
async function refuseLink(token: string, address: string): Promise<Result<never, "link-dead">> {
  await noteDeadPasswordLink(token, address);
  return refuse("link-dead");
}

/** That a link to a new password was opened, or pressed, and opens nothing; the trail knows which it was. */
export async function noteDeadPasswordLink(token: string, from: From): Promise<void> {
  const link = await db().mailedLink.findUnique({ where: { tokenHash: hashLinkToken(token) } });
  const why = link === null ? "unknown" : link.usedAt === null ? "late" : "used";
  await noteRefused(from, {
    action: "account.password-link-refused",
    ...{ subject: link ? `account:${link.subjectId}` : "mailed-link:unknown", data: { why } },
  });
}
