import { MessageCircle } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { OpenNow } from "@/components/hours/open-now";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { formatDate } from "@/lib/hours/domain/format";
import { comingStatuses, statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { firstReplyWord } from "./first-reply";

/** Changes that a page left open follows by itself: more than a week of them. */
const changesKnown = 16;

/** What is open now, of both services, and the way to a librarian: the first thing on a phone after the title. */
export async function OpenNowCard() {
  const [locale, t, chat, building, onDuty] = await Promise.all([
    getLocale(),
    getTranslations("home.now"),
    getSchedule("chat"),
    getSchedule("building"),
    countOnDuty(),
  ]);
  const at = now();
  const firstReply = firstReplyWord(statusAt(chat, at).open, onDuty);
  return (
    <section
      aria-labelledby="sekarang"
      className="on-paper rounded-card border border-line bg-surface p-5 text-ink md:p-7"
    >
      <p className="text-small text-ink-muted">{formatDate(wibDateAt(at), locale)}</p>
      <OpenNow
        schedules={[chat, building].map((schedule) => comingStatuses(schedule, at, changesKnown))}
        words={{
          open: t("open"),
          closed: t("closed"),
          chat: t("chat"),
          building: t("building"),
          until: t("until", { time: "{time}" }),
          opens: t("opens", { when: "{when}" }),
          notScheduled: t("notScheduled"),
          promise: t(firstReply),
          afterHours: t("afterHours"),
        }}
        locale={locale}
        button={
          <ButtonLink
            href={localHref(locale, "/tanya?mulai=1")}
            variant="accent"
            block
            icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
          >
            {t("start")}
          </ButtonLink>
        }
        allHours={
          <TextLink href={localHref(locale, "/jam-layanan")} nowrap>
            {t("allHours")}
          </TextLink>
        }
      />
    </section>
  );
}
