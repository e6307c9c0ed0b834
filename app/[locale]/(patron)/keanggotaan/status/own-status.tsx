import { getTranslations } from "next-intl/server";
import { SendForm } from "@/components/membership/registration/send-form";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { steps } from "@/lib/membership/registration/domain/answers";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import {
  applicantEvents,
  eventWords,
  stateWords,
} from "@/lib/membership/registration/domain/state-words";
import { isDecided } from "@/lib/membership/registration/domain/states";
import { listApplicationLines } from "@/lib/membership/registration/queries";
import type { SendState } from "@/lib/membership/registration/resuming/actions";
import type { OwnApplication } from "@/lib/membership/registration/types";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LaterSection } from "../daftar/later-section";
import { refusalSentences } from "../daftar/refusal-sentences";
import { waysToSteps } from "../daftar/ways-to-steps";
import { PasswordMailSection } from "./password-mail-section";

/** State, what to do now, and what has happened: in words, never by colour alone. */
export async function OwnStatus({ own, locale }: { own: OwnApplication; locale: Locale }) {
  const [t, say, lines, standing] = await Promise.all([
    getTranslations("registration.status"),
    getTranslations("registration"),
    listApplicationLines(own),
    getMailStanding(),
  ]);
  const state = own.state;
  const promised = state === "unconfirmed" || state === "submitted" || state === "approved";
  const next = promised && standing === "held" ? (`${state}Held` as const) : state;
  // What is asked of the applicant now stands with it, and not at the end of all that has happened.
  const decision =
    state === "returned" || state === "refused"
      ? lines.findLast(({ type }) => type === state)
      : undefined;
  return (
    <>
      <StateCard
        kind={isDecided(state) || state === "submitted" ? "empty" : "closed"}
        title={stateWords[locale][state]}
        actions={await actionsOf(own, locale)}
      >
        <p>{say(`next.${next}`, { email: own.email ?? "" })}</p>
        {decision?.reason ? (
          <p className="mt-2 whitespace-pre-line text-ink">
            {t("reason", { reason: decision.reason })}
          </p>
        ) : null}
        <p className="mt-2">
          {t("reference")}: <strong>{formatReference(own.reference)}</strong>
        </p>
      </StateCard>
      {state === "approved" ? <PasswordMailSection /> : null}
      <section aria-labelledby="riwayat">
        <h2 id="riwayat" className="text-h3 font-semibold">
          {t("history")}
        </h2>
        <ol className="mt-2 border-line border-t">
          {lines.flatMap((line) => {
            const { type, reason, at } = line;
            // Staff settling a duplicate is none of the applicant's business.
            const event = applicantEvents.find((each) => each === type);
            if (event === undefined) return [];
            return [
              <li
                key={`${type} ${at.getTime()}`}
                className="border-line border-b py-3 text-ui last:border-0"
              >
                <p>
                  <strong>{eventWords[locale][event]}</strong>{" "}
                  <time dateTime={at.toISOString()} className="text-ink-muted">
                    {formatDateTime(at, locale)}
                  </time>
                </p>
                {reason === null || line === decision ? null : (
                  <p className="wrap-anywhere mt-1 whitespace-pre-line">
                    {t("reason", { reason })}
                  </p>
                )}
              </li>,
            ];
          })}
        </ol>
      </section>
      <LaterSection own={own} locale={locale} />
    </>
  );
}

/** What comes next, as buttons; null where one can only wait. */
async function actionsOf(own: OwnApplication, locale: Locale) {
  const t = await getTranslations("registration.status");
  const href = (path: string) => localHref(locale, `/keanggotaan/daftar/${path}`);
  const path = steps[own.stepsDone]?.path ?? "periksa";
  if (own.state === "draft") return <ButtonLink href={href(path)}>{t("goOn")}</ButtonLink>;
  if (own.state === "returned")
    return <ButtonLink href={href("periksa")}>{t("correct")}</ButtonLink>;
  if (own.state === "refused")
    return (
      <ButtonLink href={localHref(locale, "/tanya")} variant="outline">
        {t("askLibrarian")}
      </ButtonLink>
    );
  if (own.state === "approved") {
    const link = await getTranslations("registration.link");
    return <ButtonLink href={localHref(locale, "/masuk")}>{link("signIn")}</ButtonLink>;
  }
  if (own.state !== "unconfirmed") return null;
  if (own.emailVerified) return <ButtonLink href={href("periksa")}>{t("sendNow")}</ButtonLink>;
  const [review, answered] = await Promise.all([
    getTranslations("registration.review"),
    keptAnswer<SendState>("registration-send"),
  ]);
  return (
    <>
      <SendForm
        locale={locale}
        seen={own.changes}
        label={t("resend")}
        busy={review("sending")}
        variant="outline"
        refusals={await refusalSentences(answered)}
        ways={await waysToSteps(locale)}
        answered={answered}
      />
      <ButtonLink href={href("periksa")} variant="quiet">
        {t("correct")}
      </ButtonLink>
    </>
  );
}
