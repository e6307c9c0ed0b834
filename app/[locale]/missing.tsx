import { useLocale, useTranslations } from "next-intl";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";

/** The language switch leads to the home page: the missing address is missing in both languages. */
export function Missing() {
  const t = useTranslations("errors.missing");
  const locale = useLocale();
  return (
    <SitePage path="/" cover={<CoverTitle title={t("title")} lead={t("text")} />}>
      <div className="wrap section-space flex flex-wrap gap-3">
        <ButtonLink href={localHref(locale, "/tanya")}>{t("ask")}</ButtonLink>
        <ButtonLink href={localHref(locale, "/")} variant="outline">
          {t("home")}
        </ButtonLink>
      </div>
    </SitePage>
  );
}
