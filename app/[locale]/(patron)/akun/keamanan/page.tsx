import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { FactorPanel } from "@/components/identity/factor-panel";
import { SessionList } from "@/components/identity/session-list";
import { SignInHistory } from "@/components/identity/sign-in-history";
import { ActionForm } from "@/components/ui/action-form";
import type { FactorState } from "@/lib/identity/factor/actions";
import { getFactor } from "@/lib/identity/factor/queries";
import { listSignIns } from "@/lib/identity/history/queries";
import { gateMemberPage } from "@/lib/identity/queries";
import type { ChangePasswordState } from "@/lib/identity/sessions/actions";
import { changePasswordAction } from "@/lib/identity/sessions/actions";
import { listOwnSessions } from "@/lib/identity/sessions/queries";
import { localHref } from "@/lib/language/locales";
import { keptAnswer } from "@/lib/platform/form-answer";
import { formWords } from "../../../form-words";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

/** Lines of the history that are shown; it is kept for 90 days. */
const historyMax = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.security");
  return { title: t("title"), robots: { index: false } };
}

/** *Keamanan*: password, second factor, the devices that are signed in, and who came in lately. */
export default async function SecurityPage() {
  await connection();
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, "/akun/keamanan"));
  const t = await getTranslations("account.security");
  const [sessions, history, factor, factorAnswered, answered, words] = await Promise.all([
    listOwnSessions(member),
    listSignIns(member.account.accountId, historyMax),
    getFactor(member.account),
    keptAnswer<FactorState>("factor"),
    keptAnswer<ChangePasswordState>("change-password"),
    formWords({ submit: t("submit"), done: t("changed") }),
  ]);
  return (
    <AccountPage path="/akun/keamanan" title={t("title")} lead={t("lead")}>
      <AccountSection id="ganti-sandi" title={t("password")}>
        <div className="max-w-120">
          <ActionForm
            id="sandi"
            action={changePasswordAction}
            answered={answered}
            words={words}
            fields={[
              { kind: "password", name: "present", label: t("present") },
              {
                ...{ kind: "password", name: "next", label: t("next"), hint: t("hint") },
                autoComplete: "new-password",
              },
            ]}
          />
        </div>
      </AccountSection>
      <FactorPanel locale={locale} standing={factor} answered={factorAnswered} />
      <AccountSection id="perangkat" title={t("devices")} text={t("devicesText")}>
        <SessionList sessions={sessions} />
      </AccountSection>
      <SignInHistory locale={locale} lines={history} />
    </AccountPage>
  );
}
