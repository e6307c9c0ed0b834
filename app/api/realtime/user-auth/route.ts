import { z } from "zod";
import { originAllowed } from "@/lib/identity/origin";
import { getCurrentSession } from "@/lib/identity/queries";
import { json, readJson, refusal } from "@/lib/platform/respond";
import { authoriseSession, socketIdPattern } from "@/lib/realtime/authorise";

const schema = z.object({ socketId: z.string().regex(socketIdPattern) });

/** Signs a desk's or a member's socket in with its session, so that the end of the one ends the other. */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const session = await getCurrentSession();
  if (!session) return refusal(401, "signed-out");
  const input = await readJson(request, schema, 1024);
  if (!input.ok) return input.response;
  return json(authoriseSession(input.value.socketId, session.sessionId));
}
