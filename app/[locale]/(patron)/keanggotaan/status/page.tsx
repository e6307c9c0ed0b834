import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { AskStatusForm } from "@/components/membership/registration/ask-status-form";
import { currentApplication } from "@/lib/membership/registration/queries";
import type { AskStatusState } from "@/lib/membership/registration/resuming/actions";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../live-page";
import { MailNote } from "../../../mail-note";
import { pageMetadata } from "../../../page-metadata";
import { refusalSentences } from "../daftar/refusal-sentences";
import { OwnStatus } from "./own-status";

/** Rendered whole for each request: it knows the browser's own registration. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("registration.status");
  return pageMetadata({
    path: "/keanggotaan/status",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/keanggotaan",
    unlisted: true,
  });
}

/** Where the browser's own registration stands; to a stranger the form that mails a link. */
export default async function StatusPage() {
  await connection();
  const [locale, own, t, standing] = await Promise.all([
    getLocale(),
    currentApplication(),
    getTranslations("registration.status"),
    getMailStanding(),
  ]);
  return (
    <LivePage path="/keanggotaan/status" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <div className="wrap section-space">
        <div className="grid max-w-190 gap-8">
          <MailNote />
          {own ? (
            <OwnStatus own={own} locale={locale} />
          ) : (
            <AskSection held={standing === "held"} />
          )}
        </div>
      </div>
    </LivePage>
  );
}

async function AskSection({ held }: { held: boolean }) {
  const [t, errors, form, answered] = await Promise.all([
    getTranslations("registration.status"),
    getTranslations("registration.errors"),
    getTranslations("registration.form"),
    keptAnswer<AskStatusState>("registration-status"),
  ]);
  return (
    <section aria-labelledby="cari-pendaftaran">
      <h2 id="cari-pendaftaran">{t("askHeading")}</h2>
      <p className="mt-2 mb-6 max-w-[60ch]">{t("askText")}</p>
      <AskStatusForm
        say={{
          ...{ email: form("email"), ask: t("ask"), asked: held ? t("askedHeld") : t("asked") },
          words: {
            ...(await refusalSentences(answered)),
            "email-missing": errors("email-missing"),
            "email-incomplete": errors("email-incomplete"),
            "email-too-long": errors("email-too-long"),
          },
        }}
        answered={answered}
      />
    </section>
  );
}
