import { leaveMessage } from "@/lib/conversation/moves/mutations";
import { leaveMessageSchema } from "@/lib/conversation/schema";
import type { ConversationRoute } from "../../intent";
import { answerPatronIntent } from "../../intent";

export function POST(request: Request, context: ConversationRoute): Promise<Response> {
  return answerPatronIntent(request, context, leaveMessageSchema, leaveMessage);
}
