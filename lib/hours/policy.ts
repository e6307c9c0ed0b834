import { holds } from "@/lib/identity/domain/duties";
import type { Staff } from "@/lib/identity/types";

/** May this member of staff change schedules and holidays (R009: editable by the admin)? */
export function mayEditHours(staff: Staff): boolean {
  return holds(staff.role, "hours.edit");
}
