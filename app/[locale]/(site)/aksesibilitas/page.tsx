import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { Prose, ProseList, ProseSection } from "@/components/layout/prose";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";

/** Rendered for its frame: announcements and hours. Its own words are those of this version. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("legal.accessibility");
  return pageMetadata({
    path: "/aksesibilitas",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/aksesibilitas",
  });
}

/** The accessibility statement (UU 8/2016; WCAG 2.2 AA): what is aimed at, what is tested, what is not. */
export default async function AccessibilityPage() {
  await connection();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("legal.accessibility")]);
  const tanya = localHref(locale, "/tanya");
  return (
    <LivePage path="/aksesibilitas" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <Prose>
        <ProseSection title={t("aim.title")}>
          <p>{t("aim.text")}</p>
        </ProseSection>
        <ProseSection title={t("works.title")}>
          <ProseList
            items={[
              { key: "keyboard", text: t("works.keyboard") },
              { key: "reader", text: t("works.reader") },
              { key: "zoom", text: t("works.zoom") },
              { key: "colour", text: t("works.colour") },
              { key: "motion", text: t("works.motion") },
              { key: "script", text: t("works.script") },
              { key: "time", text: t("works.time") },
            ]}
          />
        </ProseSection>
        <ProseSection title={t("tested.title")}>
          <p>{t("tested.text")}</p>
        </ProseSection>
        <ProseSection title={t("tell.title")}>
          <p>
            {t.rich("tell.text", {
              ask: (words) => <TextLink href={tanya}>{words}</TextLink>,
            })}
          </p>
        </ProseSection>
      </Prose>
    </LivePage>
  );
}
