import "server-only";

import { record } from "@/lib/audit/mutations";
import { makeLink } from "@/lib/identity/links/mutations";
import { findUnchosenAccount } from "@/lib/identity/member-accounts/queries";
import { isLocale } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { db } from "@/lib/platform/db";
import { mailedAddress } from "../../registration/letters/mutations";
import { approvedMail } from "../domain/mails";

/**
 * Mails the approval once more, with a new link to choose the first password, to whoever has not chosen one yet; nothing
 * otherwise. For the browser that holds the approved application, which is told neither address nor number nor whether a mail
 * went. The links of before go on working until one of them was used.
 * @param keyHash SHA-256 of that browser's key
 */
export async function mailApprovalAgain(keyHash: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      { id: string; reference: string; locale: string; memberId: string }[]
    >`SELECT id::text, reference, locale, member_id::text AS "memberId" FROM membership_application
      WHERE key_hash = ${keyHash} AND state = 'approved' AND member_id IS NOT NULL FOR NO KEY UPDATE`;
    const account = row && (await findUnchosenAccount(tx, row.memberId));
    if (!account) return;
    const { id, reference } = row;
    const locale = isLocale(row.locale) ? row.locale : "id";
    const { accountId, memberNumber, address: to, signsInByEmail: byEmail } = account;
    const token = await makeLink(tx, {
      ...{ purpose: "choose-password", subjectId: accountId, email: to },
    });
    const address = mailedAddress(locale, `/masuk/sandi-baru/${token}`);
    await oweMail(tx, {
      ...{ kind: "application-approved", about: `application:${id}`, locale, to },
      ...approvedMail({ locale, reference, memberNumber, byEmail, address }),
    });
    await record(tx, {
      ...{ actorKind: "patron", actorId: null, action: "application.approval-mailed-again" },
      subject: `application:${id}`,
    });
  });
}
