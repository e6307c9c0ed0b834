import { transferConversation } from "@/lib/conversation/moves/mutations";
import { transferSchema } from "@/lib/conversation/schema";
import type { ConversationRoute } from "../../intent";
import { answerStaffIntent } from "../../intent";

export function POST(request: Request, context: ConversationRoute): Promise<Response> {
  return answerStaffIntent(request, context, transferSchema, transferConversation);
}
