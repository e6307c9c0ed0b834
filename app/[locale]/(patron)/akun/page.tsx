import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { AccountPage } from "./account-page";
import { CardSummary, RequestSummary, TalkSummary } from "./summary";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title"), robots: { index: false } };
}

/** *Akun saya*: who one is here, how the card stands, and what waits; the menu beside it names the parts. */
export default async function AccountHome() {
  await connection();
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, "/akun"));
  const { account } = member;
  const t = await getTranslations("account");
  return (
    <AccountPage path="/akun" title={t("title")} lead={t("lead")}>
      <dl className="grid gap-1">
        <dt className="sr-only">{t("title")}</dt>
        <dd className="text-h3 font-semibold wrap-anywhere">{account.name}</dd>
        <dt className="mt-2 text-small text-ink-muted">{t("home.number")}</dt>
        <dd className="tabular-nums">{account.memberNumber}</dd>
      </dl>
      <CardSummary member={member} />
      <TalkSummary member={member} />
      <RequestSummary member={member} />
    </AccountPage>
  );
}
