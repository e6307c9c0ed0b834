import { forgetOnDevice } from "@/lib/conversation/moves/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { currentPatron } from "@/lib/identity/queries";
import { json, refusal } from "@/lib/platform/respond";
import type { ConversationRoute } from "../../intent";

export async function POST(request: Request, { params }: ConversationRoute): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const patron = await currentPatron();
  if (patron.keyHash === null) return refusal(401, "signed-out");
  const forgotten = await forgetOnDevice(patron, (await params).conversation);
  return forgotten.ok ? json({}) : refusal(404, forgotten.refusal);
}
