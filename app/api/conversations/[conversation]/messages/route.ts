import { sendMessage } from "@/lib/conversation/messages/mutations";
import { sendSchema } from "@/lib/conversation/schema";
import { takeHere } from "@/lib/platform/burst";
import { refusal } from "@/lib/platform/respond";
import type { ConversationRoute } from "../../intent";
import { answerIntent, sideHeader } from "../../intent";

/** A person types a few messages a minute; a burst of pasted lines still passes. */
const burst = { limit: 100, windowSeconds: 10 };

export async function POST(request: Request, context: ConversationRoute): Promise<Response> {
  // By conversation, since a patron has few and every message names one.
  if (request.headers.get(sideHeader) !== "desk") {
    const allowance = takeHere(`send:${(await context.params).conversation}`, burst);
    if (!allowance.ok)
      return refusal(429, "too-many-messages", { retryAfterSeconds: allowance.retryAfterSeconds });
  }
  return answerIntent(request, context, sendSchema, sendMessage);
}
