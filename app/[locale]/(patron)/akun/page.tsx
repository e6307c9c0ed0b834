import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { AccountPage } from "./account-page";
import { AccountSection } from "./account-section";
import { accountParts } from "./parts";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title"), robots: { index: false } };
}

/** *Akun saya*: who one is here, and what one can do. */
export default async function AccountHome() {
  await connection();
  const locale = await getLocale();
  const { account } = await gateMemberPage(localHref(locale, "/akun"));
  const t = await getTranslations("account");
  return (
    <AccountPage path="/akun" title={t("title")} lead={t("lead")}>
      <dl className="grid gap-1">
        <dt className="sr-only">{t("title")}</dt>
        <dd className="text-h3 font-semibold wrap-anywhere">{account.name}</dd>
        <dt className="mt-2 text-small text-ink-muted">{t("home.number")}</dt>
        <dd className="tabular-nums">{account.memberNumber}</dd>
      </dl>
      <AccountSection id="bagian-akun" title={t("home.parts")}>
        <ul className="border-t border-line">
          {accountParts.flatMap((part) =>
            part.text === "home"
              ? []
              : [
                  <li key={part.path} className="grid gap-1 border-b border-line py-4">
                    <span>
                      <TextLink href={localHref(locale, part.path)}>
                        {t(`nav.${part.text}`)}
                      </TextLink>
                    </span>
                    <span className="text-ui text-ink-muted">{t(`home.${part.text}`)}</span>
                  </li>,
                ],
          )}
        </ul>
      </AccountSection>
    </AccountPage>
  );
}
