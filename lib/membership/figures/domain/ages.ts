/** The age groups of the figures, from their first year on, the youngest first. */
const firstYears = [0, 13, 18, 25, 35, 45, 55, 65] as const;

/** The age groups by their keys: `18-24`, the last one open. */
export const ageGroups: readonly string[] = firstYears.map((first, at) => {
  const next = firstYears[at + 1];
  return next === undefined ? `${first}+` : `${first}-${next - 1}`;
});

/** The group of an age in full years. */
export function ageGroupOf(age: number): string {
  const at = firstYears.findLastIndex((first) => first <= age);
  return ageGroups[Math.max(0, at)] ?? "";
}
