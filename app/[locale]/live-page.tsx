import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AnnouncementLine } from "@/components/content/announcement-line";
import { OwnShift } from "@/components/hours/own-shift";
import { OwnTimes } from "@/components/hours/own-times";
import { MemberMark } from "@/components/identity/member-mark";
import type { FooterHours } from "@/components/layout/site-footer";
import { SitePage } from "@/components/layout/site-page";
import { listAnnouncements } from "@/lib/content/queries";
import {
  formatSpans,
  formatWeekdays,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";
import type { Schedule } from "@/lib/hours/domain/schedule";
import { weekTable } from "@/lib/hours/domain/week-table";
import { getSchedule } from "@/lib/hours/queries";
import type { Locale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { textIn } from "@/lib/publishing/domain/content";
import { pageNonce } from "./page-nonce";

type LivePageProps = {
  path: string;
  /** `?q=…` of this address, kept when the language is switched. */
  search?: string | undefined;
  cover: ReactNode;
  motif?: boolean;
  /** Id of what the skip link leads to where the content begins on the cover. */
  start?: string | undefined;
  children: ReactNode;
};

/**
 * The frame of a public page rendered for each request: with the demo banner, the announcements whose time it is, and today's hours in the colophon. Its
 * page sets `export const instant = false`.
 */
export async function LivePage({
  path,
  search,
  cover,
  motif = false,
  start,
  children,
}: LivePageProps) {
  const at = now();
  const [locale, t, chat, building, announcements, nonce] = await Promise.all([
    getLocale(),
    getTranslations("layout.footer"),
    getSchedule("chat"),
    getSchedule("building"),
    listAnnouncements(at),
    pageNonce(),
  ]);
  const hours: readonly FooterHours[] = [
    { name: t("chat"), lines: weekLines(chat, locale) },
    { name: t("building"), lines: weekLines(building, locale) },
  ];
  return (
    <SitePage
      path={path}
      search={search}
      cover={cover}
      motif={motif}
      start={start}
      demo={env().PORTAL_DEMO}
      hours={hours}
      hoursNote={
        <>
          <OwnShift at={at.toISOString()} locale={locale} />
          <OwnTimes nonce={nonce} locale={locale} />
        </>
      }
      notices={[
        <MemberMark key="member" nonce={nonce} />,
        ...announcements.map(({ id, publishedAt, content }) => {
          const { text, lang } = textIn(content, locale);
          return (
            <AnnouncementLine
              key={id}
              mark={`${id}.${publishedAt.getTime()}`}
              nonce={nonce}
              message={text.message}
              lang={lang}
              locale={locale}
              link={
                content.shared.href && text.linkLabel
                  ? { href: content.shared.href, label: text.linkLabel }
                  : null
              }
            />
          );
        }),
      ]}
    >
      {children}
    </SitePage>
  );
}

/** `Senin–Jumat 09.00–19.00`, one line for each run of days that are open; the zone stands on the last. */
function weekLines(schedule: Schedule, locale: Locale): readonly string[] {
  const { date } = wallClockAt(now(), zoneOffsetMinutes.WIB);
  const lines = weekTable(schedule, date)
    .rows.filter((row) => row.spans.length > 0)
    .map(
      (row) => `${formatWeekdays(row.first, row.last, locale)} ${formatSpans(row.spans, locale)}`,
    );
  return lines.map((line, place) => (place === lines.length - 1 ? `${line} WIB` : line));
}
