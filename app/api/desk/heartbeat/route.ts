import { getDeskVersion } from "@/lib/conversation/desk/queries";
import { beat } from "@/lib/conversation/duty/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { getRealtimeEpoch, requireStaff } from "@/lib/identity/queries";
import { json, refusal } from "@/lib/platform/respond";

export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const [onDuty, version, epoch] = await Promise.all([
    beat(staff.value),
    getDeskVersion(staff.value),
    getRealtimeEpoch(),
  ]);
  return json({ onDuty, version, epoch });
}
