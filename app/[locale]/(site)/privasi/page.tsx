import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { Prose, ProseList, ProseSection } from "@/components/layout/prose";
import { SitePage } from "@/components/layout/site-page";
import { TextLink } from "@/components/ui/text-link";
import { retentionDays } from "@/lib/conversation/jobs";
import { localHref } from "@/lib/language/locales";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.privacy");
  return { title: t("title"), description: t("lead") };
}

/** The notice of UU 27/2022 article 21: purpose, kinds of data, retention, rights. */
export default function PrivacyPage() {
  const t = useTranslations("legal.privacy");
  const tanya = localHref(useLocale(), "/tanya");
  return (
    <SitePage path="/privasi" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <Prose>
        <ProseSection title={t("data.title")}>
          <ProseList
            items={[
              { key: "given", text: t("data.given") },
              { key: "made", text: t("data.made") },
              { key: "cookie", text: t("data.cookie") },
              { key: "unsent", text: t("data.unsent") },
            ]}
          />
        </ProseSection>
        <ProseSection title={t("purpose.title")}>
          <p>{t("purpose.text")}</p>
        </ProseSection>
        <ProseSection title={t("verification.title")}>
          <p>{t("verification.text")}</p>
        </ProseSection>
        <ProseSection title={t("keeping.title")}>
          <p>{t("keeping.where")}</p>
          <p>{t("keeping.long", { days: retentionDays })}</p>
          <p>{t("keeping.public")}</p>
        </ProseSection>
        <ProseSection title={t("rights.title")}>
          <p>{t("rights.text")}</p>
          <ProseList
            items={[
              { key: "access", text: t("rights.access") },
              { key: "correct", text: t("rights.correct") },
              { key: "erase", text: t("rights.erase") },
              { key: "withdraw", text: t("rights.withdraw") },
            ]}
          />
          <p>
            {t.rich("rights.how", {
              ask: (words) => <TextLink href={tanya}>{words}</TextLink>,
            })}
          </p>
        </ProseSection>
      </Prose>
    </SitePage>
  );
}
