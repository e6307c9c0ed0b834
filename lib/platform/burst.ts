/** Keys remembered before the oldest windows are looked through for ones that are over. */
const keysMax = 10_000;

const windows = new Map<string, { count: number; endsAt: number }>();

/**
 * As `take` of rate-limit.ts, but counted in this process only and forgotten with it: for what happens
 * many times a minute and must not cost a write each. With two web processes a key has twice the allowance.
 */
export function takeHere(
  key: string,
  { limit, windowSeconds }: { readonly limit: number; readonly windowSeconds: number },
): { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number } {
  const at = performance.now();
  const window = windows.get(key);
  if (!window || window.endsAt <= at) {
    if (windows.size >= keysMax)
      for (const [old, { endsAt }] of windows) if (endsAt <= at) windows.delete(old);
    windows.set(key, { count: 1, endsAt: at + windowSeconds * 1000 });
    return { ok: true };
  }
  window.count += 1;
  if (window.count <= limit) return { ok: true };
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((window.endsAt - at) / 1000)) };
}
