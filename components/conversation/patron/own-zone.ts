"use client";

import { useSyncExternalStore } from "react";
import {
  formatClock,
  formatTime,
  formatTimeAtOffset,
  indonesianZoneOf,
} from "@/lib/hours/domain/format";

const never = () => () => undefined;

/**
 * The time of `iso` on this device's own clock (`pukul 11.00 WIT`), or null where it would only repeat WIB. Null as
 * well while the page is what the server sent, which cannot know the device's zone.
 */
export function useOwnTime(iso: string | null, locale: "id" | "en"): string | null {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  if (zone === null || iso === null) return null;
  return ownTime(new Date(iso), locale, zone, -new Date(iso).getTimezoneOffset());
}

/** A time in WIB, and on a device that shows another one that time too: `11.08 WIB (13.08 WIT)`. */
export function useBothClocks(iso: string | null, locale: "id" | "en"): string | null {
  const own = useOwnTime(iso, locale);
  if (iso === null) return null;
  const library = formatClock(new Date(iso), locale);
  // The words before the hour stand in the sentence already.
  return own === null ? library : `${library} (${own.replace(/^\S+ /u, "")})`;
}

/** `offsetMinutes` counts east of UTC; it is used outside Indonesia, whose zones have names of their own. */
export function ownTime(
  instant: Date,
  locale: "id" | "en",
  ianaZone: string,
  offsetMinutes: number,
): string | null {
  const zone = indonesianZoneOf(ianaZone);
  if (zone === "WIB") return null;
  return zone === null
    ? formatTimeAtOffset(instant, locale, offsetMinutes)
    : formatTime(instant, locale, zone);
}
