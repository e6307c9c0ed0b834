"use client";

import { useSyncExternalStore } from "react";
import { dayOf, weekdayOf } from "@/lib/hours/domain/civil-date";
import type { Locale } from "@/lib/hours/domain/format";
import {
  formatMinute,
  indonesianZoneOf,
  wallClockAt,
  weekdayName,
} from "@/lib/hours/domain/format";
import { hoursSentences } from "./hours-sentences";

/** One opening, as instants. */
export type Opening = { readonly from: Date; readonly to: Date };

type OwnZoneHoursProps = { openings: readonly Opening[]; locale: Locale };

const never = () => () => undefined;
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Today's hours on the clock of a reader abroad: the table holds the three zones of Indonesia, and a weekly one for
 * zones with daylight saving would be wrong for half the year. Empty on the server and for readers in Indonesia.
 */
export function OwnZoneHours({ openings, locale }: OwnZoneHoursProps) {
  const zone = useSyncExternalStore(never, ownZone, () => "Asia/Jakarta");
  const abroad = indonesianZoneOf(zone) === null && openings.length > 0;
  // The line is kept free from the start: what comes into it moves nothing below.
  return <p className="min-h-lh text-ui">{abroad ? ownText(openings, locale) : null}</p>;
}

function ownText(openings: readonly Opening[], locale: Locale) {
  const text = openings.map((opening) => openingText(opening, locale, offsetAt)).join(", ");
  return (
    <>
      {hoursSentences[locale].ownToday}: <b className="tabular-nums">{text}</b>
    </>
  );
}

const offsetAt = (instant: Date): number => -instant.getTimezoneOffset();

/** `10.00–20.00`; with the weekdays where it runs over midnight: `Minggu 18.00–Senin 04.00`. */
export function openingText(
  { from, to }: Opening,
  locale: Locale,
  offset: (instant: Date) => number,
): string {
  const [start, end] = [wallClockAt(from, offset(from)), wallClockAt(to, offset(to))];
  // Far from Indonesia the library's day is yesterday or tomorrow.
  const elsewhere = start.date !== end.date || start.date !== wallClockAt(from, 7 * 60).date;
  const told = ({ date, minute }: typeof start) =>
    `${elsewhere ? `${weekdayName(weekdayOf(dayOf(date)), locale)} ` : ""}${formatMinute(minute, locale)}`;
  return `${told(start)}–${told(end)}`;
}
