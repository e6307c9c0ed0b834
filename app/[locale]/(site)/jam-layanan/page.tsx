import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { HolidayList } from "@/components/hours/holiday-list";
import { HoursTable } from "@/components/hours/hours-table";
import { LiveBadge } from "@/components/hours/live-badge";
import { OwnZoneHours } from "@/components/hours/own-zone-hours";
import { CoverTitle } from "@/components/layout/cover-title";
import { TextLink } from "@/components/ui/text-link";
import { calendarEntries } from "@/lib/hours/domain/calendar";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Schedule, ScheduleCode } from "@/lib/hours/domain/schedule";
import { comingStatuses } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { pageNonce } from "../../page-nonce";

/** Rendered whole for each request: schedules are data that staff edit, and "today" moves. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("hours-page");
  return pageMetadata({
    path: "/jam-layanan",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/jam-layanan",
  });
}

/** Both schedules, never mixed up: the chat's and the building's, with the holidays of this year and those after. */
export default async function HoursPage() {
  await connection();
  const [locale, t, chat, building, nonce] = await Promise.all([
    getLocale(),
    getTranslations("hours-page"),
    getSchedule("chat"),
    getSchedule("building"),
    pageNonce(),
  ]);
  const at = now();
  const today = wibDateAt(at);
  return (
    <LivePage path="/jam-layanan" cover={<CoverTitle title={t("title")} lead={t("lead")} />}>
      <div className="wrap section-space grid gap-14 lg:grid-cols-2 lg:gap-18">
        <section aria-labelledby="obrolan">
          <h2 id="obrolan">{t("chat")}</h2>
          <p className="mt-2 mb-4 text-ui text-ink-muted">{t("chatText")}</p>
          <Hours schedule={chat} at={at} locale={locale} nonce={nonce} />
          <p className="mt-4 text-ui">
            <TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>
          </p>
        </section>
        <section aria-labelledby="gedung">
          <h2 id="gedung">{t("building")}</h2>
          <p className="mt-2 mb-4 text-ui text-ink-muted">{t("buildingText")}</p>
          <Hours schedule={building} at={at} locale={locale} nonce={nonce} />
        </section>
      </div>
      <div className="bg-sunken">
        <section aria-labelledby="hari-libur" className="wrap section-space">
          <h2 id="hari-libur">{t("holidays")}</h2>
          <p className="mt-2 mb-8 max-w-[66ch] text-ui text-ink-muted">
            {t("holidaysText.intro")} {t("holidaysText.chat", { open: openOn(chat) })};{" "}
            {t("holidaysText.building", { open: openOn(building) })}.
          </p>
          <div className="grid gap-12">
            {yearsFrom(chat, today).map(({ year, holidays }) => (
              <HolidayList
                key={year}
                year={year}
                holidays={holidays}
                today={today}
                locale={locale}
              />
            ))}
          </div>
        </section>
      </div>
      <section aria-labelledby="kalender" className="wrap section-space">
        <h2 id="kalender">{t("calendars")}</h2>
        <p className="mt-2 mb-4 max-w-[66ch] text-ui text-ink-muted">{t("calendarsText")}</p>
        <ul className="flex flex-wrap gap-x-8 text-ui">
          <li className="py-2">
            <TextLink href={feedHref("chat", locale)}>{t("calendarChat")}</TextLink>
          </li>
          <li className="py-2">
            <TextLink href={feedHref("building", locale)}>{t("calendarBuilding")}</TextLink>
          </li>
        </ul>
      </section>
    </LivePage>
  );
}

type HoursProps = { schedule: Schedule; at: Date; locale: Locale; nonce: string | undefined };

/** A day has few changes; a tab that stays open for days is not left behind. */
const statusesMax = 12;

/** Open or closed now, the week, and the reader's own clock: today's hours, or when the service opens again. */
function Hours({ schedule, at, locale, nonce }: HoursProps) {
  const coming = comingStatuses(schedule, at, statusesMax);
  const openings = calendarEntries(schedule, wibDateAt(at), 1).filter(
    (entry) => entry.kind === "open",
  );
  return (
    <div className="grid gap-3">
      <LiveBadge coming={coming} locale={locale} />
      {coming[0]?.status.open ? (
        <OwnZoneHours openings={openings.map(({ from, to }) => ({ from, to }))} locale={locale} />
      ) : null}
      <HoursTable schedule={schedule} at={at} locale={locale} nonce={nonce} everything />
    </div>
  );
}

/** The holidays by year, from this year on. */
function yearsFrom({ holidays }: Schedule, today: IsoDate) {
  const years = [...new Set(holidays.map(({ date }) => date.slice(0, 4)))];
  return years
    .filter((year) => year >= today.slice(0, 4))
    .sort()
    .map((year) => ({
      year: Number(year),
      holidays: holidays.filter(({ date }) => date.startsWith(year)),
    }));
}

/** On which of the two kinds of holiday a schedule is open. */
function openOn({ holidayClosed }: Schedule): "none" | "national" | "leave" | "both" {
  const [national, leave] = [holidayClosed["libur-nasional"], holidayClosed["cuti-bersama"]];
  if (national && leave) return "none";
  if (leave) return "national";
  return national ? "leave" : "both";
}

const feedHref = (code: ScheduleCode, locale: Locale): string =>
  `/api/hours/${code}${locale === "id" ? "" : `.${locale}`}.ics`;
