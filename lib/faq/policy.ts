import { holds } from "@/lib/identity/domain/duties";
import type { Staff } from "@/lib/identity/types";

/** May this member of staff see what was searched in vain, and how answers were found? Whoever writes the answers may. */
export function mayReadSearches(staff: Staff): boolean {
  return holds(staff.role, "content.edit");
}
