import type { Locale } from "@/lib/hours/domain/format";
import {
  formatDate,
  formatMinute,
  wallClockAt,
  zoneOffsetMinutes,
} from "@/lib/hours/domain/format";

export type { Locale };

/** The clock of an ISO instant in WIB, where the library is: `10.52`, in English `10:52`. */
export function clockText(iso: string, locale: Locale): string {
  return formatMinute(wallClockAt(new Date(iso), zoneOffsetMinutes.WIB).minute, locale);
}

/** The day of an ISO instant in WIB: `Sabtu, 21 November 2026`. Equal texts are one day. */
export function dayText(iso: string, locale: Locale): string {
  return formatDate(wallClockAt(new Date(iso), zoneOffsetMinutes.WIB).date, locale);
}
