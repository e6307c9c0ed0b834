import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { StopNewsForm } from "@/components/privacy/stop-news-form";
import { ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { StopState } from "@/lib/privacy/consents/stopping/actions";
import { LivePage } from "../../../../live-page";

/** Rendered whole for each request: it answers a form. */
export const instant = false;

/** Nothing of the token goes into what is shared or indexed. */
export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("stop-news");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Where a mail with news leads whoever wants no more of them. */
export default async function StopNewsPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const [locale, t, answered] = await Promise.all([
    getLocale(),
    getTranslations("stop-news"),
    keptAnswer<StopState>("stop-news"),
  ]);
  return (
    // The language is switched elsewhere: this address is a secret and stands nowhere else.
    <LivePage path="/keanggotaan" cover={<CoverTitle title={t("title")} />}>
      <div className="wrap section-space">
        <StopNewsForm
          token={token}
          say={{
            ...{ text: t("text"), button: t("button"), busy: t("busy") },
            ...{ done: t("done"), doneText: t("doneText") },
            ...{ dead: t("dead"), deadText: t("deadText") },
          }}
          consents={
            <ButtonLink href={localHref(locale, "/akun/persetujuan")} variant="accent">
              {t("consents")}
            </ButtonLink>
          }
          answered={answered}
        />
      </div>
    </LivePage>
  );
}
