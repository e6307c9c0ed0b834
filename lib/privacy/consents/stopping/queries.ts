import "server-only";

import { readStopToken } from "@/lib/membership/news/token";
import { db } from "@/lib/platform/db";

/** Whether a token ends somebody's news, be they ended already or not. Looking changes nothing: mail scanners open every link. */
export async function opensStop(token: string): Promise<boolean> {
  const id = readStopToken(token);
  return id !== null && (await db().member.count({ where: { id } })) > 0;
}
