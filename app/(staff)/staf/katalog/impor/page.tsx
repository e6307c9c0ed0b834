import type { Metadata } from "next";
import { connection } from "next/server";
import { ImportList } from "@/components/catalogue/staff/import-list";
import { ImportWatch } from "@/components/catalogue/staff/import-watch";
import { UploadForm } from "@/components/catalogue/staff/upload-form";
import { StaffPage } from "@/components/layout/staff-page";
import { isMoving } from "@/lib/catalogue/imports/domain/states";
import { listImports } from "@/lib/catalogue/imports/queries";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Impor katalog" };

export default async function ImportsPage() {
  await connection();
  const staff = await gateStaffPage("catalogue.import", "/staf/katalog/impor");
  const imports = await listImports(staff);
  const moving = imports.some(({ state }) => isMoving(state));
  return (
    <StaffPage
      title="Impor katalog"
      back={{ href: "/staf/katalog", name: "Katalog" }}
      lead="Berkas yang sama tidak mengubah apa pun bila diimpor lagi: rekaman dikenali dari nomornya."
      wide
    >
      <section aria-labelledby="unggah" className="grid gap-4">
        <h2 id="unggah">Impor berkas</h2>
        <UploadForm />
      </section>
      <section aria-labelledby="daftar-impor" className="grid gap-4">
        <h2 id="daftar-impor">Daftar impor</h2>
        <ImportList imports={imports} at={now()} />
        {moving ? <ImportWatch /> : null}
      </section>
    </StaffPage>
  );
}
