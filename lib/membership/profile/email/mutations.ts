import "server-only";

import { z } from "zod";
import { record } from "@/lib/audit/mutations";
import type { From } from "@/lib/audit/refused/mutations";
import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import { takeSignInEmail } from "@/lib/identity/email/mutations";
import { makeLink, spendLink, voidLinks } from "@/lib/identity/links/mutations";
import { peekLink } from "@/lib/identity/links/queries";
import { checkPassword } from "@/lib/identity/password-change/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { take } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { keepFormer } from "../../former/mutations";
import { confirmEmailMail, emailChangedMail } from "./domain/mails";

const asks = { limit: 3, windowSeconds: 3600 } as const;
const confirmations = { limit: 20, windowSeconds: 3600 } as const;

/**
 * Mails a link to a new address; it counts only when the link is used. Asks for the present password, three times an
 * hour. Whether the address is somebody's already is not told. `email` is normalised.
 */
export async function askEmailChange(
  member: MemberPatron,
  { email, password, locale }: { email: string; password: string; locale: Locale },
): Promise<Result<null, "wrong-password" | "too-many-tries" | "too-many-asks">> {
  const { accountId } = member.account;
  const known = await checkPassword(member, password);
  if (!known.ok) return known;
  const taken = await take(`change-email:${accountId}`, asks);
  if (!taken.ok) return refuse("too-many-asks");
  const about = `account:${accountId}` as const;
  await db().$transaction(async (tx) => {
    await voidLinks(tx, accountId, ["change-email"]);
    const link = { purpose: "change-email", subjectId: accountId, email, payload: email } as const;
    const token = await makeLink(tx, link);
    const address = siteOrigin() + localHref(locale, `/masuk/surel-baru/${token}`);
    const mail = confirmEmailMail(locale, address);
    await oweMail(tx, { kind: "email-confirm", about, locale, to: email, ...mail });
    const actor = { actorKind: "patron", actorId: accountId } as const;
    await record(tx, { ...actor, action: "account.email-change-asked", subject: about });
  });
  return ok(null);
}

/**
 * Takes the address that a link proves. The one of before is told. Answers whether it signs in: one that signs in somebody
 * else does not. `address` is a limit's address (`addressGroup`).
 */
export async function confirmEmail({
  token,
  address,
}: {
  readonly token: string;
  readonly address: string;
}): Promise<Result<{ readonly signsIn: boolean }, "link-dead" | "too-many-tries">> {
  const taken = await take(`confirm-email:network:${address}`, confirmations);
  if (!taken.ok) {
    await noteLimit(address, { action: "form.slowed", subject: "form:confirm-email" });
    return refuse("too-many-tries");
  }
  // Another account may take the address since it was looked for, and nothing is written: seen again, it is not free.
  const taking = takeProvenEmail(token).catch((error: unknown) => {
    if (!uniqueFault.safeParse(error).success) throw error;
    return takeProvenEmail(token);
  });
  const answer = await taking;
  if (!answer.ok) await noteDeadEmailLink(address);
  return answer;
}

/** That a link to another address was opened or pressed, and opens nothing. */
export function noteDeadEmailLink(from: From): Promise<void> {
  return noteRefused(from, {
    ...{ action: "account.email-link-refused", subject: "mailed-link:unknown" },
  });
}

/** By shape, not by class: the web process holds Prisma twice, bundled by Next and beside it (decision 0005). */
const uniqueFault = z.object({ code: z.literal("P2002") });

async function takeProvenEmail(
  token: string,
): Promise<Result<{ readonly signsIn: boolean }, "link-dead">> {
  const known = await peekLink("change-email", token);
  if (!known) return refuse("link-dead");
  return db().$transaction(async (tx) => {
    // The member, his account and then their link, as a deletion takes them, so that neither waits for the other.
    await tx.$executeRaw`
      SELECT FROM member m JOIN account a ON a.member_number = m.number
      WHERE a.id = ${known.subjectId}::uuid FOR UPDATE OF m`;
    await tx.$executeRaw`SELECT FROM account WHERE id = ${known.subjectId}::uuid FOR UPDATE`;
    const spent = await spendLink(tx, "change-email", token);
    const email = spent.ok ? spent.value.payload : null;
    const account =
      spent.ok &&
      (await tx.account.findFirst({
        where: { id: spent.value.subjectId, role: "member", deactivatedAt: null },
        select: {
          id: true,
          email: true,
          member: { select: { id: true, email: true, locale: true } },
        },
      }));
    if (!account || account.member === null || email === null) return refuse("link-dead");
    const { id: accountId, member } = account;
    const former = account.email ?? member.email;
    for (const value of new Set([account.email, member.email]))
      if (value !== null && value !== email)
        await keepFormer(tx, member.id, { kind: "email", value });
    const signsIn = await takeSignInEmail(tx, accountId, email);
    await tx.member.update({
      where: { id: member.id },
      data: { email, emailVerifiedAt: now(), changes: { increment: 1 } },
    });
    const about = `account:${accountId}` as const;
    await record(tx, {
      ...{ actorKind: "patron", actorId: accountId, action: "account.email-changed" },
      ...{ subject: about, data: { signsIn } },
    });
    if (former !== null && former !== email) {
      const locale = member.locale === "en" ? "en" : "id";
      const mail = emailChangedMail(locale, siteOrigin() + localHref(locale, "/kontak"));
      await oweMail(tx, { kind: "email-changed", about, locale, to: former, ...mail });
    }
    return ok({ signsIn });
  });
}
