import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readable } from "@/components/catalogue/labels";
import { AddCopyForm } from "@/components/catalogue/staff/add-copy-form";
import { ChangeList } from "@/components/catalogue/staff/change-list";
import { CopyList } from "@/components/catalogue/staff/copy-list";
import { copySaved } from "@/components/catalogue/staff/copy-sentences";
import { CoverForm } from "@/components/catalogue/staff/cover-form";
import { MarcLines } from "@/components/catalogue/staff/marc-lines";
import { RecordFacts } from "@/components/catalogue/staff/record-facts";
import { recordSaved } from "@/components/catalogue/staff/record-sentences";
import { TurnRecord } from "@/components/catalogue/staff/turn-record";
import { StaffPage } from "@/components/layout/staff-page";
import { ButtonLink } from "@/components/ui/button";
import { SavedNotice } from "@/components/ui/saved-notice";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { recordId } from "@/lib/catalogue/gate";
import { mayImport } from "@/lib/catalogue/policy";
import type { AddCopyState } from "@/lib/catalogue/staff/copies/actions";
import { getStaffCopy } from "@/lib/catalogue/staff/copies/queries";
import type { RemoveCoverState } from "@/lib/catalogue/staff/covers/actions";
import { listHistory } from "@/lib/catalogue/staff/history/queries";
import { getStaffRecord } from "@/lib/catalogue/staff/queries";
import type { TurnRecordState } from "@/lib/catalogue/staff/records/actions";
import { gateStaffPage } from "@/lib/identity/queries";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Rekaman" };

type Word = string | string[] | undefined;
type PageProps = {
  params: Promise<{ record: string }>;
  /** What was just written: `versi` of the record, or of its copy `eksemplar`. Of an older one nothing is said. */
  searchParams: Promise<{ versi?: Word; eksemplar?: Word }>;
};

export default async function StaffRecordPage({ params, searchParams }: PageProps) {
  const { record: segment } = await params;
  const staff = await gateStaffPage("catalogue.edit", `/staf/katalog/${segment}`);
  const id = recordId(segment);
  const record = id === null ? null : await getStaffRecord(staff, id);
  if (record === null) notFound();
  const written = await searchParams;
  const [version, copyId] = [Number(written.versi), Number(written.eksemplar)];
  const [history, covers, copy] = await Promise.all([
    listHistory(staff, record.id),
    listCovers([record.id]),
    written.eksemplar ? getStaffCopy(staff, { id: copyId, recordId: record.id }) : null,
  ]);
  const [newest] = history.filter((entry) => entry.kind === "state");
  const isNewest = !written.eksemplar && newest?.version === version;
  const saved = copy?.version === version ? copySaved(copy) : isNewest ? recordSaved(newest) : null;
  const turned = await keptAnswer<TurnRecordState>("turn-record");
  const added = await keptAnswer<AddCopyState>("add-copy");
  const uncovered = await keptAnswer<RemoveCoverState>("remove-cover");
  return (
    <StaffPage
      title={readable(record.title) || "(tanpa judul)"}
      back={{ href: "/staf/katalog", name: "Katalog" }}
      notice={saved === null ? null : <SavedNotice text={saved} />}
      wide
      head={
        <>
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
              answered={turned}
            />
          </div>
        </>
      }
    >
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <section aria-labelledby="eksemplar" className="grid min-w-0 gap-3">
          <h2 id="eksemplar">Eksemplar</h2>
          <CopyList recordId={record.id} copies={record.copies} />
          {record.withdrawn ? null : (
            // Closed and empty again once a copy has come, or something else was saved: an old refusal would take the focus.
            <AddCopyForm
              key={`${record.copies.length} ${saved ?? ""}`}
              recordId={record.id}
              callNumber={record.callNumber}
              answered={added}
            />
          )}
          {record.withdrawn ? null : (
            <>
              <h2 id="sampul" className="mt-7">
                Sampul
              </h2>
              <CoverForm
                recordId={record.id}
                title={readable(record.title)}
                cover={covers.get(record.id)}
                removed={uncovered}
              />
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
        <ChangeList history={history} imports={mayImport(staff)} />
      </section>
    </StaffPage>
  );
}
