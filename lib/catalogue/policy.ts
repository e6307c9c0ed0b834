import { holds } from "@/lib/identity/domain/duties";
import type { Staff } from "@/lib/identity/types";

/** May this member of staff change the catalogue: edit records and copies, and import files? */
export function mayEditCatalogue(staff: Staff): boolean {
  return holds(staff.role, "catalogue.edit");
}
