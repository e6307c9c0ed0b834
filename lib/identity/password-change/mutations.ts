import "server-only";

import { record } from "@/lib/audit/mutations";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import type { Db, Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { noteSignIn } from "../history/mutations";
import { voidLinks } from "../links/mutations";
import { hashPassword, passwordLengthMax } from "../passwords";
import type { PresentPasswordRefusal } from "../present-password/mutations";
import { checkPresentPassword } from "../present-password/mutations";
import { accountReadyMail, passwordChangedMail } from "../reset/domain/mails";
import type { PasswordFault } from "../reset/domain/new-password";
import { faultOfPassword } from "../reset/domain/new-password";
import { addressOf, mailableSelect, passwordPurposes } from "../reset/queries";
import type { Ended } from "../sessions/ending/mutations";
import { endSessions, tellOfEnd } from "../sessions/ending/mutations";
import type { MemberPatron } from "../types";

/** Whether this is the member's present password, and his row. */
export async function checkPassword(
  member: MemberPatron,
  password: string,
): Promise<Result<MemberRow, PresentPasswordRefusal>> {
  const { accountId } = member.account;
  const known = await checkPresentPassword(accountId, password);
  if (!known.ok) return known;
  const account = await findMember(db(), accountId);
  return account ? ok(account) : refuse("wrong-password");
}

/** A new password for who knows the present one: the session it was chosen in stays, all others end. */
export async function changePassword(
  member: MemberPatron,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<Result<null, "wrong-password" | "too-many-tries" | PasswordFault>> {
  const known = await checkPassword(member, present);
  if (!known.ok) return known;
  const fault = judgePassword(known.value, next);
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(next);
  const keep = member.account.sessionId;
  const ended = await db().$transaction((tx) =>
    writePassword(tx, known.value, { passwordHash, keep, action: "account.password-changed" }),
  );
  await tellOfEnd(ended);
  return ok(null);
}

type MemberRow = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** A member's account that is in use, with what a new password and its mail ask for. */
export function findMember(database: Db, accountId: string) {
  return database.account.findFirst({
    where: { id: accountId, role: "member", deactivatedAt: null },
    select: { ...mailableSelect, passwordHash: true },
  });
}

/** Why this account does not take the password, or null: what others know of the person is none. */
export function judgePassword(account: MemberRow, password: string): PasswordFault | null {
  const { email, name, memberNumber, member } = account;
  const known = [email, member?.email, name, memberNumber].flatMap((word) => (word ? [word] : []));
  return faultOfPassword(password, known, passwordLengthMax);
}

/**
 * The password, the end of what the old one opened, the mail that tells of it, and the line of the trail. A first password
 * ends nothing, and its mail says that the account is ready. Answers what has ended, for `tellOfEnd` after the commit.
 */
export async function writePassword(
  tx: Tx,
  account: MemberRow,
  deed: {
    readonly passwordHash: string;
    /** A session that goes on. */
    readonly keep: string | null;
    readonly action: "account.password-chosen" | "account.password-changed";
  },
): Promise<Ended> {
  const { id: accountId } = account;
  const about = `account:${accountId}` as const;
  await tx.account.update({
    where: { id: accountId },
    data: { passwordHash: deed.passwordHash },
  });
  const first = account.passwordHash === null;
  const ended = await endSessions(tx, { accountId, keep: deed.keep });
  if (deed.keep === null && !first)
    await noteSignIn(tx, { accountId, outcome: "signed-out-everywhere" });
  await voidLinks(tx, accountId, [...passwordPurposes, "change-email"]);
  const actor = { actorKind: "patron", actorId: accountId } as const;
  await record(tx, { ...actor, action: deed.action, subject: about });
  const to = addressOf(account);
  if (!to) return ended;
  const locale = account.member?.locale === "en" ? "en" : "id";
  const at = (path: string) => siteOrigin() + localHref(locale, path);
  const mail = first
    ? { kind: "account-ready", ...accountReadyMail({ locale, signIn: at("/masuk") }) }
    : {
        kind: "password-changed",
        ...passwordChangedMail({ locale, help: at("/masuk/lupa-sandi") }),
      };
  await oweMail(tx, { about, locale, to, ...mail });
  return ended;
}
