import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverDisplay } from "@/components/layout/cover-title";
import { StartSlot } from "@/components/layout/start-slot";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import { now } from "@/lib/platform/clock";
import { LivePage } from "../../live-page";
import { StatusBadge } from "./status-badge";
import { TanyaLanding } from "./tanya-landing";

/** Rendered whole for each request: hours and the way to a librarian must stand in the first answer. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tanya");
  return { title: t("title"), description: t("lead") };
}

type TanyaPageProps = {
  /** `mulai` present: the pre-chat form stands in the place of the landing text, also without JavaScript. */
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export default async function TanyaPage({ searchParams }: TanyaPageProps) {
  const { mulai } = await searchParams;
  const [locale, t, schedule, onDuty] = await Promise.all([
    getLocale(),
    getTranslations("tanya"),
    getSchedule("chat"),
    countOnDuty(),
  ]);
  const at = now();
  const status: ServiceStatus = statusAt(schedule, at);
  const starting = mulai !== undefined;
  return (
    <LivePage
      path="/tanya"
      motif
      cover={
        <div className={starting ? "pt-2 pb-6 lg:pt-4 lg:pb-10" : "pt-2 pb-9 lg:pt-11 lg:pb-18"}>
          <CoverDisplay title={t("title")} lead={starting ? undefined : t("lead")} />
        </div>
      }
    >
      {starting ? (
        <StartSlot
          status={<StatusBadge status={status} locale={locale} />}
          title={t("start.button")}
        />
      ) : (
        <TanyaLanding schedule={schedule} status={status} onDuty={onDuty} at={at} locale={locale} />
      )}
    </LivePage>
  );
}
