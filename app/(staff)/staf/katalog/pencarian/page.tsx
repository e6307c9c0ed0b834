import type { Metadata } from "next";
import { connection } from "next/server";
import { UnansweredList } from "@/components/catalogue/staff/unanswered-list";
import { StaffPage } from "@/components/layout/staff-page";
import { listUnanswered } from "@/lib/catalogue/unanswered/queries";
import { gateStaffPage } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Pencarian tanpa hasil" };

export default async function UnansweredPage() {
  await connection();
  const staff = await gateStaffPage("catalogue.edit", "/staf/katalog/pencarian");
  const searches = await listUnanswered(staff);
  return (
    <StaffPage
      title="Pencarian tanpa hasil"
      back={{ href: "/staf/katalog", name: "Katalog" }}
      lead="Yang dicari pembaca dalam 90 hari terakhir dan tidak ada, atau hanya sebagian katanya ada, di katalog. Tanpa data pribadi: alamat email dan deret angka panjang, termasuk ISBN, tidak dicatat."
    >
      <UnansweredList searches={searches} />
    </StaffPage>
  );
}
