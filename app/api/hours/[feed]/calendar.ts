import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { CalendarEntry } from "@/lib/hours/domain/calendar";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { dayMs, dayOf } from "@/lib/hours/domain/civil-date";
import type { Occasion, ScheduleCode } from "@/lib/hours/domain/schedule";
import type { Locale } from "@/lib/language/locales";

type Words = {
  readonly name: string;
  readonly description: string;
  readonly open: string;
  readonly closed: string;
};

const words: { readonly [L in Locale]: { readonly [C in ScheduleCode]: Words } } = {
  id: {
    chat: {
      name: "Jam obrolan Tanya Pustakawan",
      description: "Pustakawan menjawab langsung pada jam ini. Di luar itu, pesan tetap diterima.",
      open: "Tanya Pustakawan buka",
      closed: "Tanya Pustakawan tutup",
    },
    building: {
      name: "Jam gedung layanan perpustakaan",
      description: "Gedung layanan, Jalan Medan Merdeka Selatan No. 11, Jakarta Pusat.",
      open: "Gedung layanan buka",
      closed: "Gedung layanan tutup",
    },
  },
  en: {
    chat: {
      name: "Ask a Librarian chat hours",
      description: "Librarians answer live during these hours; outside them messages are received.",
      open: "Ask a Librarian is open",
      closed: "Ask a Librarian is closed",
    },
    building: {
      name: "Library building hours",
      description: "Service building, Jalan Medan Merdeka Selatan No. 11, Central Jakarta.",
      open: "Library building is open",
      closed: "Library building is closed",
    },
  },
};

export type CalendarParts = {
  readonly code: ScheduleCode;
  readonly locale: Locale;
  readonly entries: readonly CalendarEntry[];
  /** When it was written. */
  readonly at: Date;
  /** The page about the hours; its host makes the entries' names unlike those of any other library. */
  readonly page: URL;
};

/** Half a day: how often a calendar that subscribed is asked to look again, in seconds. */
const restSeconds = 12 * 3600;

/**
 * A schedule as an iCalendar file (RFC 5545). Openings are instants in UTC, which every calendar shows on its reader's
 * own clock; closures are whole days. Nobody's own time is blocked by them.
 */
export function writeCalendar({ code, locale, entries, at, page }: CalendarParts): string {
  const { name, description, open, closed } = words[locale][code];
  const calendar = ical({
    name,
    description,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Portal Pustaka", product: "Jam layanan", language: locale.toUpperCase() },
    ttl: restSeconds,
    url: page.href,
  });
  const named = (text: string, occasion: Occasion | null) =>
    occasion === null ? text : `${text}: ${occasion[locale === "id" ? "name" : "nameEn"]}`;
  for (const entry of entries) {
    const common = {
      id: `${entry.id}@${page.hostname}`,
      stamp: at,
      description,
      url: page.href,
      transparency: ICalEventTransparency.TRANSPARENT,
    };
    if (entry.kind === "open") {
      const summary = named(open, entry.occasion);
      calendar.createEvent({ ...common, summary, start: entry.from, end: entry.to });
    } else {
      const summary = named(closed, entry.occasion);
      // The end of whole days is the day after the last.
      const [start, end] = [midnightUtc(entry.firstDay), midnightUtc(entry.lastDay, 1)];
      calendar.createEvent({ ...common, summary, allDay: true, start, end });
    }
  }
  return calendar.toString();
}

/** The writer reads the day of whole days in UTC. */
const midnightUtc = (date: IsoDate, later = 0): Date => new Date((dayOf(date) + later) * dayMs);
