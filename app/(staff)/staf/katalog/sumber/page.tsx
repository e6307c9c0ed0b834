import type { Metadata } from "next";
import { connection } from "next/server";
import { SourceForm } from "@/components/catalogue/staff/source-form";
import { SourceList } from "@/components/catalogue/staff/source-list";
import { TextLink } from "@/components/ui/text-link";
import { listSources } from "@/lib/catalogue/harvest/queries";
import { gateStaffPage } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Panen dari perpustakaan lain" };

export default async function SourcesPage() {
  await connection();
  const staff = await gateStaffPage("catalogue.import", "/staf/katalog/sumber");
  const sources = await listSources(staff);
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-10 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href="/staf/katalog">Kembali ke Katalog</TextLink>
        </p>
        <h1>Panen dari perpustakaan lain</h1>
        <p className="max-w-[60ch] text-ink-muted">
          Rekaman repositori OAI-PMH disalin ke katalog ini dan diperbarui menurut jadwal. Halaman
          setiap rekaman menyebut perpustakaan asalnya.
        </p>
      </header>
      <section aria-labelledby="daftar-sumber" className="grid gap-4">
        <h2 id="daftar-sumber">Perpustakaan yang dipanen</h2>
        <SourceList sources={sources} />
      </section>
      <section aria-labelledby="tambah-sumber" className="grid gap-4">
        <h2 id="tambah-sumber">Tambah perpustakaan</h2>
        <SourceForm />
      </section>
    </main>
  );
}
