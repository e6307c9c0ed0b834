"use client";

import { useSyncExternalStore } from "react";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Locale } from "@/lib/hours/domain/format";
import {
  formatDate,
  formatTimeAtOffset,
  indonesianZoneOf,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";
import { hoursSentences } from "./hours-sentences";

type PatronZoneProps = {
  /** The instant whose WIB time stands before this; ISO 8601. */
  instant: string;
  locale: Locale;
};

const never = () => () => undefined;

/** The browser's zone and its offset at the instant, as one comparable word: `540 Asia/Jayapura`. */
const browserZone = (instant: string) => () =>
  `${-new Date(instant).getTimezoneOffset()} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;

/**
 * The same time on the patron's own clock, *(pukul 11.00 WIT di tempat Anda)*; nothing where the clock shows WIB, and
 * nothing on the server, which cannot know. `OwnTimes` at the end of a page fills it in before the first picture.
 */
export function PatronZone({ instant, locale }: PatronZoneProps) {
  const word = useSyncExternalStore(never, browserZone(instant), () => "");
  const [offset, name] = word.split(" ");
  const text = word === "" ? null : patronTime(instant, locale, Number(offset), name ?? "");
  return (
    <span data-own-time={instant} suppressHydrationWarning>
      {text === null ? "" : `(${text})`}
    </span>
  );
}

/** `pukul 11.00 WIT di tempat Anda` for a clock that many minutes ahead of UTC; null where it shows WIB. */
export function patronTime(
  instant: string,
  locale: Locale,
  offsetMinutes: number,
  zoneName: string,
): string | null {
  if (offsetMinutes === zoneOffsetMinutes.WIB) return null;
  const at = new Date(instant);
  const time = formatTimeAtOffset(at, locale, offsetMinutes);
  const zone = indonesianZoneOf(zoneName);
  const { date } = wallClockAt(at, offsetMinutes);
  // Far from Indonesia the same instant may lie on another day: a time alone would mislead.
  const day = date === wibDateAt(at) ? "" : `${formatDate(date, locale)} `;
  const words = hoursSentences[locale].atYourPlace;
  return `${day}${time}${zone === null ? "" : ` ${zone}`} ${words}`;
}
