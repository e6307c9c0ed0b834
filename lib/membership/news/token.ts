import "server-only";

import { z } from "zod";
import { seal, unseal } from "@/lib/platform/crypto";

const purpose = "stop-news:";

/**
 * The token of a link that ends news by mail for one member: sealed, so that it tells nothing of him and nobody can make
 * one, another in each mail, and stored nowhere. It works as long as the key that sealed it is kept.
 */
export function newStopToken(memberId: string): string {
  return seal(`${purpose}${memberId}`);
}

/** The member whom a token is for; null for anything that is none. */
export function readStopToken(token: string): string | null {
  const text = opened(token);
  if (!text?.startsWith(purpose)) return null;
  return z.uuid().safeParse(text.slice(purpose.length)).data ?? null;
}

/** What was sealed here and was not: an address holds whatever somebody types. */
function opened(token: string): string | null {
  if (token.length > 300) return null;
  try {
    return unseal(token);
  } catch {
    return null;
  }
}
