import { dayOf, isoDateOf, wibDay, wibMidnightMs } from "../../../lib/hours/domain/civil-date";

type Closing = {
  /** First and last day, as `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
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

const spell = (date: string, locale: string, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** `Kamis, 24 Desember 2026`, or two of them. */
function spellClosing({ first, last }: Closing, locale: "id-ID" | "en-GB", joint: string): string {
  const parts = { dateStyle: "full" } as const;
  if (first === last) return spell(first, locale, parts);
  return `${spell(first, locale, parts)} ${joint} ${spell(last, locale, parts)}`;
}

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
      message: `Gedung layanan dan obrolan tutup pada hari libur, ${spellClosing(closing, "id-ID", "sampai")}.`,
      linkLabel: "Lihat jam layanan",
    },
    en: {
      message: `Building and chat are closed for the holidays, ${spellClosing(closing, "en-GB", "to")}.`,
      linkLabel: "See opening hours",
    },
  };
}
