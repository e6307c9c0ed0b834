import "server-only";

import { db } from "@/lib/platform/db";

/** Whether one's own application has a picture, and since when: the address of it changes with it. */
export async function findOwnPortrait(keyHash: string): Promise<{ readonly at: Date } | null> {
  return db().portrait.findFirst({ where: { application: { keyHash } }, select: { at: true } });
}

/** The picture itself. */
export async function readOwnPortrait(
  keyHash: string,
): Promise<{ readonly webp: Uint8Array<ArrayBuffer> } | null> {
  return db().portrait.findFirst({ where: { application: { keyHash } }, select: { webp: true } });
}
