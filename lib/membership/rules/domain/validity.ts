/** What the library decides about membership; two of its answers are not confirmed to us. */
export type MembershipRule = {
  /** 1 to 99; null: for life. */
  readonly validityYears: number | null;
  /** Somebody younger than this, 1 to 30, needs a guardian's consent. */
  readonly guardianBelowAge: number;
};

/** In force until a supervisor has written another. */
export const unwrittenRule: MembershipRule = { validityYears: null, guardianBelowAge: 18 };

/**
 * The last day of a membership that begins on the day `from` (`2026-11-22`); null for life. The same day so many years
 * on, and 28 February where that year has no 29th.
 */
export function lastDayOf(from: string, years: number | null): string | null {
  if (years === null) return null;
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const wanted = new Date(Date.UTC(year + years, month - 1, day));
  if (wanted.getUTCMonth() !== month - 1) wanted.setUTCDate(0);
  return wanted.toISOString().slice(0, 10);
}
