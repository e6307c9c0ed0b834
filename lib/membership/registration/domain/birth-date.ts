import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { parseIsoDate } from "@/lib/hours/domain/civil-date";

/** Nobody who registers is older (the oldest person ever known was 122). */
const ageMax = 120;

/** Full years between two calendar days; whoever was born on 29 February is a year older on 1 March. */
export function ageOn(birthDate: IsoDate, today: IsoDate): number {
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = birthDate.split("-").map(Number);
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  const before = month < bornMonth || (month === bornMonth && day < bornDay);
  return year - bornYear - (before ? 1 : 0);
}

export type BirthDateFault =
  | "birth-date-missing"
  | "birth-date-invalid"
  | "birth-date-future"
  | "birth-date-too-old";

/** The calendar day that three typed numbers are, or why they are none somebody may have been born on. */
export function readBirthDate(
  typed: { readonly day: string; readonly month: string; readonly year: string },
  today: IsoDate,
):
  | { readonly ok: true; readonly value: IsoDate }
  | { readonly ok: false; readonly refusal: BirthDateFault } {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((text) => text.trim());
  if (![day, month].every((text) => /^\d{1,2}$/.test(text ?? "")) || !/^\d{4}$/.test(year ?? ""))
    return { ok: false, refusal: "birth-date-missing" };
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  if (parseIsoDate(date) === null) return { ok: false, refusal: "birth-date-invalid" };
  if (date > today) return { ok: false, refusal: "birth-date-future" };
  if (ageOn(date, today) > ageMax) return { ok: false, refusal: "birth-date-too-old" };
  return { ok: true, value: date };
}
