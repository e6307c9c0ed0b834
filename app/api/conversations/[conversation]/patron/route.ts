import { noteLook } from "@/lib/audit/access/mutations";
import { getPatronFacts } from "@/lib/conversation/queries";
import { requireStaff } from "@/lib/identity/queries";
import { json, refusal } from "@/lib/platform/respond";
import { getTriesLeft } from "@/lib/staff/verification/queries";
import type { ConversationRoute } from "../../intent";

/** What the desk shows beside a conversation: the facts of the form, masked, and the tries left to verify them. */
export async function GET(_request: Request, { params }: ConversationRoute): Promise<Response> {
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const { conversation } = await params;
  const facts = await getPatronFacts(staff.value, conversation);
  if (!facts) return refusal(404, "not-found");
  const subject = `conversation:${conversation}` as const;
  await noteLook({ staff: staff.value, subject, manner: "opened" });
  return json({ ...facts, triesLeft: await getTriesLeft(staff.value, conversation) });
}
