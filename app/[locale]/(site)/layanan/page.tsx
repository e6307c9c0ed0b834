import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { ContentsList } from "@/components/ui/contents-list";
import { listServices } from "@/lib/content/queries";
import { serviceGroups } from "@/lib/content/schema";
import { localHref } from "@/lib/language/locales";
import { textIn } from "@/lib/publishing/domain/content";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { foreignLang } from "../../translation-state";
import { ServiceRows } from "./service-rows";

/** Rendered whole for each request: services are data that staff edit. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("content.services");
  return pageMetadata({
    path: "/layanan",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/layanan",
  });
}

/** All services in the three groups of R054, and the directory of the building (R076). */
export default async function ServicesPage() {
  await connection();
  const [locale, t, words, services] = await Promise.all([
    getLocale(),
    getTranslations("content.services"),
    getTranslations("content"),
    listServices(),
  ]);
  const inBuilding = services.filter(({ content }) => content.shared.inDirectory);
  return (
    <LivePage path="/layanan" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      {services.length === 0 ? (
        <div className="wrap section-space">
          <StateCard
            kind="empty"
            title={t("empty")}
            actions={<ButtonLink href={localHref(locale, "/tanya")}>{t("ask")}</ButtonLink>}
          >
            <p>{t("emptyText")}</p>
          </StateCard>
        </div>
      ) : (
        <div className="wrap section-space grid gap-14">
          {serviceGroups.map((group) => (
            <section
              key={group}
              aria-labelledby={group}
              className="grid gap-5 lg:grid-cols-[320px_minmax(0,1fr)] lg:gap-18"
            >
              <div>
                <h2 id={group}>{words(`groups.${group}`)}</h2>
                <p className="mt-2 max-w-[44ch] text-ui text-ink-muted">
                  {words(`groupLeads.${group}`)}
                </p>
              </div>
              <ServiceRows
                services={services.filter(({ content }) => content.shared.group === group)}
                locale={locale}
              />
            </section>
          ))}
        </div>
      )}
      {inBuilding.length > 0 ? (
        <div className="bg-sunken">
          <section aria-labelledby="direktori" className="wrap section-space">
            <h2 id="direktori">{t("directory")}</h2>
            <p className="mt-2 mb-5 max-w-[58ch] text-ink-muted">{t("directoryLead")}</p>
            <div className="md:columns-2 md:gap-14">
              <ContentsList
                leaders
                lines={inBuilding.map(({ slug, content }) => {
                  const { text, lang } = textIn(content, locale);
                  return {
                    key: slug,
                    href: localHref(locale, `/layanan/${slug}`),
                    name: text.title,
                    amount: content.shared.place,
                    lang: foreignLang(lang, locale),
                  };
                })}
              />
            </div>
          </section>
        </div>
      ) : null}
    </LivePage>
  );
}
