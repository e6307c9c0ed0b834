import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { StaffRecord } from "@/lib/catalogue/staff/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { kindName, readable } from "../labels";

/** What the record is, whose it is, and whether the public sees it. */
export function RecordFacts({ record }: { record: StaffRecord }) {
  const facts = [
    record.creatorLine,
    record.imprint === null ? null : readable(record.imprint),
    kindName(record.kind, "id"),
    record.callNumber,
    record.controlNumber === null ? null : `Nomor kontrol ${record.controlNumber}`,
    `Sumber ${record.source}`,
  ];
  return (
    <>
      <p className="text-ui text-ink-muted wrap-anywhere">{facts.filter(Boolean).join(" · ")}</p>
      {record.withdrawnAt === null ? (
        <p className="text-ui">
          <TextLink href={`/opac/${record.id}`}>Lihat di katalog publik</TextLink>
        </p>
      ) : (
        <p className="flex flex-wrap items-center gap-2 text-ui">
          <Badge tone="alarm">Ditarik</Badge> Sejak {formatDateTime(record.withdrawnAt, "id")}{" "}
          publik tidak melihat rekaman ini.
        </p>
      )}
    </>
  );
}
