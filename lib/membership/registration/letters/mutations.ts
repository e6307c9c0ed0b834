import "server-only";

import type { Locale } from "@/lib/language/locales";
import { isLocale, localHref } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";
import { oweMail } from "@/lib/notifications/mutations";
import type { Tx } from "@/lib/platform/db";
import { siteOrigin } from "@/lib/platform/site-address";
import { formatReference } from "../domain/reference";

/** What a mail to an applicant is made of; rows of the table fit. */
export type Addressed = {
  readonly id: string;
  readonly reference: string;
  readonly locale: string;
  readonly email: string | null;
};

/** Owes an applicant a mail, in the language he registered in. Nothing before he has given an address. */
export async function oweToApplicant(
  tx: Tx,
  { id, reference, locale: word, email }: Addressed,
  kind: string,
  write: (facts: { readonly locale: Locale; readonly reference: string }) => MailWords,
): Promise<void> {
  if (email === null) return;
  const locale = isLocale(word) ? word : "id";
  const words = write({ locale, reference: formatReference(reference) });
  await oweMail(tx, { kind, about: `application:${id}`, locale, to: email, ...words });
}

/** The absolute address of a page of this portal in a language, as a mail says it. */
export function mailedAddress(locale: Locale, path: string): string {
  return `${siteOrigin()}${localHref(locale, path)}`;
}

/** Where a mailed link of a registration leads. */
export function linkAddress(locale: Locale, token: string): string {
  return mailedAddress(locale, `/keanggotaan/tautan/${token}`);
}
