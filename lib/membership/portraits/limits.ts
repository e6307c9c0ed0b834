import "server-only";

import { take } from "@/lib/platform/rate-limit";

/**
 * Pictures are decoded, which costs: 20 in ten minutes of whoever sends them, an application by its key's hash or a
 * member by his account. @returns seconds to wait, 0 for go on
 */
export async function takePicture(sender: string): Promise<number> {
  const answer = await take(`portrait:${sender}`, { limit: 20, windowSeconds: 600 });
  return answer.ok ? 0 : answer.retryAfterSeconds;
}
