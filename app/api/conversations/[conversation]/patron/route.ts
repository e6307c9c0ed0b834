import { noteLook } from "@/lib/audit/access/mutations";
import { getPatronFacts } from "@/lib/conversation/queries";
import { requireStaff } from "@/lib/identity/queries";
import { json, refusal } from "@/lib/platform/respond";
import { getTriesLeft, getVerifiedMember } from "@/lib/staff/verification/queries";
import type { ConversationRoute } from "../../intent";

/**
 * What the desk shows beside a conversation: the facts of the form, masked, the tries left to verify them, and of a
 * verified member how he stands (R091) with his masked values, unless he restricts the use of his data.
 */
export async function GET(_request: Request, { params }: ConversationRoute): Promise<Response> {
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const { conversation } = await params;
  const facts = await getPatronFacts(staff.value, conversation);
  if (!facts) return refusal(404, "not-found");
  const subject = `conversation:${conversation}` as const;
  await noteLook({ staff: staff.value, subject, manner: "opened" });
  const [triesLeft, match] = await Promise.all([
    getTriesLeft(staff.value, conversation),
    getVerifiedMember(staff.value, conversation),
  ]);
  if (match)
    await noteLook({ staff: staff.value, subject: `member:${match.memberId}`, manner: "opened" });
  const member = match && { standing: match.standing, masked: match.masked };
  const verifiedNumber = match?.masked?.memberNumber ?? null;
  return json({ ...facts, triesLeft, verifiedNumber, member });
}
