import { removeMessage } from "@/lib/conversation/messages/mutations";
import { removeSchema } from "@/lib/conversation/schema";
import type { ConversationRoute } from "../../intent";
import { answerIntent } from "../../intent";

export function POST(request: Request, context: ConversationRoute): Promise<Response> {
  return answerIntent(request, context, removeSchema, removeMessage);
}
