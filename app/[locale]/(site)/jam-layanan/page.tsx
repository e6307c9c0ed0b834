import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { HoursTable } from "@/components/hours/hours-table";
import { CoverTitle } from "@/components/layout/cover-title";
import { TextLink } from "@/components/ui/text-link";
import { getSchedule } from "@/lib/hours/queries";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { LivePage } from "../../live-page";

/** Rendered whole for each request: schedules are data that staff edit, and "today" moves. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours-page");
  return { title: t("title"), description: t("lead") };
}

/** Both schedules, never mixed up: the chat's and the building's. */
export default async function HoursPage() {
  await connection();
  const [locale, t, chat, building] = await Promise.all([
    getLocale(),
    getTranslations("hours-page"),
    getSchedule("chat"),
    getSchedule("building"),
  ]);
  const at = now();
  return (
    <LivePage path="/jam-layanan" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <div className="wrap section-space grid gap-14 lg:grid-cols-2 lg:gap-18">
        <section aria-labelledby="obrolan">
          <h2 id="obrolan">{t("chat")}</h2>
          <p className="mt-2 mb-4 text-ui text-ink-muted">{t("chatText")}</p>
          <HoursTable schedule={chat} at={at} locale={locale} />
          <p className="mt-4 text-ui">
            <TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>
          </p>
        </section>
        <section aria-labelledby="gedung">
          <h2 id="gedung">{t("building")}</h2>
          <p className="mt-2 mb-4 text-ui text-ink-muted">{t("buildingText")}</p>
          <HoursTable schedule={building} at={at} locale={locale} />
        </section>
      </div>
    </LivePage>
  );
}
