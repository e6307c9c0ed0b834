import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import type { CopyStatus } from "@/lib/catalogue/copies/domain/status";
import type { StaffCopy } from "@/lib/catalogue/staff/types";
import { formatDate, wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { statusNames } from "./copy-sentences";

const tones: { readonly [S in CopyStatus]: BadgeTone } = {
  available: "positive",
  "on-loan": "waiting",
  "in-process": "neutral",
  repair: "neutral",
  missing: "alarm",
};

/** What a copy is called where it is spoken of: its label, else its place in the list. */
export const copyName = ({ barcode, accession, id }: StaffCopy): string =>
  barcode ?? accession ?? `nomor ${id}`;

/** Each copy with its label, place, access and dated status. */
export function CopyList({ copies }: { copies: readonly StaffCopy[] }) {
  if (copies.length === 0)
    return <p className="text-ui text-ink-muted">Belum ada eksemplar yang didata.</p>;
  return (
    <ul className="border-line border-b">
      {copies.map((copy) => {
        const { date } = wallClockAt(copy.statusAt, zoneOffsetMinutes.WIB);
        const facts = [copy.callNumber, copy.location, copy.access, copy.note].filter(Boolean);
        return (
          <li key={copy.id} className="grid gap-1.5 border-line border-t py-3 text-ui">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b className="wrap-anywhere tabular-nums">{copyName(copy)}</b>
              <Badge tone={tones[copy.status]}>{statusNames[copy.status]}</Badge>
              <span className="text-small text-ink-muted">sejak {formatDate(date, "id")}</span>
            </p>
            {facts.length > 0 ? (
              <p className="text-ink-muted wrap-anywhere">{facts.join(" · ")}</p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
