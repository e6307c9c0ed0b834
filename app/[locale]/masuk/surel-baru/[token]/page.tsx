import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { peekLink } from "@/lib/identity/links/queries";
import { localHref } from "@/lib/language/locales";
import type { ConfirmEmailState } from "@/lib/membership/profile/email/actions";
import { confirmEmailAction } from "@/lib/membership/profile/email/actions";
import { noteDeadEmailLink } from "@/lib/membership/profile/email/mutations";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";
import { formWords } from "../../../form-words";

/** Rendered whole for each request: a link works once. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.newEmail");
  return { title: t("title"), robots: { index: false } };
}

type PageProps = { readonly params: Promise<{ readonly token: string }> };

/** Where the mail to a new address leads. Opening it uses nothing up; its button does. */
export default async function ConfirmEmailPage({ params }: PageProps) {
  await connection();
  const [locale, t, { token }] = await Promise.all([
    getLocale(),
    getTranslations("account.newEmail"),
    params,
  ]);
  const open = await peekLink("change-email", token);
  const answered = await keptAnswer<ConfirmEmailState>("confirm-email");
  // Pressed in this very request, it is noted already.
  if (!open && answered === null) await noteDeadEmailLink(await headers());
  return (
    <SitePage
      // The switch of the language leads where everybody may go: this address is nobody else's.
      path="/masuk"
      demo={env().PORTAL_DEMO}
      cover={<CoverTitle title={t("title")} lead={open ? t("lead") : undefined} />}
    >
      <div className="wrap py-8 lg:py-12">
        <div className="max-w-120">
          {open ? (
            <ActionForm
              id="surel-baru"
              action={confirmEmailAction}
              answered={answered}
              words={await formWords({ submit: t("submit") })}
              fields={[
                { kind: "hidden", name: "locale", label: "", value: locale },
                { kind: "hidden", name: "token", label: "", value: token },
              ]}
            />
          ) : (
            <StateCard
              kind="error"
              title={t("dead")}
              actions={
                <ButtonLink href={localHref(locale, "/akun/profil")}>{t("again")}</ButtonLink>
              }
            >
              <p>{t("deadText")}</p>
            </StateCard>
          )}
        </div>
      </div>
    </SitePage>
  );
}
