import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ImportStateBadge } from "@/components/catalogue/staff/import-list";
import { ImportReport } from "@/components/catalogue/staff/import-report";
import { formatNames } from "@/components/catalogue/staff/import-sentences";
import { ImportWatch, StopImport } from "@/components/catalogue/staff/import-watch";
import { TextLink } from "@/components/ui/text-link";
import { countRejections, getImport, listRejections } from "@/lib/catalogue/imports/queries";
import { formatDateTime } from "@/lib/hours/domain/format";
import { gateStaffPage } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Laporan impor" };

type PageProps = { params: Promise<{ import: string }> };

export default async function ImportPage({ params }: PageProps) {
  const { import: importId } = await params;
  await connection();
  const staff = await gateStaffPage("catalogue.import", `/staf/katalog/impor/${importId}`);
  const report = await getImport(staff, importId);
  if (report === null) notFound();
  const [reasons, rejections] = await Promise.all([
    countRejections(staff, importId),
    listRejections(staff, importId),
  ]);
  const moving = report.state === "waiting" || report.state === "running";
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-8 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href="/staf/katalog/impor">Kembali ke Impor katalog</TextLink>
        </p>
        <h1 className="wrap-anywhere">{report.fileName}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui text-ink-muted">
          <ImportStateBadge state={report.state} />
          {formatNames[report.format]}, sumber {report.source}, oleh {report.actorName},{" "}
          {formatDateTime(report.createdAt, "id")}
        </p>
      </header>
      {moving ? (
        <>
          <StopImport importId={report.id} />
          <ImportWatch />
        </>
      ) : null}
      <ImportReport report={report} reasons={reasons} rejections={rejections} at={now()} />
    </main>
  );
}
