import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";

/** An instant as a browser's field for date and time writes it, on the clock of Jakarta; nothing for none. */
export function wibField(instant: Date | null): string {
  if (instant === null) return "";
  const { date, minute } = wallClockAt(instant, zoneOffsetMinutes.WIB);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
