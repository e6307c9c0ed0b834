import { getCatchUp } from "@/lib/conversation/queries";
import { metrics } from "@/lib/platform/metrics";
import { json, refusal } from "@/lib/platform/respond";
import type { ConversationRoute } from "../../intent";
import { participantOf } from "../../intent";

export async function GET(request: Request, { params }: ConversationRoute): Promise<Response> {
  const person = await participantOf(request);
  if (!person.ok) return person.response;
  const after = Number(new URL(request.url).searchParams.get("after") ?? 0);
  if (!Number.isSafeInteger(after) || after < 0 || after > 2_147_483_647)
    return refusal(422, "invalid", { fields: { after: ["whole-number"] } });
  const caughtUp = await getCatchUp(person.participant, (await params).conversation, after);
  if (!caughtUp.ok) return refusal(404, caughtUp.refusal);
  if (caughtUp.value.events.length > 0) metrics().catchUps.inc();
  return json(caughtUp.value);
}
