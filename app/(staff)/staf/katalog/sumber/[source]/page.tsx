import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ImportWatch } from "@/components/catalogue/staff/import-watch";
import { SourceDeeds } from "@/components/catalogue/staff/source-deeds";
import { SourceForm } from "@/components/catalogue/staff/source-form";
import { HarvestList, scheduleOf } from "@/components/catalogue/staff/source-list";
import { StaffPage } from "@/components/layout/staff-page";
import type { SourceDeedState, SourceState } from "@/lib/catalogue/harvest/actions";
import { getSource, listHarvests } from "@/lib/catalogue/harvest/queries";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Sumber panen" };

const deletions = {
  no: "Repositori ini tidak memberi tahu rekaman yang dihapus; hapusannya tidak sampai ke sini.",
  transient: "Repositori ini memberi tahu rekaman yang dihapus hanya untuk sementara waktu.",
  persistent: "Rekaman yang dihapus di sana ditarik juga di sini.",
} as const;

type PageProps = { params: Promise<{ source: string }> };

export default async function SourcePage({ params }: PageProps) {
  const { source: sourceId } = await params;
  await connection();
  const staff = await gateStaffPage("catalogue.import", `/staf/katalog/sumber/${sourceId}`);
  const source = await getSource(staff, sourceId);
  // By its id alone: a name is no address.
  if (source === null || source.id !== sourceId) notFound();
  const harvests = await listHarvests(staff, source.id);
  const answered = await keptAnswer<SourceState>("source");
  const done = await keptAnswer<SourceDeedState>("source-deed");
  const isOpen = source.last?.state === "waiting" || source.last?.state === "running";
  // What is due begins in some seconds.
  const isDue = source.dueAt !== null && source.dueAt <= now();
  return (
    <StaffPage
      title={source.title}
      back={{ href: "/staf/katalog/sumber", name: "Panen dari perpustakaan lain" }}
      head={
        <>
          <p className="text-ui text-ink-muted wrap-anywhere">
            {source.baseUrl} · {source.prefix} · sumber {source.name}
          </p>
          <p className="text-ui">{scheduleOf(source)}</p>
          {source.deletedRecord === null ? null : (
            <p className="max-w-[60ch] text-ui text-ink-muted">{deletions[source.deletedRecord]}</p>
          )}
        </>
      }
    >
      <SourceDeeds
        sourceId={source.id}
        paused={source.pausedAt !== null}
        open={isOpen}
        answered={done}
      />
      {(isOpen || isDue) && source.pausedAt === null ? <ImportWatch /> : null}
      <section aria-labelledby="laporan-panen" className="grid gap-4">
        <h2 id="laporan-panen">Laporan panen</h2>
        <HarvestList harvests={harvests} />
      </section>
      <section aria-labelledby="ubah-sumber" className="grid gap-4">
        <h2 id="ubah-sumber">Ubah sumber</h2>
        <SourceForm source={source} answered={answered} />
      </section>
    </StaffPage>
  );
}
