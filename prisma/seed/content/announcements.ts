import type { IsoDate } from "../../../lib/hours/domain/civil-date";
import { dayOf, isoDateOf, wibDay, wibMidnightMs } from "../../../lib/hours/domain/civil-date";
import { formatDate, formatDateRange } from "../../../lib/hours/domain/format";
import type { Locale } from "../../../lib/language/locales";

type Closing = {
  /** First and last day, as `YYYY-MM-DD`. */
  readonly first: IsoDate;
  readonly last: IsoDate;
};

/** The next run of holidays that has not ended at the instant; null when the list holds none. */
export function nextClosing(
  at: Date,
  holidays: readonly { readonly date: string }[],
): Closing | null {
  const days = [...new Set(holidays.map(({ date }) => dayOf(date)))].sort((a, b) => a - b);
  const ahead = days.filter((day) => day >= wibDay(at.getTime()));
  const [first] = ahead;
  if (first === undefined) return null;
  const last = ahead.reduce((end, day) => (day === end + 1 ? day : end), first);
  return { first: isoDateOf(first), last: isoDateOf(last) };
}

/** `Kamis, 24 Desember 2026`, or `24–25 Desember 2026`: on a phone each line above the page costs the reader one of it. */
const spellClosing = ({ first, last }: Closing, locale: Locale): string =>
  first === last ? formatDate(first, locale) : formatDateRange(first, last, locale);

/** Days before a closing from which it is announced: earlier it only takes room from what readers come for. */
const daysAhead = 7;

/** The demo's announcement: the closing that comes next, from a week before it to its end, in Jakarta's days. */
export function closingWords(closing: Closing) {
  const from = wibMidnightMs(dayOf(closing.first) - daysAhead);
  const to = wibMidnightMs(dayOf(closing.last) + 1);
  return {
    shared: {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      href: "/jam-layanan",
    },
    id: {
      message: `Gedung layanan dan obrolan tutup ${spellClosing(closing, "id")}.`,
      linkLabel: "Lihat jam layanan",
    },
    en: {
      message: `Building and chat are closed on ${spellClosing(closing, "en")}.`,
      linkLabel: "See opening hours",
    },
  };
}
