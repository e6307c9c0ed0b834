import { getTranslations } from "next-intl/server";
import { SignOutForm } from "@/components/identity/sign-out-form";
import { ForgetCard } from "@/components/membership/card/forget-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getCurrentSession } from "@/lib/identity/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

/**
 * Above the form for somebody who has signed in already, with the way to his own pages. Everybody else sees nothing, and
 * what this browser kept of an earlier member's card goes.
 */
export async function SignedInCard({ locale }: { locale: Locale }) {
  const [session, t] = await Promise.all([
    getCurrentSession(),
    getTranslations("account.signedIn"),
  ]);
  if (!session) return <ForgetCard />;
  const member = session.role === "member";
  return (
    <Card as="section" labelledBy="sudah-masuk">
      <h2 id="sudah-masuk" className="text-h3 font-semibold wrap-anywhere">
        {t("title", { name: session.name })}
      </h2>
      <p className="mt-1 text-ui text-ink-muted">{t("other")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <ButtonLink href={member ? localHref(locale, "/akun") : "/staf/percakapan"}>
          {member ? t("member") : t("staff")}
        </ButtonLink>
        <SignOutForm locale={locale} label={t("signOut")} variant="outline" />
      </div>
    </Card>
  );
}
