import { giveBackConversation } from "@/lib/conversation/moves/mutations";
import { intentSchema } from "@/lib/conversation/schema";
import type { ConversationRoute } from "../../intent";
import { answerStaffIntent } from "../../intent";

export function POST(request: Request, context: ConversationRoute): Promise<Response> {
  return answerStaffIntent(request, context, intentSchema, (staff, id, { clientId }) =>
    giveBackConversation(staff, id, clientId),
  );
}
