import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RecordForm } from "@/components/catalogue/staff/record-form";
import { TextLink } from "@/components/ui/text-link";
import { valuesOf } from "@/lib/catalogue/bibliography/form-values";
import { readForm } from "@/lib/catalogue/bibliography/record-form";
import { recordId } from "@/lib/catalogue/gate";
import { toLines } from "@/lib/catalogue/marc/marc-lines";
import { getEditableRecord } from "@/lib/catalogue/staff/queries";
import type { WriteRecordState } from "@/lib/catalogue/staff/records/actions";
import { gateStaffPage } from "@/lib/identity/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Ubah rekaman" };

type PageProps = { params: Promise<{ record: string }> };

export default async function EditRecordPage({ params }: PageProps) {
  const { record: segment } = await params;
  const staff = await gateStaffPage("catalogue.edit", `/staf/katalog/${segment}/ubah`);
  const id = recordId(segment);
  const opened = id === null ? null : await getEditableRecord(staff, id);
  if (opened === null || opened.withdrawn) notFound();
  const answered = await keptAnswer<WriteRecordState>("write-record");
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-8 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href={`/staf/katalog/${opened.id}`}>Kembali ke rekaman</TextLink>
        </p>
        <h1 className="wrap-anywhere">Ubah rekaman: {opened.title || "(tanpa judul)"}</h1>
      </header>
      <RecordForm
        record={{ id: opened.id, seen: opened.version }}
        values={valuesOf(readForm(opened.record))}
        lines={toLines(opened.record)}
        answered={answered}
      />
    </main>
  );
}
