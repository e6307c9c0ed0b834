import { z } from "zod";
import { findConversation } from "@/lib/conversation/record/queries";
import { signsInAs } from "@/lib/conversation/socket-holder";
import { originAllowed } from "@/lib/identity/origin";
import { json, readJson, refusal } from "@/lib/platform/respond";
import { authoriseHolder, socketIdPattern } from "@/lib/realtime/authorise";
import { participantOf } from "../../conversations/intent";

const schema = z.object({
  socketId: z.string().regex(socketIdPattern),
  /** The conversation whose patron the socket is; a desk's names none. */
  conversation: z.string().max(200).optional(),
});

/**
 * Signs a socket in, so that it ends with what opened it: a desk's with its session, a patron's with his session or with this
 * browser's hold of the conversation. 403 `channel-refused` for a foreign, an unknown and no conversation alike.
 */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const input = await readJson(request, schema, 1024);
  if (!input.ok) return input.response;
  const { socketId, conversation = "" } = input.value;
  const person = await participantOf(request);
  if (!person.ok) return person.response;
  const { participant } = person;
  if (participant.side === "librarian")
    return json(authoriseHolder(socketId, participant.staff.sessionId));
  const row = await findConversation(conversation, participant);
  const holder = row && signsInAs(row, participant.patron);
  return holder ? json(authoriseHolder(socketId, holder)) : refusal(403, "channel-refused");
}
