import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { LaterForm } from "@/components/membership/registration/later-form";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import { steps } from "@/lib/membership/registration/domain/answers";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { isDecided, isEditable } from "@/lib/membership/registration/domain/states";
import { draftDays } from "@/lib/membership/registration/jobs";
import { currentApplication } from "@/lib/membership/registration/queries";
import type { LaterState } from "@/lib/membership/registration/resuming/actions";
import { getMembershipRule } from "@/lib/membership/rules/queries";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../live-page";
import { MailNote } from "../../../mail-note";
import { pageMetadata } from "../../../page-metadata";
import { refusalSentences } from "./refusal-sentences";

/** Rendered whole for each request: it knows the browser's own registration. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("registration");
  return pageMetadata({
    path: "/keanggotaan/daftar",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/keanggotaan",
  });
}

/** What registering asks for, and the way into it or back to where one was. */
export default async function RegistrationPage() {
  await connection();
  const [locale, own, rule, t, intro, later, answered, standing] = await Promise.all([
    getLocale(),
    currentApplication(),
    getMembershipRule(),
    getTranslations("registration"),
    getTranslations("registration.intro"),
    getTranslations("registration.later"),
    keptAnswer<LaterState>("registration-later"),
    getMailStanding(),
  ]);
  const href = (path: string) => localHref(locale, `/keanggotaan/${path}`);
  const reference = own ? formatReference(own.reference) : "";
  const next = steps[own?.stepsDone ?? 0]?.path ?? "periksa";
  return (
    <LivePage path="/keanggotaan/daftar" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <div className="wrap section-space">
        <div className="grid max-w-190 gap-8">
          {own ? (
            <StateCard
              kind="closed"
              title={
                isDecided(own.state)
                  ? intro("decided", { reference })
                  : intro("running", { reference })
              }
              actions={
                <>
                  {isEditable(own.state) ? (
                    <ButtonLink href={href(`daftar/${next}`)}>{intro("goOn")}</ButtonLink>
                  ) : null}
                  <ButtonLink
                    href={href("status")}
                    variant={isEditable(own.state) ? "outline" : "primary"}
                  >
                    {intro("status")}
                  </ButtonLink>
                  <LaterForm
                    locale={locale}
                    deeds={[
                      {
                        deed: "forget",
                        label: isDecided(own.state) ? intro("again") : later("forget"),
                      },
                    ]}
                    withdraw={null}
                    done=""
                    refusals={await refusalSentences(answered)}
                    answered={answered}
                  />
                </>
              }
            />
          ) : null}
          <section aria-labelledby="lima-langkah">
            <h2 id="lima-langkah">{intro("heading")}</h2>
            <p className="mt-2 max-w-[60ch]">{intro("text")}</p>
            <h3 className="mt-6 text-h3 font-semibold">{intro("needHeading")}</h3>
            <ul className="mt-2 grid max-w-[60ch] list-disc gap-2 pl-5">
              <li>{intro("needIdentity")}</li>
              <li>{intro("needContact")}</li>
              <li>{intro("needGuardian", { age: rule.guardianBelowAge })}</li>
            </ul>
            <p className="mt-4 max-w-[60ch]">
              {standing === "held" ? intro("afterHeld") : intro("after")}
            </p>
          </section>
          <MailNote />
          {own ? null : (
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <ButtonLink href={href("daftar/identitas")}>{intro("begin")}</ButtonLink>
              <TextLink href={href("status")}>{intro("status")}</TextLink>
            </div>
          )}
          <p className="max-w-[60ch] text-small text-ink-muted">
            {intro("kept", { days: draftDays })}{" "}
            <TextLink href={localHref(locale, "/privasi")}>{intro("privacy")}</TextLink>
          </p>
        </div>
      </div>
    </LivePage>
  );
}
