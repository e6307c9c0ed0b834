import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueImport, Rejection } from "@/lib/catalogue/imports/types";
import { formatCount } from "../labels";
import { percentOf, progressOf } from "./import-progress";
import { faultSentence, importFailures } from "./import-sentences";

type ImportReportProps = {
  report: CatalogueImport;
  reasons: readonly { readonly reason: string; readonly count: number }[];
  /** The first of them. */
  rejections: readonly Rejection[];
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

/** How far an import is, what became of its records, and why some were rejected. */
export function ImportReport({ report, reasons, rejections, at }: ImportReportProps) {
  const warnings = Object.entries(report.warnings);
  return (
    <div className="grid max-w-[76ch] gap-8">
      <div className="grid gap-2">
        <progress
          aria-label="Bagian berkas yang sudah diolah"
          className="w-full"
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
      {warnings.length > 0 ? (
        <section aria-labelledby="peringatan" className="grid gap-2">
          <h2 id="peringatan">Diterima dengan catatan</h2>
          <ul className="list-disc pl-5 text-ui">
            {warnings.map(([word, count]) => (
              <li key={word}>
                {faultSentence(word)}: {formatCount(count, "id")}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
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
            </TextLink>
          </p>
          <Table
            caption={`${formatCount(rejections.length, "id")} yang pertama`}
            showCaption
            head={
              <>
                <HeadCell numeric>Rekaman ke-</HeadCell>
                <HeadCell numeric>Letak (bita)</HeadCell>
                <HeadCell>Alasan</HeadCell>
              </>
            }
          >
            {rejections.map(({ number, position, reason }) => (
              <Row key={number}>
                <Cell numeric>{formatCount(number, "id")}</Cell>
                <Cell numeric>{formatCount(position, "id")}</Cell>
                <Cell>{faultSentence(reason)}</Cell>
              </Row>
            ))}
          </Table>
        </section>
      ) : null}
    </div>
  );
}
