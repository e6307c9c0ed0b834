import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { OpenLinkForm } from "@/components/membership/registration/open-link-form";
import { ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";
import { stateWords } from "@/lib/membership/registration/domain/state-words";
import { noteDeadLink } from "@/lib/membership/registration/faults/mutations";
import type { LinkState } from "@/lib/membership/registration/resuming/actions";
import { peekRegistrationLink } from "@/lib/membership/registration/resuming/queries";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../../live-page";

/** Rendered whole for each request: whether the link still opens anything is a matter of now. */
export const instant = false;

/** Nothing of the token goes into what is shared or indexed. */
export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("registration.link");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** A link from a mail about a registration: a button, and only its press does something. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  await connection();
  const { token } = await params;
  const [locale, t, form, next, link, answered, standing] = await Promise.all([
    getLocale(),
    getTranslations("registration.link"),
    getTranslations("registration.form"),
    getTranslations("registration.next"),
    peekRegistrationLink(token),
    keptAnswer<LinkState>("registration-link"),
    getMailStanding(),
  ]);
  // Pressed in this very request, it is used up rightly, or noted already.
  if (!link && answered === null) await noteDeadLink(await headers());
  return (
    // The language is switched at the status page: this address is a secret and stands nowhere else.
    <LivePage path="/keanggotaan/status" cover={<CoverTitle title={t("title")} />}>
      <div className="wrap section-space">
        <div className="max-w-190">
          <OpenLinkForm
            locale={locale}
            token={token}
            deed={link?.deed ?? null}
            say={{
              text: link?.deed === "open" ? t("openText") : t("confirmText"),
              button: link?.deed === "open" ? t("open") : t("confirm"),
              confirmed: t("confirmed"),
              confirmedText: t("confirmedText", { reference: "{reference}" }),
              approved: stateWords[locale].approved,
              approvedText: standing === "held" ? next("approvedHeld") : next("approved"),
              dead: t("dead"),
              deadText: t("deadText"),
              notWhole: t("notWhole"),
              notWholeText: t("notWholeText"),
              publicComputer: form("publicComputer"),
              publicComputerHint: form("publicComputerHint"),
            }}
            status={
              <ButtonLink href={localHref(locale, "/keanggotaan/status")}>
                {t("seeStatus")}
              </ButtonLink>
            }
            again={
              <ButtonLink href={localHref(locale, "/keanggotaan/status")}>{t("status")}</ButtonLink>
            }
            consents={
              <ButtonLink href={localHref(locale, "/keanggotaan/daftar/pernyataan")}>
                {t("consents")}
              </ButtonLink>
            }
            signIn={<ButtonLink href={localHref(locale, "/masuk")}>{t("signIn")}</ButtonLink>}
            answered={answered}
          />
        </div>
      </div>
    </LivePage>
  );
}
