import { requestMail } from "@/lib/conversation/moves/mutations";
import { intentSchema } from "@/lib/conversation/schema";
import type { ConversationRoute } from "../../intent";
import { answerPatronIntent } from "../../intent";

export function POST(request: Request, context: ConversationRoute): Promise<Response> {
  return answerPatronIntent(request, context, intentSchema, (patron, id, { clientId }) =>
    requestMail(patron, id, clientId),
  );
}
