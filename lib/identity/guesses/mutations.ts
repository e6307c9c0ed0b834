import "server-only";

import { record } from "@/lib/audit/mutations";
import { db } from "@/lib/platform/db";
import { take } from "@/lib/platform/rate-limit";

const windowSeconds = 15 * 60;

/** So many different logins that were tried in vain, or asked for, from one network within 15 minutes look like guessing. */
export const guessedFrom = 10;
/** Lines over all networks in a window: made-up addresses of networks have no end either. */
const linesMax = 20;

/**
 * Counts a login that did not let in, or for which a new password was asked, and notes once per network and window that it is
 * the tenth different one: numbers of members are tried one after the other. Known and unknown logins count and cost alike.
 * `login` as it is compared, `address` a limit's address; neither stands in the line.
 */
export async function noteGuess(guess: {
  readonly what: "password" | "reset";
  readonly login: string;
  readonly address: string;
}): Promise<void> {
  const { what, login, address } = guess;
  const one = { limit: 1, windowSeconds };
  if (!(await take(`guess:${what}:login:${address}:${login}`, one)).ok) return;
  const few = { limit: guessedFrom - 1, windowSeconds };
  if ((await take(`guess:${what}:network:${address}`, few)).ok) return;
  if (!(await take(`guess:${what}:told:${address}`, one)).ok) return;
  if (!(await take("guess:lines", { limit: linesMax, windowSeconds })).ok) return;
  await db().$transaction((tx) =>
    record(tx, {
      ...{ actorKind: "system", actorId: "sign-in", action: "sign-in.guessed" },
      ...{ subject: "sign-in:unknown", data: { what, logins: guessedFrom } },
    }),
  );
}
