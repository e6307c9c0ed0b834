import { z } from "zod";
import { markNonmember } from "@/lib/conversation/moves/mutations";
import { findConversation } from "@/lib/conversation/record/queries";
import { intentSchema } from "@/lib/conversation/schema";
import { holds } from "@/lib/identity/domain/duties";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { json, readJson, refusal } from "@/lib/platform/respond";
import { verifyMember } from "@/lib/staff/verification/mutations";
import { verificationInput } from "@/lib/staff/verification/schema";
import type { ConversationRoute } from "../../intent";

/** One object rather than a union, so that a fault is told with the field it belongs to. */
const schema = intentSchema.extend({
  nonmember: z.literal(true).optional(),
  memberNumber: verificationInput.shape.memberNumber.optional(),
  fact: verificationInput.shape.fact.optional(),
});

/**
 * Who is asking (R033, R034): compares a member number and one fact, and records *anggota* on a match; or records
 * *nonanggota*. Answers `{match, triesLeft, standing?, masked?, events}`; nobody but who serves may try once somebody serves.
 */
export async function POST(request: Request, { params }: ConversationRoute): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const input = await readJson(request, schema, 2048);
  if (!input.ok) return input.response;
  const { conversation } = await params;
  const row = await findConversation(conversation, { side: "librarian", staff: staff.value });
  if (!row) return refusal(404, "not-found");
  if (row.state === "closed") return refusal(409, "closed");
  const another = row.librarianId !== null && row.librarianId !== staff.value.accountId;
  if (another && !holds(staff.value.role, "desk.supervise")) return refusal(403, "not-yours");

  const { clientId, nonmember, memberNumber, fact } = input.value;
  if (nonmember) {
    const marked = await markNonmember(staff.value, row.id, clientId);
    return marked.ok ? json({ events: marked.value.events }, 201) : refusal(409, marked.refusal);
  }
  if (memberNumber === undefined || fact === undefined)
    return refusal(422, "invalid", { fields: { memberNumber: ["member-number-invalid"] } });
  const question = { conversation: row, staff: staff.value, clientId, memberNumber, fact };
  const checked = await verifyMember(question);
  if (checked.ok) return json(checked.value);
  const moved = checked.refusal === "closed" || checked.refusal === "other-member";
  return refusal(moved ? 409 : 429, checked.refusal);
}
