import "server-only";

import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import type { Tx } from "@/lib/platform/db";
import { siteOrigin } from "@/lib/platform/site-address";
import { addressOf, mailableSelect } from "../../reset/queries";
import type { FactorChange } from "../domain/mails";
import { factorMail } from "../domain/mails";

/** Owes an account's owner a mail about a change of the second factor. Nothing where there is no address. */
export async function tellOwner(tx: Tx, accountId: string, change: FactorChange): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: mailableSelect,
  });
  const to = addressOf(account);
  if (!to) return;
  const locale = account.member?.locale === "en" ? "en" : "id";
  const mail = factorMail({ change, locale, help: siteOrigin() + localHref(locale, "/kontak") });
  await oweMail(tx, { kind: change, about: `account:${accountId}`, locale, to, ...mail });
}
