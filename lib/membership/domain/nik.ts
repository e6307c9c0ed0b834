import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";

// Kemendagri's codes of the 38 provinces; PP of a NIK is where it was FIRST issued.
const provinces = new Set(
  (
    "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 " +
    "71 72 73 74 75 76 81 82 91 92 93 94 95 96"
  ).split(" "),
);

/** Oddities a librarian should look at. None of them makes a NIK invalid: it never changes, facts do. */
export type NikWarning = "unknown-province" | "bad-date" | "bad-serial";

export type Nik = {
  /** Sixteen digits. */
  readonly digits: string;
  readonly sex: "female" | "male";
  /** Two digits each, as they stand there. The century is not in a NIK: never derive a birth date. */
  readonly day: number;
  readonly month: number;
  readonly yearOfCentury: number;
  readonly warnings: readonly NikWarning[];
};

/**
 * Reads a NIK (Nomor Induk Kependudukan): province, regency, district, DDMMYY with 40 added to a
 * woman's day, serial. Blanks, dots and hyphens are dropped. The only refusal is a wrong length;
 * everything else is a warning.
 */
export function readNik(text: string): Result<Nik, "not-sixteen-digits"> {
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^\d{16}$/.test(digits)) return refuse("not-sixteen-digits");
  const two = (at: number) => Number(digits.slice(at, at + 2));
  const sex = two(6) > 40 ? "female" : "male";
  const day = sex === "female" ? two(6) - 40 : two(6);
  const [month, yearOfCentury] = [two(8), two(10)];
  const warnings: NikWarning[] = [];
  if (!provinces.has(digits.slice(0, 2))) warnings.push("unknown-province");
  const dated =
    isDate(1900 + yearOfCentury, month, day) || isDate(2000 + yearOfCentury, month, day);
  if (!dated) warnings.push("bad-date");
  if (digits.endsWith("0000")) warnings.push("bad-serial");
  return ok({ digits, sex, day, month, yearOfCentury, warnings });
}

/** True when a birth date (ISO, `1990-08-17`) is the one the NIK carries, whatever the century. */
export function nikCarriesDate(nik: Nik, birthDate: string): boolean {
  const [year, month, day] = birthDate.split("-").map(Number);
  return day === nik.day && month === nik.month && (year ?? -1) % 100 === nik.yearOfCentury;
}

/** Day, month and year of the century as they stand there, a woman's day without its forty: `12-05-99`, also where it is no date. */
export function writtenDate({ day, month, yearOfCentury }: Nik): string {
  return [day, month, yearOfCentury].map((part) => String(part).padStart(2, "0")).join("-");
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
