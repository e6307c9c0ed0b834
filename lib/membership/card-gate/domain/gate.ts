import type { CardStanding } from "../../card/domain/standing";

/** What somebody may want of the library, as far as a card is asked for it or plainly not (R091, R092). */
export const cardUses = [
  "read-on-site",
  "take-home",
  "e-resources",
  "important-documents",
  "facilities",
] as const;
export type CardUse = (typeof cardUses)[number];

/** How the best card of whoever asks stands; null for somebody without one. */
export type CardHolder = CardStanding | null;

export type GateReason = "no-card" | Exclude<CardStanding, "valid">;

export type GateAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: GateReason };

/** Whether a use asks for a card at all; what public pages say in words. */
export function needsCard(use: CardUse): boolean {
  return use !== "read-on-site";
}

/**
 * The one rule of who may use what. Visiting, reading on site, the catalogue and Tanya Pustakawan are everybody's, also a
 * blocked member's; everything else asks for a valid card of an active member.
 */
export function mayUse(use: CardUse, holder: CardHolder): GateAnswer {
  if (!needsCard(use) || holder === "valid") return { allowed: true };
  return { allowed: false, why: holder ?? "no-card" };
}
