import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { LabelledTable } from "./labelled";

/** One table of figures with its base: of how many people it speaks. */
export function FiguresTable({ table }: { table: LabelledTable }) {
  const { id, title, head, base, rows } = table;
  return (
    <section aria-labelledby={`angka-${id}`} className="grid max-w-[70ch] content-start gap-2">
      <h2 id={`angka-${id}`}>{title}</h2>
      <p className="text-ui text-ink-muted">{base}</p>
      {rows.length === 0 ? null : (
        <Table
          caption={`${title}. ${base}`}
          head={
            <>
              <HeadCell>{head}</HeadCell>
              <HeadCell numeric>Jumlah</HeadCell>
            </>
          }
        >
          {rows.map(({ label, count }) => (
            <Row key={label}>
              <Cell>{label}</Cell>
              <Cell numeric>{count.toLocaleString("id-ID")}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
