import { holds } from "@/lib/identity/domain/duties";
import type { Staff } from "@/lib/identity/types";

/** May this member of staff change the catalogue: edit records and copies? */
export function mayEditCatalogue(staff: Staff): boolean {
  return holds(staff.role, "catalogue.edit");
}

/** May this member of staff import files of records, and see what became of them? */
export function mayImport(staff: Staff): boolean {
  return holds(staff.role, "catalogue.import");
}
