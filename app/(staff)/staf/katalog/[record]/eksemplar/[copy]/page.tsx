import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { readable } from "@/components/catalogue/labels";
import { CopyForm } from "@/components/catalogue/staff/copy-form";
import { CopyStatusLine } from "@/components/catalogue/staff/copy-list";
import { CopyStatusForm, WithdrawCopy } from "@/components/catalogue/staff/copy-status-form";
import { StaffPage } from "@/components/layout/staff-page";
import { copyName } from "@/lib/catalogue/copies/domain/fields";
import { recordId } from "@/lib/catalogue/gate";
import type {
  ChangeCopyState,
  CopyStatusState,
  WithdrawCopyState,
} from "@/lib/catalogue/staff/copies/actions";
import { getStaffCopy } from "@/lib/catalogue/staff/copies/queries";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Eksemplar" };

type PageProps = { params: Promise<{ record: string; copy: string }> };

export default async function CopyPage({ params }: PageProps) {
  await connection();
  const segments = await params;
  const address = `/staf/katalog/${segments.record}/eksemplar/${segments.copy}`;
  const staff = await gateStaffPage("catalogue.edit", address);
  const of = { recordId: recordId(segments.record) ?? 0, id: recordId(segments.copy) ?? 0 };
  const copy = await getStaffCopy(staff, of);
  if (copy === null) notFound();
  const changed = await keptAnswer<ChangeCopyState>("change-copy");
  const set = await keptAnswer<CopyStatusState>("copy-status");
  const withdrawn = await keptAnswer<WithdrawCopyState>("withdraw-copy");
  const today = wallClockAt(now(), zoneOffsetMinutes.WIB).date;
  return (
    <StaffPage
      title={`Eksemplar ${copyName(copy)}`}
      back={{ href: `/staf/katalog/${of.recordId}`, name: "rekaman" }}
      wide
      head={
        <>
          <p className="max-w-[66ch] text-ink-muted wrap-anywhere">
            {readable(copy.recordTitle) || "(tanpa judul)"}
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <CopyStatusLine copy={copy} />
          </p>
        </>
      }
    >
      {copy.withdrawn ? (
        <p className="max-w-[60ch]">
          Eksemplar ini sudah ditarik, jadi tidak dapat diubah. Tambahkan eksemplar dengan barkod
          yang sama di halaman rekaman bila bukunya ada lagi.
        </p>
      ) : (
        <>
          <div className="grid items-start gap-10 lg:grid-cols-2">
            <section aria-labelledby="keterangan" className="grid gap-4">
              <h2 id="keterangan">Keterangan</h2>
              <CopyForm recordId={of.recordId} copy={copy} answered={changed} />
            </section>
            <section aria-labelledby="status" className="grid gap-4">
              <h2 id="status">Status</h2>
              <CopyStatusForm recordId={of.recordId} copy={copy} today={today} answered={set} />
            </section>
          </div>
          <WithdrawCopy recordId={of.recordId} copy={copy} answered={withdrawn} />
        </>
      )}
    </StaffPage>
  );
}
