import type { Warning } from "../../registration/domain/warnings";
import { warnings as knownWarnings } from "../../registration/domain/warnings";

/** What staff look at before they approve: what an application shares with somebody else, and the oddities of its answers. */
export const attentions = ["identity-contested", "resembles-member", ...knownWarnings] as const;
export type Attention = (typeof attentions)[number];

/** What the one rule is made of; `attention/queries.ts` reads it. */
export type Look = {
  readonly warnings: readonly Warning[];
  /** Another open application or a member has the same identity number. */
  readonly contested: boolean;
  /** A member has the same name and birth date. */
  readonly resembles: boolean;
};

/** What asks to be looked at, the weightiest first. Badges, the page of one and the box that confirms it all say this. */
export function attentionOf({ warnings, contested, resembles }: Look): readonly Attention[] {
  return [
    ...(contested ? ["identity-contested" as const] : []),
    ...(resembles ? ["resembles-member" as const] : []),
    ...warnings,
  ];
}

/** Whether nothing asks to be looked at: the part *Tanpa peringatan*, its count, and what may be approved in bulk. */
export function isClean(look: Look): boolean {
  return attentionOf(look).length === 0;
}

/** The words of a form, in one text with blanks between; whatever is none of them is left out. */
export function readAttentions(text: string): readonly Attention[] {
  const words = text.split(" ");
  return attentions.filter((known) => words.includes(known));
}

/** Whether all that asks to be looked at now was shown to whoever says that he has looked. */
export function isLookedAt(look: Look, confirmed: readonly Attention[]): boolean {
  return attentionOf(look).every((word) => confirmed.includes(word));
}
