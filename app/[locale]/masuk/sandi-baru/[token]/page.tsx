import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import type { ChoosePasswordState } from "@/lib/identity/reset/actions";
import { choosePasswordAction } from "@/lib/identity/reset/actions";
import { noteDeadPasswordLink } from "@/lib/identity/reset/mutations";
import { peekPasswordChoice } from "@/lib/identity/reset/queries";
import { localHref } from "@/lib/language/locales";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";
import { formWords } from "../../../form-words";

/** Rendered whole for each request: a link works once. */
export const instant = false;

type PageProps = { readonly params: Promise<{ readonly token: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await connection();
  const [t, { token }] = await Promise.all([getTranslations("account.choose"), params]);
  const choice = await peekPasswordChoice(token);
  return { title: t(choice?.first ? "firstTitle" : "title"), robots: { index: false } };
}

/** Where the mailed link leads. Opening it uses nothing up: mail scanners open them all. */
export default async function ChoosePasswordPage({ params }: PageProps) {
  await connection();
  const [locale, t, { token }] = await Promise.all([
    getLocale(),
    getTranslations("account.choose"),
    params,
  ]);
  const choice = await peekPasswordChoice(token);
  const first = choice?.first ?? false;
  const answered = await keptAnswer<ChoosePasswordState>("choose-password");
  // Pressed in this very request, it is noted already.
  if (!choice && answered === null) await noteDeadPasswordLink(token, await headers());
  return (
    <SitePage
      // The switch of the language leads where a link can be asked for: this address is nobody else's.
      path="/masuk/lupa-sandi"
      demo={env().PORTAL_DEMO}
      cover={
        <CoverTitle
          title={t(first ? "firstTitle" : "title")}
          lead={choice ? t(first ? "firstLead" : "lead") : undefined}
        />
      }
    >
      <div className="wrap py-8 lg:py-12">
        <div className="max-w-120">
          {choice ? (
            <ActionForm
              id="baru"
              action={choosePasswordAction}
              answered={answered}
              words={await formWords({ submit: t("submit") })}
              fields={[
                { kind: "hidden", name: "locale", label: "", value: locale },
                { kind: "hidden", name: "token", label: "", value: token },
                {
                  ...{ kind: "password", name: "password", hint: t("hint") },
                  label: t(first ? "firstPassword" : "password"),
                  autoComplete: "new-password",
                },
              ]}
            />
          ) : (
            <StateCard
              kind="error"
              title={t("dead")}
              actions={
                <ButtonLink href={localHref(locale, "/masuk/lupa-sandi")}>{t("ask")}</ButtonLink>
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
