import "server-only";

import { giveBack, take } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";
import { noteSlowed } from "../../history/mutations";
import { lookAgain } from "../../queries";

const windowSeconds = 15 * 60;
/** Wrong codes per window: guessing one of three codes in a million takes years at this pace. */
const limits = { session: 5, account: 10 } as const;

/**
 * Runs what a code is typed for. Takes one try before looking, so that tries side by side cannot pass the limit
 * together, and gives right ones back.
 */
export async function limited<Value, Refusal extends string>(
  accountId: string,
  sessionId: string | null,
  run: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | "too-many-tries">> {
  const taken: string[] = [];
  for (const [key, limit] of [
    ...(sessionId ? [[`factor:session:${sessionId}`, limits.session] as const] : []),
    [`factor:account:${accountId}`, limits.account] as const,
  ]) {
    const answer = await take(key, { limit, windowSeconds });
    if (!answer.ok) {
      await noteSlowed(key, { accountId, what: "factor" });
      return refuse("too-many-tries");
    }
    taken.push(key);
  }
  const answer = await run();
  if (answer.ok) await Promise.all(taken.map((key) => giveBack(key)));
  return answer;
}

/** As `limited`, for what changes who must still set a factor up: this process looks at sessions again at once. */
export async function settled<Value, Refusal extends string>(
  accountId: string,
  run: () => Promise<Result<Value, Refusal>>,
) {
  const answer = await limited(accountId, null, run);
  lookAgain();
  return answer;
}
