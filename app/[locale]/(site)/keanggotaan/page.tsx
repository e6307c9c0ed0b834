import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { CardNeeds } from "@/components/membership/card-needs";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { listServices } from "@/lib/content/queries";
import { localHref } from "@/lib/language/locales";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { WrittenSections } from "../../written-sections";
import { askHref } from "../ask-href";
import { ServiceRows } from "../layanan/service-rows";

/** Rendered whole for each request: services are data that staff edit. */
export const instant = false;

/** The services that say what a card is for, and what is open to everybody (R086, R087, R091, R092). */
const about = ["keanggotaan-online", "peminjaman-koleksi", "e-resources", "baca-di-tempat"];

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("content.membership");
  return pageMetadata({
    path: "/keanggotaan",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/keanggotaan",
  });
}

/** What membership is, the way into registering, and what staff write about it. */
export default async function MembershipPage() {
  await connection();
  const [locale, t, services] = await Promise.all([
    getLocale(),
    getTranslations("content.membership"),
    listServices(),
  ]);
  const shown = about.flatMap((slug) => services.find((service) => service.slug === slug) ?? []);
  const how = shown.find(({ slug }) => slug === about[0]);
  return (
    <LivePage path="/keanggotaan" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <div className="wrap section-space grid gap-10 not-last:pb-0 lg:grid-cols-[minmax(0,1fr)_400px] lg:items-start lg:gap-18">
        {shown.length === 0 ? null : (
          <section aria-labelledby="tentang-keanggotaan">
            <h2 id="tentang-keanggotaan" className="mb-4">
              {t("about")}
            </h2>
            <ServiceRows services={shown} locale={locale} />
          </section>
        )}
        <StateCard
          kind="empty"
          title={t("register")}
          actions={
            <>
              <ButtonLink href={localHref(locale, "/keanggotaan/daftar")}>
                {t("registerButton")}
              </ButtonLink>
              <ButtonLink href={localHref(locale, "/keanggotaan/status")} variant="quiet">
                {t("status")}
              </ButtonLink>
              <ButtonLink href={askHref(locale, "")} variant="quiet">
                {t("ask")}
              </ButtonLink>
              {how ? (
                <ButtonLink href={localHref(locale, `/layanan/${how.slug}`)} variant="quiet">
                  {t("how")}
                </ButtonLink>
              ) : null}
            </>
          }
        >
          <p>{t("registerText")}</p>
        </StateCard>
      </div>
      <div className="wrap section-space not-last:pb-0">
        <CardNeeds />
      </div>
      <WrittenSections of="keanggotaan" locale={locale} />
    </LivePage>
  );
}
