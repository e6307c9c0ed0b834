import { useLocale, useTranslations } from "next-intl";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";

/** What the member's area shows to an account that is joined to no member, such as staff's. */
export function NotAMember() {
  const t = useTranslations("account.foreign");
  const locale = useLocale();
  return (
    <SitePage path="/masuk" cover={<CoverTitle title={t("title")} lead={t("text")} />}>
      <div className="wrap section-space">
        <ButtonLink href={localHref(locale, "/masuk")}>{t("signIn")}</ButtonLink>
      </div>
    </SitePage>
  );
}
