import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueImport, ReportedRecords } from "@/lib/catalogue/imports/types";
import { formatCount } from "../labels";
import { Notes, RejectionList, Warnings } from "./import-notes";
import { percentOf, progressOf } from "./import-progress";
import { faultSentence, importFailures } from "./import-sentences";

type ImportReportProps = {
  report: CatalogueImport;
  reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Null while the import goes on. */
  records: ReportedRecords | null;
  at: Date;
};

const rows = [
  ["Dibaca", "read"],
  ["Baru", "added"],
  ["Berubah", "changed"],
  ["Tetap", "unchanged"],
  ["Ditarik", "withdrawn"],
  ["Ditolak", "rejected"],
] as const;

/** How far an import is, what became of its records, what is to be said of some, and why others were rejected. */
export function ImportReport({ report, reasons, records, at }: ImportReportProps) {
  const notes = records?.notes ?? [];
  const of = (word: string) => notes.filter((note) => note.word === word);
  return (
    <div className="grid max-w-[76ch] gap-8">
      <Progress report={report} at={at} />
      <section aria-label="Hasil impor" className="grid gap-2">
        <Table
          caption="Hasil impor"
          showCaption
          head={
            <>
              <HeadCell>Rekaman</HeadCell>
              <HeadCell numeric>Jumlah</HeadCell>
            </>
          }
        >
          {rows.map(([label, name]) => (
            <Row key={name}>
              <Cell>{label}</Cell>
              <Cell numeric>{formatCount(report[name], "id")}</Cell>
            </Row>
          ))}
        </Table>
        {records === null ? (
          <p className="text-small text-ink-muted">
            Setelah impor berakhir, rekaman yang baru, berubah, diterima dengan catatan, atau
            ditolak dapat dilihat satu per satu di sini.
          </p>
        ) : null}
        {of("added").length > 0 ? (
          <Notes title="Lihat rekaman baru" count={report.added} notes={of("added")} />
        ) : null}
        {of("changed").length > 0 ? (
          <Notes title="Lihat rekaman yang berubah" count={report.changed} notes={of("changed")} />
        ) : null}
      </section>
      <Warnings counts={report.warnings} notes={notes} />
      {report.rejected > 0 ? (
        <section aria-labelledby="ditolak" className="grid gap-3">
          <h2 id="ditolak">Rekaman yang ditolak</h2>
          <ul className="list-disc pl-5 text-ui">
            {reasons.map(({ reason, count }) => (
              <li key={reason}>
                {faultSentence(reason)}: {formatCount(count, "id")}
              </li>
            ))}
          </ul>
          <p className="text-ui">
            <TextLink href={`/api/catalogue/imports/${report.id}/rejected`}>
              Unduh rekaman yang ditolak
            </TextLink>{" "}
            untuk diperbaiki, lalu impor berkas itu.
          </p>
          {records === null ? null : (
            <>
              {records.rejections.length < report.rejected ? (
                <p className="text-small text-ink-muted">
                  Ditampilkan {formatCount(records.rejections.length, "id")} yang pertama.
                </p>
              ) : null}
              <RejectionList rejections={records.rejections} />
            </>
          )}
        </section>
      ) : null}
    </div>
  );
}

function Progress({ report, at }: Pick<ImportReportProps, "report" | "at">) {
  return (
    <div className="grid gap-2">
      <progress
        aria-label="Bagian berkas yang sudah diolah"
        className="progress"
        max={100}
        value={percentOf(report)}
      />
      <p className="text-ui">{progressOf(report, at)}</p>
      {report.failure === null ? null : (
        <p role="alert" className="text-ui font-semibold text-danger">
          {importFailures[report.failure]}
        </p>
      )}
    </div>
  );
}
