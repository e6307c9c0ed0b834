import { calendarEntries } from "@/lib/hours/domain/calendar";
import { dayOf, isoDateOf, wibDateAt } from "@/lib/hours/domain/civil-date";
import type { ScheduleCode } from "@/lib/hours/domain/schedule";
import { scheduleCodes } from "@/lib/hours/domain/schedule";
import { getSchedule } from "@/lib/hours/queries";
import type { Locale } from "@/lib/language/locales";
import { defaultLocale, locales, localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { orUnavailable, refusal } from "@/lib/platform/respond";
import { siteOrigin } from "@/lib/platform/site-address";
import { writeCalendar } from "./calendar";

/** A week back, so that the running week stays whole in a calendar, and a year ahead. */
const daysBack = 7;
const daysAhead = 366;

type Feed = { readonly code: ScheduleCode; readonly locale: Locale };

/** `chat.ics` in Indonesian, `chat.en.ics` in English; null for any other name. */
function feedOf(name: string): Feed | null {
  for (const code of scheduleCodes) {
    for (const locale of locales) {
      const suffix = locale === defaultLocale ? "ics" : `${locale}.ics`;
      if (name === `${code}.${suffix}`) return { code, locale };
    }
  }
  return null;
}

type FeedRoute = { readonly params: Promise<{ readonly feed: string }> };

/** The hours of a schedule as a calendar that anyone may subscribe to: openings, closures, other hours. */
export async function GET(_request: Request, { params }: FeedRoute): Promise<Response> {
  const { feed: name } = await params;
  const feed = feedOf(name);
  if (feed === null) return refusal(404, "unknown-schedule");
  return orUnavailable(() => calendarOf(name, feed));
}

async function calendarOf(name: string, { code, locale }: Feed): Promise<Response> {
  const schedule = await getSchedule(code);
  const at = now();
  const first = isoDateOf(dayOf(wibDateAt(at)) - daysBack);
  const calendar = writeCalendar({
    code,
    locale,
    entries: calendarEntries(schedule, first, daysBack + daysAhead),
    at,
    page: new URL(localHref(locale, "/jam-layanan"), siteOrigin()),
  });
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `inline; filename="${name}"`,
      // A calendar comes a few times a day; a change need not wait for more than this.
      "cache-control": "public, max-age=300",
    },
  });
}
