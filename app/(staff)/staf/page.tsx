import { redirect } from "next/navigation";
import { gateStaffPage } from "@/lib/identity/queries";

export const instant = false;

/** Staff begin where patrons wait. */
export default async function StaffPage() {
  await gateStaffPage("desk.serve", "/staf");
  redirect("/staf/percakapan");
}
