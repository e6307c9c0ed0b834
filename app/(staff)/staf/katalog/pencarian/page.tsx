import type { Metadata } from "next";
import { connection } from "next/server";
import { UnansweredList } from "@/components/catalogue/staff/unanswered-list";
import { TextLink } from "@/components/ui/text-link";
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
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-8 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href="/staf/katalog">Kembali ke Katalog</TextLink>
        </p>
        <h1>Pencarian tanpa hasil</h1>
        <p className="max-w-[60ch] text-ink-muted">
          Yang dicari pembaca dalam 90 hari terakhir dan tidak ada, atau hanya sebagian katanya ada,
          di katalog. Tanpa data pribadi: alamat surel dan deret angka panjang, termasuk ISBN, tidak
          dicatat.
        </p>
      </header>
      <UnansweredList searches={searches} />
    </main>
  );
}
