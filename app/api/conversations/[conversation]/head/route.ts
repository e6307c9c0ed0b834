import { getHead } from "@/lib/conversation/queries";
import { metrics } from "@/lib/platform/metrics";
import { json, refusal } from "@/lib/platform/respond";
import type { ConversationRoute } from "../../intent";
import { participantOf } from "../../intent";

export async function GET(request: Request, { params }: ConversationRoute): Promise<Response> {
  const person = await participantOf(request);
  if (!person.ok) return person.response;
  const head = await getHead(person.participant, (await params).conversation);
  if (!head.ok) return refusal(404, head.refusal);
  if (new URL(request.url).searchParams.has("deaf")) metrics().deafSockets.inc();
  return json(head.value);
}
