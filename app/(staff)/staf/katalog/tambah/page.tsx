import type { Metadata } from "next";
import { connection } from "next/server";
import { RecordForm } from "@/components/catalogue/staff/record-form";
import { backToCatalogue, StaffPage } from "@/components/catalogue/staff/staff-page";
import { newRecordLines } from "@/lib/catalogue/staff/domain/new-record";
import type { WriteRecordState } from "@/lib/catalogue/staff/records/actions";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Tambah rekaman" };

type PageProps = { searchParams: Promise<{ judul?: string | string[] }> };

export default async function AddRecordPage({ searchParams }: PageProps) {
  await connection();
  await gateStaffPage("catalogue.edit", "/staf/katalog/tambah");
  // A title that readers looked for in vain.
  const wanted = ([(await searchParams).judul].flat()[0] ?? "").slice(0, 500);
  const answered = await keptAnswer<WriteRecordState>("write-record");
  const today = wallClockAt(now(), zoneOffsetMinutes.WIB).date;
  return (
    <StaffPage
      title="Tambah rekaman"
      back={backToCatalogue}
      intro="Isi formulir, atau tulis baris MARC di sampingnya. Yang dibiarkan kosong tidak disimpan; hanya judul yang wajib."
    >
      <RecordForm
        record={null}
        values={{ kind: "book", language: "ind", title: wanted }}
        lines={newRecordLines(today)}
        answered={answered}
      />
    </StaffPage>
  );
}
