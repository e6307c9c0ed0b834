import "server-only";
import { blindIndex } from "./crypto";
import { db } from "./db";

/**
 * Takes one from the allowance `limit` of `key` per `windowSeconds`, or says in how many whole seconds (at least 1)
 * the next window begins. Counts in PostgreSQL, so that all web processes share one allowance; refused tries do not
 * prolong the window. The key is stored as a keyed fingerprint only.
 */
export async function take(
  key: string,
  { limit, windowSeconds }: { readonly limit: number; readonly windowSeconds: number },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }> {
  const keyHash = blindIndex(`rate:${key}`);
  const [row] = await db().$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO rate_window AS w (key_hash, count, ends_at)
    VALUES (${keyHash}, 1, clock_timestamp() + make_interval(secs => ${windowSeconds}::float8))
    ON CONFLICT (key_hash) DO UPDATE SET
      count = CASE WHEN w.ends_at <= clock_timestamp() THEN 1 ELSE least(w.count + 1, ${limit}::int + 1) END,
      ends_at = CASE WHEN w.ends_at <= clock_timestamp() THEN excluded.ends_at ELSE w.ends_at END
    RETURNING count, extract(epoch FROM ends_at - clock_timestamp())::float8 AS seconds`;
  if (row === undefined) throw new Error("the rate limit answered no row");
  if (row.count <= limit) return { ok: true };
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(row.seconds)) };
}

/**
 * Gives back one that was taken, where only failures shall count: sign-in takes before it looks, so that tries side by
 * side cannot pass the limit together, and gives back when the password was right.
 */
export async function giveBack(key: string): Promise<void> {
  const keyHash = blindIndex(`rate:${key}`);
  await db()
    .$executeRaw`UPDATE rate_window SET count = greatest(count - 1, 0) WHERE key_hash = ${keyHash}`;
}

/** Removes windows that are over; a job of the worker. Answers how many. */
export async function forgetOldWindows(): Promise<number> {
  return db().$executeRaw`DELETE FROM rate_window WHERE ends_at < clock_timestamp()`;
}
