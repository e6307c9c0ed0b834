import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { FiguresTable } from "@/components/membership/figures/figures-table";
import { labelled } from "@/components/membership/figures/labelled";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { getFigures } from "@/lib/membership/figures/queries";
import { namesOfProvinces } from "@/lib/membership/regions/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Angka keanggotaan" };

/** Figures about all members, as the worker counted them last. */
export default async function FiguresPage() {
  await connection();
  const staff = await gateStaffPage("membership.figures", "/staf/keanggotaan/angka");
  const [counted, provinces] = await Promise.all([getFigures(staff), namesOfProvinces()]);
  return (
    <StaffPage
      title="Angka keanggotaan"
      back={{ href: "/staf/keanggotaan", name: "Keanggotaan" }}
      lead="Kelompok yang kurang dari 5 orang tidak pernah ditampilkan sendiri. Anggota yang membatasi pemakaian datanya tidak dihitung. Pendidikan, pekerjaan, dan institusi hanya dari anggota yang menyetujuinya."
      head={
        counted ? (
          <p className="flex flex-wrap gap-x-6 gap-y-1 text-ui">
            <span className="text-ink-muted">
              Dihitung {formatDateTime(counted.countedAt, "id")}, sekali sehari.
            </span>
            <span className="no-print">
              <TextLink href="/api/membership/figures">Unduh CSV</TextLink>
            </span>
          </p>
        ) : null
      }
      wide
    >
      {counted ? (
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
          {labelled(counted.figures, provinces).map((table) => (
            <FiguresTable key={table.id} table={table} />
          ))}
        </div>
      ) : (
        <StateCard kind="empty" title="Belum ada hitungan.">
          <p>Angka dihitung di latar belakang, sekali sehari. Hitungan pertama segera selesai.</p>
        </StateCard>
      )}
    </StaffPage>
  );
}
