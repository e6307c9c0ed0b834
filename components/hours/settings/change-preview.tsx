import type { Ref } from "react";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Unbroken } from "@/components/ui/unbroken";
import { formatDate, formatSpans } from "@/lib/hours/domain/format";
import type { DayHours, Preview } from "@/lib/hours/domain/preview";

type ChangePreviewProps = {
  preview: Preview;
  /** Takes the focus when it has come. */
  ref?: Ref<HTMLDivElement>;
};

/** Fourteen days as they are and as they would be; nothing of it is published yet. */
export function ChangePreview({ preview, ref }: ChangePreviewProps) {
  const { days, changedDays } = preview;
  return (
    <div
      ref={ref}
      tabIndex={-1}
      // Air at both ends of a marked row; on phones a span of hours still fits on one line.
      className="grid gap-2 rounded-card border-[1.5px] border-control bg-sunken p-3 sm:p-4 max-sm:[&_:is(td,th)]:px-1 max-sm:[&_table]:text-min sm:[&_:is(td,th):first-child]:pl-2"
    >
      <h4 className="font-[650] text-ui">Pratinjau, belum diterbitkan</h4>
      <p className="text-ui">
        {changedDays === 0
          ? "Tidak ada hari yang berubah."
          : `Bila diterbitkan, ${changedDays} hari berubah dalam satu setengah tahun ke depan.`}
      </p>
      <Table
        caption="Jam tiap hari, sekarang dan bila diterbitkan"
        head={
          <>
            <HeadCell>Hari</HeadCell>
            <HeadCell>Sekarang</HeadCell>
            <HeadCell>Menjadi</HeadCell>
          </>
        }
      >
        {days.map(({ date, before, after, changed }) => (
          <Row key={date} marked={changed}>
            <Cell>{formatDate(date, "id")}</Cell>
            <Cell>
              <Unbroken text={hoursText(before)} />
            </Cell>
            <Cell>
              {changed ? (
                <b>
                  <Unbroken text={hoursText(after)} />
                </b>
              ) : (
                "Tetap"
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

/** `Tutup (Hari Buruh Internasional)`, `09.00–14.30 (Jam Ramadan)`. */
const hoursText = ({ spans, occasion }: DayHours): string =>
  `${formatSpans(spans, "id")}${occasion === null ? "" : ` (${occasion.name})`}`;
