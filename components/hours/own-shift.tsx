"use client";

import { useSyncExternalStore } from "react";
import type { Locale } from "@/lib/hours/domain/format";
import { indonesianZoneOf, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { hoursSentences } from "./hours-sentences";

type OwnShiftProps = {
  /** When the page was made; ISO 8601. Abroad the distance changes with daylight saving. */
  at: string;
  locale: Locale;
};

const never = () => () => undefined;

/** How far the reader's clock is from hours that are told in WIB; nothing where it shows WIB, nothing on the server. */
export function OwnShift({ at, locale }: OwnShiftProps) {
  const word = useSyncExternalStore(
    never,
    () =>
      `${-new Date(at).getTimezoneOffset()} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    () => "",
  );
  const [offset, name = ""] = word.split(" ");
  // `OwnTimes` may have filled it in before React.
  return (
    <span data-own-shift={at} suppressHydrationWarning>
      {word === "" ? "" : (shiftText(locale, Number(offset), name) ?? "")}
    </span>
  );
}

/** *Waktu di tempat Anda (WIT) 2 jam lebih cepat daripada WIB.*; null for a clock that shows WIB. */
export function shiftText(locale: Locale, offsetMinutes: number, zoneName: string): string | null {
  const minutes = offsetMinutes - zoneOffsetMinutes.WIB;
  if (minutes === 0) return null;
  const { shift } = hoursSentences[locale];
  const size = Math.abs(minutes);
  const hours = Math.floor(size / 60);
  const amount = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? shift.hour : shift.hours}`] : []),
    ...(size % 60 > 0 ? [`${size % 60} ${shift.minutes}`] : []),
  ].join(" ");
  const zone = indonesianZoneOf(zoneName);
  return (minutes > 0 ? shift.ahead : shift.behind)
    .replace("{zone}", zone === null ? "" : ` (${zone})`)
    .replace("{amount}", amount);
}
