import { moveRead } from "@/lib/conversation/messages/mutations";
import { readSchema } from "@/lib/conversation/schema";
import { originAllowed } from "@/lib/identity/origin";
import { json, readJson, refusal } from "@/lib/platform/respond";
import type { ConversationRoute } from "../../intent";
import { participantOf } from "../../intent";

export async function POST(request: Request, { params }: ConversationRoute): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const person = await participantOf(request);
  if (!person.ok) return person.response;
  const input = await readJson(request, readSchema, 1024);
  if (!input.ok) return input.response;
  const { conversation } = await params;
  const moved = await moveRead(person.participant, conversation, input.value.seq);
  return moved.ok ? json(moved.value) : refusal(404, moved.refusal);
}
