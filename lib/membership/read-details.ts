import "server-only";

import { unseal } from "@/lib/platform/crypto";
import type { MemberDetails } from "./domain/details";
import { detailsSchema } from "./domain/details";

/** A member's sealed details, opened; null on rows older than registration online. */
export function readDetails(sealed: string | null): MemberDetails | null {
  const details: unknown = sealed === null ? null : JSON.parse(unseal(sealed));
  return detailsSchema.safeParse(details).data ?? null;
}
