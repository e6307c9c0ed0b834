import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddCopyForm } from "@/components/catalogue/staff/add-copy-form";
import { ChangeList } from "@/components/catalogue/staff/change-list";
import { CopyList } from "@/components/catalogue/staff/copy-list";
import { CoverForm } from "@/components/catalogue/staff/cover-form";
import { MarcLines } from "@/components/catalogue/staff/marc-lines";
import { RecordFacts } from "@/components/catalogue/staff/record-facts";
import { TurnRecord } from "@/components/catalogue/staff/turn-record";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { recordId } from "@/lib/catalogue/gate";
import { getStaffRecord, listChanges } from "@/lib/catalogue/staff/queries";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Rekaman" };

type PageProps = { params: Promise<{ record: string }> };

export default async function StaffRecordPage({ params }: PageProps) {
  const { record: segment } = await params;
  const staff = await gateStaffPage("catalogue.edit", `/staf/katalog/${segment}`);
  const id = recordId(segment);
  const record = id === null ? null : await getStaffRecord(staff, id);
  if (record === null) notFound();
  const [changes, covers] = await Promise.all([
    listChanges(staff, record.id),
    listCovers([record.id]),
  ]);
  const today = wallClockAt(now(), zoneOffsetMinutes.WIB).date;
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
        <h1 className="wrap-anywhere">{record.title || "(tanpa judul)"}</h1>
        <RecordFacts record={record} />
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3 pt-2">
          {record.withdrawn ? null : (
            <ButtonLink href={`/staf/katalog/${record.id}/ubah`} compact>
              Ubah rekaman
            </ButtonLink>
          )}
          <TurnRecord
            key={record.version}
            record={{ id: record.id, seen: record.version }}
            to={record.withdrawn ? "live" : "withdrawn"}
          />
        </div>
      </header>
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <section aria-labelledby="eksemplar" className="grid min-w-0 gap-3">
          <h2 id="eksemplar">Eksemplar</h2>
          <CopyList recordId={record.id} copies={record.copies} today={today} />
          {record.withdrawn ? null : (
            <AddCopyForm recordId={record.id} callNumber={record.callNumber} />
          )}
          {record.withdrawn ? null : (
            <>
              <h2 id="sampul" className="mt-7">
                Sampul
              </h2>
              <CoverForm recordId={record.id} title={record.title} cover={covers.get(record.id)} />
            </>
          )}
        </section>
        <section aria-labelledby="marc" className="grid min-w-0 gap-3">
          <h2 id="marc">MARC</h2>
          <MarcLines lines={record.marcLines} />
        </section>
      </div>
      <section aria-labelledby="riwayat" className="grid max-w-[76ch] gap-3">
        <h2 id="riwayat">Riwayat perubahan</h2>
        <ChangeList changes={changes} />
      </section>
    </main>
  );
}
