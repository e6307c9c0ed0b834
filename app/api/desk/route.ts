import { getDesk } from "@/lib/conversation/desk/queries";
import { requireStaff } from "@/lib/identity/queries";
import { json, refusal } from "@/lib/platform/respond";

export async function GET(): Promise<Response> {
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  return json(await getDesk(staff.value));
}
