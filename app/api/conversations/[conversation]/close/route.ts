import { closeConversation } from "@/lib/conversation/moves/mutations";
import { intentSchema } from "@/lib/conversation/schema";
import type { ConversationRoute } from "../../intent";
import { answerIntent } from "../../intent";

export function POST(request: Request, context: ConversationRoute): Promise<Response> {
  return answerIntent(request, context, intentSchema, (participant, id, { clientId }) =>
    closeConversation(participant, id, clientId),
  );
}
