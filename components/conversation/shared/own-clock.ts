"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { Locale } from "@/lib/conversation/domain/moments";
import { clockText } from "@/lib/conversation/domain/moments";
import {
  formatMinute,
  indonesianZoneOf,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";

const never = () => () => undefined;

/** The clock of an ISO instant as one side of a conversation reads it. */
export type ClockText = (iso: string) => string;

/**
 * The clock of the library, and on a device that shows another time that one first: `12.52 WIT (10.52 WIB)`. WIB alone
 * while the page is what the server sent, which cannot know.
 */
export function useOwnClock(locale: Locale): ClockText {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  return useMemo(
    () => (iso) =>
      zone === null
        ? clockText(iso, locale)
        : ownClockText(iso, locale, zone, -new Date(iso).getTimezoneOffset()),
    [locale, zone],
  );
}

/** `offsetMinutes` counts east of UTC. A zone outside Indonesia has no short name here: `04.52 (10.52 WIB)`. */
export function ownClockText(
  iso: string,
  locale: Locale,
  ianaZone: string,
  offsetMinutes: number,
): string {
  const library = clockText(iso, locale);
  if (offsetMinutes === zoneOffsetMinutes.WIB) return library;
  const own = formatMinute(wallClockAt(new Date(iso), offsetMinutes).minute, locale);
  const zone = indonesianZoneOf(ianaZone);
  return `${own}${zone === null ? "" : ` ${zone}`} (${library} WIB)`;
}
