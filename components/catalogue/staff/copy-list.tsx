import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { copyName } from "@/lib/catalogue/copies/domain/fields";
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
  lost: "alarm",
};

/** A copy's status in words, and since which day (WIB) it holds. */
export function CopyStatusLine({ copy }: { copy: StaffCopy }) {
  const { date } = wallClockAt(copy.statusAt, zoneOffsetMinutes.WIB);
  return (
    <>
      <Badge tone={tones[copy.status]}>{statusNames[copy.status]}</Badge>
      <span className="text-small text-ink-muted">sejak {formatDate(date, "id")}</span>
    </>
  );
}

/** Each copy with its label, place, access and dated status; its own page changes them. */
export function CopyList({ recordId, copies }: { recordId: number; copies: readonly StaffCopy[] }) {
  if (copies.length === 0)
    return <p className="text-ui text-ink-muted">Belum ada eksemplar yang didata.</p>;
  return (
    <ul className="border-line border-b">
      {copies.map((copy) => {
        const facts = [copy.callNumber, copy.location, copy.access, copy.note].filter(Boolean);
        return (
          <li key={copy.id} className="grid gap-1.5 border-line border-t py-3 text-ui">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b className="wrap-anywhere tabular-nums">{copyName(copy)}</b>
              <CopyStatusLine copy={copy} />
            </p>
            {facts.length > 0 ? (
              <p className="text-ink-muted wrap-anywhere">{facts.join(" · ")}</p>
            ) : null}
            <p>
              <TextLink href={`/staf/katalog/${recordId}/eksemplar/${copy.id}`}>
                Ubah eksemplar <span className="wrap-anywhere">{copyName(copy)}</span>
              </TextLink>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
