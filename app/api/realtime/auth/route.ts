import { z } from "zod";
import { noteReading } from "@/lib/conversation/queries";
import { findConversation } from "@/lib/conversation/record/queries";
import { originAllowed } from "@/lib/identity/origin";
import { getRealtimeEpoch, requireStaff } from "@/lib/identity/queries";
import { json, readJson, refusal } from "@/lib/platform/respond";
import { authoriseChannel, socketIdPattern } from "@/lib/realtime/authorise";
import { parseChannel } from "@/lib/realtime/contract";
import { participantOf } from "../../conversations/intent";

const schema = z.object({
  socketId: z.string().regex(socketIdPattern),
  channel: z.string().max(200),
});

/** May this socket hear this channel? 403 `channel-refused` for a foreign, an unknown and a made-up name alike. */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const input = await readJson(request, schema, 2048);
  if (!input.ok) return input.response;
  const { socketId, channel } = input.value;
  const subject = parseChannel(channel);
  if (subject?.kind === "conversation" || subject?.kind === "typing") {
    const person = await participantOf(request);
    if (!person.ok) return person.response;
    const row = await findConversation(subject.conversationId, person.participant);
    if (!row) return refusal(403, "channel-refused");
    // Who hears the channel reads along.
    if (subject.kind === "conversation") await noteReading(person.participant, row.id);
    return json(authoriseChannel(socketId, channel));
  }
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  if (subject?.kind === "duty")
    return json(authoriseChannel(socketId, channel, { accountId: staff.value.accountId }));
  if (subject?.kind === "desk" && subject.epoch === (await getRealtimeEpoch()))
    return json(authoriseChannel(socketId, channel));
  return refusal(403, "channel-refused");
}
