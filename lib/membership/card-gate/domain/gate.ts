import type { MemberStanding } from "../../domain/standing";

/** What somebody may want of the library, as far as a card is asked for it or plainly not (R091, R092). */
export const cardUses = [
  "read-on-site",
  "take-home",
  "e-resources",
  "important-documents",
  "facilities",
] as const;
export type CardUse = (typeof cardUses)[number];

/** Whoever holds, or once held, a card; null for everybody else. */
export type CardHolder = {
  readonly standing: MemberStanding;
  /** Whether one of his cards is valid. */
  readonly card: "valid" | "blocked";
} | null;

export type GateReason = "no-card" | "membership-blocked" | "membership-expired" | "card-blocked";

export type GateAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: GateReason };

/** Whether a use asks for a card at all; what public pages say in words. */
export function needsCard(use: CardUse): boolean {
  return use !== "read-on-site";
}

/**
 * The one rule of who may use what. Visiting, reading on site, the catalogue and Tanya Pustakawan are everybody's, also a
 * blocked member's; everything else asks for a valid card of an active member. The first reason in the way is told: the
 * membership's, then the card's.
 */
export function mayUse(use: CardUse, holder: CardHolder): GateAnswer {
  if (!needsCard(use)) return { allowed: true };
  if (holder === null) return { allowed: false, why: "no-card" };
  if (holder.standing !== "active") return { allowed: false, why: `membership-${holder.standing}` };
  return holder.card === "valid" ? { allowed: true } : { allowed: false, why: "card-blocked" };
}
