import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { connection } from "next/server";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { ForgottenNotice } from "@/components/conversation/patron/forgotten-notice";
import { OwnConversations } from "@/components/conversation/patron/own-conversations";
import { RunningNotice } from "@/components/conversation/patron/running-notice";
import { StartForm } from "@/components/conversation/patron/start-form";
import { CoverDisplay } from "@/components/layout/cover-title";
import { StartSlot } from "@/components/layout/start-slot";
import type { StartState } from "@/lib/conversation/actions";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import { retentionDays } from "@/lib/conversation/jobs";
import { listOwnConversations } from "@/lib/conversation/queries";
import { conversationIdSchema } from "@/lib/conversation/schema";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import { currentPatron } from "@/lib/identity/queries";
import { loadMessages } from "@/lib/language/messages";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";
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
  /**
   * `mulai` present: the pre-chat form stands in the place of the landing text, also without JavaScript. `lanjutan`
   * names the closed conversation that the new one goes on from. `dihapus`: one was just removed from this device.
   */
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

export default async function TanyaPage({ searchParams }: TanyaPageProps) {
  await connection();
  const { mulai, lanjutan, dihapus } = await searchParams;
  const [locale, t, schedule, onDuty, patron] = await Promise.all([
    getLocale(),
    getTranslations("tanya"),
    getSchedule("chat"),
    countOnDuty(),
    currentPatron(),
  ]);
  const own = await listOwnConversations(patron);
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
        <>
          <div className="wrap pt-7 empty:hidden *:max-w-140">
            <RunningNotice conversations={own} locale={locale} />
          </div>
          <StartSlot
            status={<StatusBadge status={status} locale={locale} />}
            title={t("start.button")}
          >
            <NextIntlClientProvider messages={{ conversation: loadMessages(locale).conversation }}>
              <StartForm
                locale={locale}
                service={{
                  open: status.open,
                  staffed: onDuty > 0,
                  opensAt: status.opensAt?.toISOString() ?? null,
                }}
                clientId={randomUUID()}
                known={{
                  name: patron.account?.name,
                  memberNumber: patron.account?.memberNumber ?? undefined,
                }}
                retentionDays={retentionDays}
                previousId={conversationIdSchema.safeParse(lanjutan).data}
                place="page"
                answered={await keptAnswer<StartState>("start-conversation")}
              />
            </NextIntlClientProvider>
          </StartSlot>
        </>
      ) : (
        <TanyaLanding
          schedule={schedule}
          status={status}
          onDuty={onDuty}
          at={at}
          locale={locale}
          notice={
            <>
              {dihapus === undefined ? null : <ForgottenNotice text={t("forgotten")} />}
              <RunningNotice conversations={own} locale={locale} />
            </>
          }
          own={<OwnConversations conversations={own} locale={locale} />}
        />
      )}
    </LivePage>
  );
}
