import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffDesk } from "@/components/staff/staff-desk";
import { getDesk } from "@/lib/conversation/desk/queries";
import { gateStaffPage } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Percakapan" };

export default async function DeskPage() {
  // A prefetch with the session at hand runs this far too: the clock belongs to the request alone.
  await connection();
  const staff = await gateStaffPage("desk.serve", "/staf/percakapan");
  return (
    <main id="isi" tabIndex={-1}>
      <StaffDesk initial={await getDesk(staff)} />
    </main>
  );
}
