import "server-only";

import { db } from "@/lib/platform/db";
import { giveBack, take } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { noteSlowed } from "../history/mutations";
import { passwordMatches } from "../passwords";

/** Wrong present passwords of an account, whatever they are asked for. */
const tries = { limit: 5, windowSeconds: 15 * 60 } as const;

export type PresentPasswordRefusal = "wrong-password" | "too-many-tries";

/**
 * Whether this is the account's present password: asked again of who is signed in, since a forgotten session may be
 * somebody else's by now. Five wrong ones in 15 minutes are enough; the sixth is a line of the trail.
 */
export async function checkPresentPassword(
  accountId: string,
  password: string,
): Promise<Result<null, PresentPasswordRefusal>> {
  const key = `present-password:${accountId}`;
  // Taken before looking, so that tries side by side cannot pass the limit together.
  const taken = await take(key, tries);
  if (!taken.ok) {
    await noteSlowed(key, { accountId, what: "present-password" });
    return refuse("too-many-tries");
  }
  const account = await db().account.findFirst({
    where: { id: accountId, deactivatedAt: null },
    select: { passwordHash: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!matches) return refuse("wrong-password");
  await giveBack(key);
  return ok(null);
}
