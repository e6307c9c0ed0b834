import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { RequestList } from "@/components/privacy/request-list";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { listAnsweredRequests, listOpenRequests } from "@/lib/privacy/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Hak atas data" };

export default async function RightsPage() {
  await connection();
  const staff = await gateStaffPage("privacy.answer", "/staf/pengaturan/hak-data");
  const [open, answered] = await Promise.all([
    listOpenRequests(staff),
    listAnsweredRequests(staff),
  ]);
  const at = now();
  return (
    <StaffPage
      back={{ href: "/staf/pengaturan", name: "Pengaturan" }}
      title="Hak atas data"
      lead="Permintaan anggota atas datanya sendiri. Setiap permintaan dijawab dalam 3×24 jam (UU 27/2022). Daftar ini tidak menyebut nama; membuka permintaan dicatat."
      wide
    >
      <section aria-labelledby="belum-dijawab" className="grid gap-4">
        <h2 id="belum-dijawab">Belum dijawab</h2>
        <RequestList requests={open} at={at} nothing="Tidak ada permintaan yang menunggu." />
      </section>
      <section aria-labelledby="sudah-dijawab" className="grid gap-4">
        <h2 id="sudah-dijawab">Sudah dijawab</h2>
        <RequestList requests={answered} at={at} nothing="Belum ada yang dijawab." />
      </section>
    </StaffPage>
  );
}
