import { sendMessage } from "@/lib/conversation/messages/mutations";
import { sendSchema } from "@/lib/conversation/schema";
import { currentPatron } from "@/lib/identity/queries";
import { take } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/platform/respond";
import type { ConversationRoute } from "../../intent";
import { answerIntent, sideHeader } from "../../intent";

/** A person types a few messages a minute; a burst of pasted lines still passes. */
const burst = { limit: 100, windowSeconds: 10 };

export async function POST(request: Request, context: ConversationRoute): Promise<Response> {
  if (request.headers.get(sideHeader) !== "desk") {
    const { keyHash, account } = await currentPatron();
    const allowance = await take(`send:${account?.accountId ?? keyHash ?? "nobody"}`, burst);
    if (!allowance.ok)
      return refusal(429, "too-many-messages", { retryAfterSeconds: allowance.retryAfterSeconds });
  }
  return answerIntent(request, context, sendSchema, sendMessage);
}
