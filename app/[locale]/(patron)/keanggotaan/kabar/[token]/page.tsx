import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { StopNewsForm } from "@/components/privacy/stop-news-form";
import { ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { StopState } from "@/lib/privacy/consents/stopping/actions";
import { noteDeadStop } from "@/lib/privacy/consents/stopping/mutations";
import { opensStop } from "@/lib/privacy/consents/stopping/queries";
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
  const [locale, t, opens, answered] = await Promise.all([
    getLocale(),
    getTranslations("stop-news"),
    opensStop(token),
    keptAnswer<StopState>("stop-news"),
  ]);
  // Pressed in this very request, it is noted already.
  if (!opens && answered === null) await noteDeadStop(await headers());
  return (
    // The language is switched elsewhere: this address is a secret and stands nowhere else.
    <LivePage path="/keanggotaan" cover={<CoverTitle title={t("title")} />}>
      <div className="wrap section-space">
        <StopNewsForm
          token={opens ? token : null}
          say={{
            ...{ text: t("text"), button: t("button"), busy: t("busy") },
            ...{ done: t("done"), doneText: t("doneText") },
            ...{ dead: t("dead"), deadText: t("deadText") },
          }}
          consents={
            <ButtonLink href={localHref(locale, "/akun/persetujuan")} variant="outline">
              {t("consents")}
            </ButtonLink>
          }
          answered={answered}
        />
      </div>
    </LivePage>
  );
}
