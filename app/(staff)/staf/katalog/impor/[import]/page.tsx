import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { actorInWords } from "@/components/catalogue/staff/actor-name";
import { ImportStateBadge } from "@/components/catalogue/staff/import-list";
import { ImportReport } from "@/components/catalogue/staff/import-report";
import { formatNames } from "@/components/catalogue/staff/import-sentences";
import { ImportWatch, StopImport } from "@/components/catalogue/staff/import-watch";
import { MappingChoice } from "@/components/catalogue/staff/mapping-choice";
import { MappingForm } from "@/components/catalogue/staff/mapping-form";
import { StaffPage } from "@/components/layout/staff-page";
import { rememberedColumns } from "@/lib/catalogue/imports/domain/csv-columns";
import { isMoving } from "@/lib/catalogue/imports/domain/states";
import {
  countRejections,
  getCsvPreview,
  getImport,
  listMappings,
} from "@/lib/catalogue/imports/queries";
import { getReportedRecords } from "@/lib/catalogue/imports/report/queries";
import type { MapColumnsState, StopImportState } from "@/lib/catalogue/staff/imports/actions";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Laporan impor" };

type PageProps = {
  params: Promise<{ import: string }>;
  /** `pemetaan` names a remembered mapping to begin with. */
  searchParams: Promise<{ pemetaan?: string | string[] }>;
};

export default async function ImportPage({ params, searchParams }: PageProps) {
  const { import: importId } = await params;
  await connection();
  const staff = await gateStaffPage("catalogue.import", `/staf/katalog/impor/${importId}`);
  const report = await getImport(staff, importId);
  if (report === null) notFound();
  const preview = report.state === "mapping" ? await getCsvPreview(staff, report) : null;
  const mappings = preview === null ? [] : await listMappings(staff);
  const wanted = [(await searchParams).pemetaan].flat()[0];
  const taken = mappings.find(({ name }) => name === wanted);
  const [reasons, records] = await Promise.all([
    countRejections(staff, importId),
    getReportedRecords(staff, report),
  ]);
  const answered = await keptAnswer<MapColumnsState>("map-columns");
  const stopped = await keptAnswer<StopImportState>("stop-import");
  return (
    <StaffPage
      title={report.fileName}
      back={{ href: "/staf/katalog/impor", name: "Impor katalog" }}
      head={
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui text-ink-muted">
          <span role="status">
            <ImportStateBadge state={report.state} />
          </span>
          {formatNames[report.format]}, sumber {report.source}, oleh{" "}
          {actorInWords(report.actorName)}, {formatDateTime(report.createdAt, "id")}
        </p>
      }
    >
      {report.state === "mapping" ? (
        <section aria-labelledby="pemetaan" className="grid gap-5">
          <h2 id="pemetaan">Kolom berkas ini</h2>
          <p className="max-w-[60ch] text-ui text-ink-muted">
            Ada tajuk kolom yang tidak dikenali. Pilih isi setiap kolom; sesudah itu impor dimulai.
          </p>
          {mappings.length > 0 ? <MappingChoice mappings={mappings} taken={taken?.name} /> : null}
          {preview === null ? (
            <p role="alert" className="text-ui font-semibold text-danger">
              Berkasnya tidak dapat dibaca lagi. Hentikan impor ini, lalu unggah sekali lagi.
            </p>
          ) : (
            <MappingForm
              key={taken?.name ?? ""}
              importId={report.id}
              preview={preview}
              columns={rememberedColumns(
                preview.headings,
                taken?.targets ?? {},
                report.mapping?.columns ?? [],
              )}
              name={taken?.name ?? ""}
              answered={answered}
            />
          )}
          <StopImport importId={report.id} answered={stopped} />
        </section>
      ) : null}
      {isMoving(report.state) ? (
        <>
          <StopImport importId={report.id} answered={stopped} />
          <ImportWatch />
        </>
      ) : null}
      {report.state === "mapping" ? null : (
        <ImportReport report={report} reasons={reasons} records={records} at={now()} />
      )}
    </StaffPage>
  );
}
