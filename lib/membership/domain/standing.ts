/** How a membership stands on a day. */
export type MemberStanding = "active" | "blocked" | "expired";

/**
 * The standing of a row of `member` on the day `today` (`2026-11-22`, in the library's zone). The last day of a
 * membership still belongs to it; a block outweighs an end, because only staff lift it.
 */
export function standingOf(
  { state, validUntil }: { readonly state: string; readonly validUntil: string | null },
  today: string,
): MemberStanding {
  if (state === "blocked") return "blocked";
  if (state === "expired" || (validUntil !== null && validUntil < today)) return "expired";
  return "active";
}
