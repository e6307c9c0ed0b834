import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { AskResetState } from "@/lib/identity/reset/actions";
import { askResetAction } from "@/lib/identity/reset/actions";
import { localHref } from "@/lib/language/locales";
import { getMailStanding } from "@/lib/notifications/queries";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";
import { formWords } from "../../form-words";
import { MailNote } from "../../mail-note";

/** Rendered whole for each request: the form must stand in the first answer, also without JavaScript. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.reset");
  return { title: t("title"), robots: { index: false } };
}

type PageProps = {
  /** `terkirim`: asked for a moment ago, for whomever. */
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** *Lupa kata sandi*: says the same to everybody. */
export default async function ForgottenPasswordPage({ searchParams }: PageProps) {
  await connection();
  const [locale, t, { terkirim }, standing] = await Promise.all([
    getLocale(),
    getTranslations("account.reset"),
    searchParams,
    getMailStanding(),
  ]);
  const held = standing === "held";
  const here = localHref(locale, "/masuk/lupa-sandi");
  return (
    <SitePage
      path="/masuk/lupa-sandi"
      demo={env().PORTAL_DEMO}
      cover={<CoverTitle title={t("title")} lead={t("lead")} />}
    >
      <div className="wrap py-8 lg:py-12">
        <div className="grid max-w-120 gap-6">
          {terkirim === undefined ? (
            <>
              <ActionForm
                id="lupa"
                action={askResetAction}
                answered={await keptAnswer<AskResetState>("ask-reset")}
                words={await formWords({ submit: t("submit"), busy: t("busy") })}
                fields={[
                  { kind: "hidden", name: "locale", label: "", value: locale },
                  {
                    ...{ kind: "email", name: "login", label: t("login") },
                    autoComplete: "username",
                  },
                ]}
              />
              <p className="text-ui text-ink-muted">{t("staff")}</p>
            </>
          ) : (
            <StateCard
              kind="empty"
              title={held ? t("sentHeld") : t("sent")}
              actions={
                <ButtonLink href={here} variant="outline">
                  {t("again")}
                </ButtonLink>
              }
            >
              <p>{held ? t("sentTextHeld") : t("sentText")}</p>
            </StateCard>
          )}
          <MailNote />
          <p className="text-ui">
            <TextLink href={localHref(locale, "/masuk")}>{t("back")}</TextLink>
          </p>
        </div>
      </div>
    </SitePage>
  );
}
