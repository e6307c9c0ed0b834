import type { IsoDate, Weekday } from "./civil-date";
import { dayMs, dayOf, minuteMs, weekdayOf } from "./civil-date";
import type { Span } from "./schedule";

export type Locale = "id" | "en";

/** The three zones of Indonesia; none has daylight saving. */
export type IndonesianZone = "WIB" | "WITA" | "WIT";

export const zoneOffsetMinutes: { readonly [Z in IndonesianZone]: number } = {
  WIB: 7 * 60,
  WITA: 8 * 60,
  WIT: 9 * 60,
};

/** The zones of Indonesia by their IANA names. */
export const zonesByName: { readonly [name: string]: IndonesianZone } = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Ujung_Pandang": "WITA",
  "Asia/Jayapura": "WIT",
};

const weekdayNames: { readonly [L in Locale]: { readonly [W in Weekday]: string } } = {
  id: { 1: "Senin", 2: "Selasa", 3: "Rabu", 4: "Kamis", 5: "Jumat", 6: "Sabtu", 7: "Minggu" },
  en: {
    1: "Monday",
    2: "Tuesday",
    3: "Wednesday",
    4: "Thursday",
    5: "Friday",
    6: "Saturday",
    7: "Sunday",
  },
};

const monthNames: { readonly [L in Locale]: readonly string[] } = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

const pad = (value: number): string => String(value).padStart(2, "0");

/** `Sabtu` or `Saturday`. */
export function weekdayName(weekday: Weekday, locale: Locale): string {
  return weekdayNames[locale][weekday];
}

/** `November`, in either language; 1 is January. */
export function monthName(month: number, locale: Locale): string {
  return monthNames[locale][month - 1] ?? "";
}

/** `Senin–Jumat`, or one name when both are the same day. */
export function formatWeekdays(first: Weekday, last: Weekday, locale: Locale): string {
  const from = weekdayName(first, locale);
  return first === last ? from : `${from}–${weekdayName(last, locale)}`;
}

/** The zone of an IANA name such as `Asia/Jayapura`; null outside Indonesia. */
export function indonesianZoneOf(ianaName: string): IndonesianZone | null {
  return zonesByName[ianaName] ?? null;
}

/** A calendar day: `Sabtu, 21 November 2026`, `Saturday, 21 November 2026`. */
export function formatDate(date: IsoDate, locale: Locale): string {
  return `${weekdayName(weekdayOf(dayOf(date)), locale)}, ${formatShortDate(date, locale)}`;
}

/** A calendar day without its weekday: `21 November 2026`. */
export function formatShortDate(date: IsoDate, locale: Locale): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${monthName(month ?? 1, locale)} ${year}`;
}

/** Days from–to: `8 Februari–9 Maret 2027`, repeating only what differs. */
export function formatDateRange(from: IsoDate, to: IsoDate, locale: Locale): string {
  const end = formatShortDate(to, locale);
  if (from === to) return end;
  const start = formatShortDate(from, locale);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${start}–${end}`;
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${start.slice(0, -5)}–${end}`;
  return `${Number(from.slice(8))}–${end}`;
}

/** The wall clock at an offset from UTC in minutes: the calendar day and the minute of that day. */
export function wallClockAt(
  instant: Date,
  offsetMinutes: number,
): { readonly date: IsoDate; readonly minute: number } {
  const shifted = instant.getTime() + offsetMinutes * minuteMs;
  const minute = Math.floor((shifted - Math.floor(shifted / dayMs) * dayMs) / minuteMs);
  return { date: new Date(shifted).toISOString().slice(0, 10), minute };
}

/** A minute of the day (0–1440): `09.00` in Indonesian, `09:00` in English; 1440 is `24.00`. */
export function formatMinute(minute: number, locale: Locale): string {
  return `${pad(Math.floor(minute / 60))}${locale === "id" ? "." : ":"}${pad(minute % 60)}`;
}

/** The clock of an instant in one of the zones: `15.30 WIB`. */
export function formatClock(instant: Date, locale: Locale, zone: IndonesianZone = "WIB"): string {
  const { minute } = wallClockAt(instant, zoneOffsetMinutes[zone]);
  return `${formatMinute(minute, locale)} ${zone}`;
}

/** As it stands in a sentence: `pukul 09.00 WIB`, `at 09:00 WIB`. */
export function formatTime(instant: Date, locale: Locale, zone: IndonesianZone = "WIB"): string {
  return `${locale === "id" ? "pukul" : "at"} ${formatClock(instant, locale, zone)}`;
}

/** Day and time: `Sabtu, 21 November 2026 pukul 11.05 WIB`, `Saturday, 21 November 2026 at 11:05 WIB`. */
export function formatDateTime(
  instant: Date,
  locale: Locale,
  zone: IndonesianZone = "WIB",
): string {
  const { date } = wallClockAt(instant, zoneOffsetMinutes[zone]);
  return `${formatDate(date, locale)} ${formatTime(instant, locale, zone)}`;
}

/** The time of an instant at any offset, without a zone's name: `pukul 08.00`, `at 08:00`. */
export function formatTimeAtOffset(instant: Date, locale: Locale, offsetMinutes: number): string {
  const { minute } = wallClockAt(instant, offsetMinutes);
  return `${locale === "id" ? "pukul" : "at"} ${formatMinute(minute, locale)}`;
}

/** A span of WIB minutes on the clock of a zone: `09.00–19.00`; past midnight the clock starts again. */
export function formatSpan(span: Span, locale: Locale, zone: IndonesianZone = "WIB"): string {
  const shift = zoneOffsetMinutes[zone] - zoneOffsetMinutes.WIB;
  const onClock = (minute: number): string =>
    formatMinute(minute > 24 * 60 ? minute - 24 * 60 : minute, locale);
  const start = span.start + shift;
  return `${onClock(start === 24 * 60 ? 0 : start)}–${onClock(span.end + shift)}`;
}

/** All spans of a day: `09.00–12.00 dan 13.00–19.00`; a closed day is `Tutup` or `Closed`. */
export function formatSpans(
  spans: readonly Span[],
  locale: Locale,
  zone: IndonesianZone = "WIB",
): string {
  const texts = spans.map((span) => formatSpan(span, locale, zone));
  const last = texts.pop();
  if (last === undefined) return locale === "id" ? "Tutup" : "Closed";
  if (texts.length === 0) return last;
  return `${texts.join(", ")} ${locale === "id" ? "dan" : "and"} ${last}`;
}
