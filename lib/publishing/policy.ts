import { holds } from "@/lib/identity/domain/duties";
import type { Staff } from "@/lib/identity/types";

/** May this member of staff write, publish and withdraw what the public reads? */
export function mayEditContent(staff: Staff): boolean {
  return holds(staff.role, "content.edit");
}
