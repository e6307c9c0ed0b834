import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { ConsentList } from "@/components/membership/account/consent-list";
import { ActionForm } from "@/components/ui/action-form";
import { gateMemberPage } from "@/lib/identity/queries";
import type { TopicsState } from "@/lib/identity/topics/actions";
import { chooseTopicsAction } from "@/lib/identity/topics/actions";
import { mailTopics } from "@/lib/identity/topics/domain/topics";
import { listOwnTopics } from "@/lib/identity/topics/queries";
import { localHref } from "@/lib/language/locales";
import type { Purpose } from "@/lib/membership/consents/domain/purposes";
import { askedPurposes, isFreePurpose } from "@/lib/membership/consents/domain/purposes";
import { listOwnConsents } from "@/lib/membership/profile/consents/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { changeConsentAction } from "@/lib/privacy/consents/actions";
import { formWords } from "../../../form-words";
import { MailNote } from "../../../mail-note";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.consents");
  return { title: t("title"), robots: { index: false } };
}

/** *Persetujuan dan pemberitahuan*: what one said yes to, and which mail one wants. */
export default async function ConsentsPage() {
  await connection();
  const locale = await getLocale();
  const member = await gateMemberPage(localHref(locale, "/akun/persetujuan"));
  const [t, given, topics, answered] = await Promise.all([
    getTranslations("account.consents"),
    listOwnConsents(member),
    listOwnTopics(member),
    keptAnswer<TopicsState>("topics"),
  ]);
  const isGiven = (purpose: Purpose) => given.some((one) => one.purpose === purpose);
  // Memberships older than registration online rest on paper: of what is needed nothing stands here then.
  const shown = askedPurposes(isGiven("guardian")).filter(
    (purpose) => isFreePurpose(purpose) || isGiven(purpose),
  );
  return (
    <AccountPage path="/akun/persetujuan" title={t("title")} lead={t("lead")}>
      <AccountSection id="persetujuan" title={t("consents")} text={t("consentsText")}>
        <ConsentList purposes={shown} given={given} action={changeConsentAction} />
      </AccountSection>
      <AccountSection id="pemberitahuan" title={t("topics")} text={t("topicsText")}>
        <MailNote />
        <ActionForm
          id="kabar"
          action={chooseTopicsAction}
          answered={answered}
          words={await formWords({ submit: t("save"), done: t("saved") })}
          fields={mailTopics.map((topic) => ({
            ...{ kind: "checkbox", name: topic, label: t(`kinds.${topic}.label`) },
            ...{ hint: t(`kinds.${topic}.hint`), value: topics.includes(topic) ? "on" : "" },
          }))}
        />
      </AccountSection>
    </AccountPage>
  );
}
