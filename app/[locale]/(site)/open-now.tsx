import { MessageCircle } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { PatronZone } from "@/components/hours/patron-zone";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import {
  formatClock,
  formatDate,
  formatDateTime,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";

/** What is open now, of both services, and the way to a librarian: the first thing on a phone after the title. */
export async function OpenNow() {
  const [locale, t, chat, building] = await Promise.all([
    getLocale(),
    getTranslations("home.now"),
    getSchedule("chat"),
    getSchedule("building"),
  ]);
  const at = now();
  const status = statusAt(chat, at);
  const { date } = wallClockAt(at, zoneOffsetMinutes.WIB);
  const rows = [
    { key: "chat", name: t("chat"), status },
    { key: "building", name: t("building"), status: statusAt(building, at) },
  ];
  return (
    <section
      aria-labelledby="sekarang"
      className="on-paper rounded-card border border-line bg-surface p-5 text-ink md:p-7"
    >
      <p className="text-small text-ink-muted">{formatDate(date, locale)}</p>
      <h2 id="sekarang" className="mb-3 text-[1.75rem]">
        {status.open ? t("open") : t("closed")}
      </h2>
      <dl className="mb-5 text-ui tabular-nums">
        {rows.map((row) => (
          <div
            key={row.key}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2.5"
          >
            <dt className="font-[650]">{row.name}</dt>
            <dd>
              {statusText(row.status, locale, t)}
              {row.status.opensAt ? (
                <>
                  {" "}
                  <PatronZone instant={row.status.opensAt.toISOString()} locale={locale} />
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <ButtonLink
        href={localHref(locale, "/tanya?mulai=1")}
        variant="accent"
        block
        icon={<MessageCircle size={20} strokeWidth={2} aria-hidden="true" />}
      >
        {t("start")}
      </ButtonLink>
      <p className="mt-3 text-small text-ink-muted">
        {status.open ? t("promise") : t("afterHours")}{" "}
        <TextLink href={localHref(locale, "/jam-layanan")} nowrap>
          {t("allHours")}
        </TextLink>
      </p>
    </section>
  );
}

type NowWords = Awaited<ReturnType<typeof getTranslations<"home.now">>>;

function statusText(status: ServiceStatus, locale: Locale, t: NowWords): string {
  if (status.closesAt) return t("until", { time: formatClock(status.closesAt, locale) });
  if (status.opensAt) return t("opens", { when: formatDateTime(status.opensAt, locale) });
  return status.open ? t("open") : t("notScheduled");
}
