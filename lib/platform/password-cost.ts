/**
 * What a password's hash costs: argon2id with 19 MiB, one lane, and at least two passes, the first of the settings OWASP
 * names as sufficient (Password Storage Cheat Sheet). A faster machine makes more passes, not more memory: a burst of
 * sign-ins on a server of 2 GB would push the database's pages out.
 */
export const memoryCost = 19_456;
export const passesMin = 2;
/** Above this a hash is felt by a portal that is busy, and wins little against somebody with many processors. */
export const passesMax = 8;

/**
 * Milliseconds of one core a hash may take. Eight people who sign in at once on two cores wait for four of them one after
 * another, beside what the rest of a sign-in takes, and shall be in within 400 ms (issue 5); with 50 it was 412 at p95.
 */
const budgetMilliseconds = 35;

/** How many passes fit into the budget where `passesMin` of them take `milliseconds` of a core. */
export function passesFor(milliseconds: number): number {
  const fitting = Math.floor((budgetMilliseconds * passesMin) / milliseconds);
  return Math.min(passesMax, Math.max(passesMin, fitting));
}

/** The passes that stand in a stored hash (PHC string); null for one of another kind. */
export function passesOf(stored: string): number | null {
  const passes = /^\$argon2id\$v=19\$m=19456,t=(\d{1,3}),p=1\$/.exec(stored)?.[1];
  return passes === undefined ? null : Number(passes);
}
