import { setDuty } from "@/lib/conversation/duty/mutations";
import { dutySchema } from "@/lib/conversation/schema";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { json, readJson, refusal } from "@/lib/platform/respond";

export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const input = await readJson(request, dutySchema, 1024);
  if (!input.ok) return input.response;
  await setDuty(staff.value, input.value.on);
  return json({ onDuty: input.value.on });
}
