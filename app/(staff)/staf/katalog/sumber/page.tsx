import type { Metadata } from "next";
import { connection } from "next/server";
import { SourceForm } from "@/components/catalogue/staff/source-form";
import { SourceList } from "@/components/catalogue/staff/source-list";
import { StaffPage } from "@/components/layout/staff-page";
import type { SourceState } from "@/lib/catalogue/harvest/actions";
import { listSources } from "@/lib/catalogue/harvest/queries";
import { gateStaffPage } from "@/lib/identity/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Panen dari perpustakaan lain" };

export default async function SourcesPage() {
  await connection();
  const staff = await gateStaffPage("catalogue.import", "/staf/katalog/sumber");
  const sources = await listSources(staff);
  const answered = await keptAnswer<SourceState>("source");
  return (
    <StaffPage
      title="Panen dari perpustakaan lain"
      back={{ href: "/staf/katalog", name: "Katalog" }}
      lead="Rekaman repositori OAI-PMH disalin ke katalog ini dan diperbarui menurut jadwal. Halaman setiap rekaman menyebut perpustakaan asalnya."
      wide
    >
      <section aria-labelledby="daftar-sumber" className="grid gap-4">
        <h2 id="daftar-sumber">Perpustakaan yang dipanen</h2>
        <SourceList sources={sources} />
      </section>
      <section aria-labelledby="tambah-sumber" className="grid gap-4">
        <h2 id="tambah-sumber">Tambah perpustakaan</h2>
        <SourceForm answered={answered} />
      </section>
    </StaffPage>
  );
}
