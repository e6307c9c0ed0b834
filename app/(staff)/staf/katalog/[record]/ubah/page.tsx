import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readable } from "@/components/catalogue/labels";
import { RecordForm } from "@/components/catalogue/staff/record-form";
import { StaffPage } from "@/components/layout/staff-page";
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
    <StaffPage
      title={`Ubah rekaman: ${readable(opened.title) || "(tanpa judul)"}`}
      back={{ href: `/staf/katalog/${opened.id}`, name: "rekaman" }}
    >
      <RecordForm
        record={{ id: opened.id, seen: opened.version }}
        values={valuesOf(readForm(opened.record))}
        lines={toLines(opened.record)}
        answered={answered}
      />
    </StaffPage>
  );
}
