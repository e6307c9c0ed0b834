import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { cutForCard } from "./encode";

const of = (member: MemberPatron) => ({ member: { number: member.account.memberNumber } });

/** Whether the member has a picture, and since when: the address of it changes with it. */
export async function findMemberPortrait(
  member: MemberPatron,
): Promise<{ readonly at: Date } | null> {
  return db().portrait.findFirst({ where: of(member), select: { at: true } });
}

/** The member's own picture, 640 px wide at most. */
export async function readMemberPortrait(
  member: MemberPatron,
): Promise<{ readonly webp: Uint8Array<ArrayBuffer> } | null> {
  return db().portrait.findFirst({ where: of(member), select: { webp: true } });
}

/** The member's picture cut to his card, 300 by 400 px; null without one. WebP for a screen, JPEG for paper. */
export async function readCardPortrait(
  member: MemberPatron,
  kind: "webp" | "jpeg",
): Promise<Buffer | null> {
  const portrait = await readMemberPortrait(member);
  return portrait && cutForCard(portrait.webp, kind);
}
