import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { Prose, ProseList, ProseSection } from "@/components/layout/prose";
import { TextLink } from "@/components/ui/text-link";
import { lookRetentionDays } from "@/lib/audit/access/jobs";
import { retentionDays } from "@/lib/conversation/jobs";
import { searchRetentionDays } from "@/lib/faq/jobs";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";

/** Rendered for its frame: announcements and hours. Its own words are those of this version. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("legal.privacy");
  return pageMetadata({
    path: "/privasi",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/privasi",
  });
}

/** The notice of UU 27/2022 article 21: purpose, kinds of data, retention, rights. */
export default async function PrivacyPage() {
  await connection();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("legal.privacy")]);
  const tanya = localHref(locale, "/tanya");
  return (
    <LivePage path="/privasi" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <Prose>
        <ProseSection title={t("data.title")}>
          <ProseList
            items={[
              { key: "given", text: t("data.given") },
              { key: "made", text: t("data.made") },
              { key: "membership", text: t("data.membership") },
              { key: "search", text: t("data.search", { days: searchRetentionDays }) },
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
          <p>{t("keeping.membership", { days: lookRetentionDays })}</p>
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
            {t.rich("rights.account", {
              own: (words) => <TextLink href={localHref(locale, "/akun/data")}>{words}</TextLink>,
            })}
          </p>
          <p>
            {t.rich("rights.how", {
              ask: (words) => <TextLink href={tanya}>{words}</TextLink>,
            })}
          </p>
        </ProseSection>
      </Prose>
    </LivePage>
  );
}
