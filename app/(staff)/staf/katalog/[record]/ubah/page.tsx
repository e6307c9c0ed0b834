import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordForm } from "@/components/catalogue/staff/record-form";
import { TextLink } from "@/components/ui/text-link";
import { recordId } from "@/lib/catalogue/gate";
import { getStaffRecord } from "@/lib/catalogue/staff/queries";
import { gateStaffPage } from "@/lib/identity/queries";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Ubah rekaman" };

type PageProps = { params: Promise<{ record: string }> };

export default async function EditRecordPage({ params }: PageProps) {
  const { record: segment } = await params;
  const staff = await gateStaffPage("catalogue.edit", `/staf/katalog/${segment}/ubah`);
  const id = recordId(segment);
  const record = id === null ? null : await getStaffRecord(staff, id);
  if (record === null || record.withdrawn) notFound();
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-8 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href={`/staf/katalog/${record.id}`}>Kembali ke rekaman</TextLink>
        </p>
        <h1 className="wrap-anywhere">Ubah rekaman: {record.title || "(tanpa judul)"}</h1>
      </header>
      <RecordForm record={{ id: record.id, seen: record.version }} lines={record.marcLines} />
    </main>
  );
}
