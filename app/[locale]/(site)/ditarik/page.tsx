import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue-browse.withdrawn");
  return { title: t("title"), robots: { index: false } };
}

/** Built in advance and sent by the proxy, with status 410, at the address of a withdrawn record (docs/decisions/0002). */
export default function WithdrawnPage() {
  const t = useTranslations("catalogue-browse.withdrawn");
  const locale = useLocale();
  return (
    <SitePage path="/opac" cover={<CoverTitle title={t("title")} lead={t("text")} />}>
      <div className="wrap section-space flex flex-wrap gap-3">
        <ButtonLink href={localHref(locale, "/opac")}>{t("search")}</ButtonLink>
        <ButtonLink href={localHref(locale, "/tanya")} variant="outline">
          {t("ask")}
        </ButtonLink>
      </div>
    </SitePage>
  );
}
