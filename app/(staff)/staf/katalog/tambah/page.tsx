import type { Metadata } from "next";
import { connection } from "next/server";
import { RecordForm } from "@/components/catalogue/staff/record-form";
import { StaffPage } from "@/components/layout/staff-page";
import { newRecordLines } from "@/lib/catalogue/staff/domain/new-record";
import type { WriteRecordState } from "@/lib/catalogue/staff/records/actions";
import { findUnanswered } from "@/lib/catalogue/unanswered/queries";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Tambah rekaman" };

type PageProps = {
  /** A search in vain by its id: what readers looked for stands in no address. */
  searchParams: Promise<{ pencarian?: string | string[] }>;
};

export default async function AddRecordPage({ searchParams }: PageProps) {
  await connection();
  const staff = await gateStaffPage("catalogue.edit", "/staf/katalog/tambah");
  const search = [(await searchParams).pencarian].flat()[0];
  const wanted = search === undefined ? null : await findUnanswered(staff, search);
  const answered = await keptAnswer<WriteRecordState>("write-record");
  const today = wallClockAt(now(), zoneOffsetMinutes.WIB).date;
  return (
    <StaffPage
      title="Tambah rekaman"
      back={{ href: "/staf/katalog", name: "Katalog" }}
      lead="Isi formulir, atau tulis baris MARC di sampingnya. Yang dibiarkan kosong tidak disimpan; hanya judul yang wajib."
    >
      <RecordForm
        record={null}
        values={{ kind: "book", language: "ind", title: wanted ?? "" }}
        lines={newRecordLines(today)}
        answered={answered}
      />
    </StaffPage>
  );
}
