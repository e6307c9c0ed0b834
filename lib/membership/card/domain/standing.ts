/** Whether a card opens what needs a card, and if not, why. The first that holds is the one that is told. */
export type CardStanding = "valid" | "member-blocked" | "member-expired" | "card-blocked";

/** Why a card was blocked; the words of the table's check. */
export const blockReasons = ["lost", "stolen", "damaged", "replaced"] as const;
export type BlockReason = (typeof blockReasons)[number];

/** What a member may say himself; `replaced` is the library's. */
export const reportedReasons = ["lost", "stolen", "damaged"] as const satisfies BlockReason[];
export type ReportedReason = (typeof reportedReasons)[number];

/** How a membership stands on a day, whatever its cards say. A last day counts whole. */
export function membershipStanding(
  member: { readonly state: string; readonly validUntil: string | null },
  today: string,
): Exclude<CardStanding, "card-blocked"> {
  if (member.state === "blocked") return "member-blocked";
  const over = member.validUntil !== null && member.validUntil < today;
  return member.state === "expired" || over ? "member-expired" : "valid";
}

/** How a card stands on a day (`2026-11-22`, in the library's zone). */
export function cardStanding(
  card: {
    readonly blocked: boolean;
    readonly member: { readonly state: string; readonly validUntil: string | null };
  },
  today: string,
): CardStanding {
  const membership = membershipStanding(card.member, today);
  if (membership !== "valid") return membership;
  return card.blocked ? "card-blocked" : "valid";
}
