import { TextLink } from "@/components/ui/text-link";
import type { RecordChange, RecordDeed, RecordHistory } from "@/lib/catalogue/staff/types";
import { formatDate, formatDateTime } from "@/lib/hours/domain/format";
import { actorInWords } from "./actor-name";
import { copyFieldNames, statusNames } from "./copy-sentences";
import { Disclosure } from "./disclosure";
import { deedOf } from "./record-sentences";

const copyDeeds: { readonly [A in RecordDeed["action"]]: string } = {
  "catalogue-copy.added": "ditambahkan",
  "catalogue-copy.changed": "diubah",
  "catalogue-copy.status-set": "diberi status",
  "catalogue-copy.withdrawn": "ditarik",
  "catalogue-copy.label-freed": "dilepas barkodnya untuk eksemplar lain",
  "catalogue-record.cover-set": "Sampul dipasang",
  "catalogue-record.cover-removed": "Sampul dilepas",
};

type ChangeListProps = {
  history: RecordHistory;
  /** The reader may open the reports of imports. */
  imports: boolean;
};

/** Who made each state of a record, when, and which fields it changed; and who changed its copies and its cover. */
export function ChangeList({ history, imports }: ChangeListProps) {
  return (
    <ol className="border-line border-b">
      {history.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two deeds may be of one instant, and nothing here moves
        <li key={place} className="grid gap-1.5 border-line border-t py-3 text-ui">
          {entry.kind === "state" ? (
            <State change={entry} imports={imports} />
          ) : (
            <Deed deed={entry} />
          )}
        </li>
      ))}
    </ol>
  );
}

type ImportProps = { file: NonNullable<RecordChange["import"]>; linked: boolean };

function Import({ file: { id, fileName }, linked }: ImportProps) {
  return (
    <span className="wrap-anywhere">
      , lewat impor{" "}
      {linked ? <TextLink href={`/staf/katalog/impor/${id}`}>{fileName}</TextLink> : fileName}
    </span>
  );
}

function State({ change, imports }: { change: RecordChange; imports: boolean }) {
  return (
    <>
      <span>
        <b>{deedOf(change)}</b> oleh {actorInWords(change.actorName)}
        {change.import === null ? null : <Import file={change.import} linked={imports} />}
        <span className="block text-small text-ink-muted">
          Versi {change.version}, {formatDateTime(change.at, "id")}
        </span>
      </span>
      <ChangedLines change={change} />
    </>
  );
}

function Deed({
  deed: { action, actorName, at, copy, fields, status, elsewhere },
}: {
  deed: RecordDeed;
}) {
  const detail =
    status === null
      ? fields.map((field) => copyFieldNames[field]).join(", ")
      : `${statusNames[status.from]} menjadi ${statusNames[status.to]} sejak ${formatDate(status.since, "id")}`;
  return (
    <span>
      <b className="wrap-anywhere">
        {copy === null ? "" : `Eksemplar ${copy} `}
        {copyDeeds[action]}
      </b>{" "}
      oleh {actorName ?? "petugas yang akunnya sudah tidak ada"}
      {detail === "" ? null : <span className="block text-small">{detail}</span>}
      {elsewhere === null ? null : (
        <span className="wrap-anywhere block text-small">
          Waktu itu milik rekaman{" "}
          <TextLink href={`/staf/katalog/${elsewhere.id}`}>{elsewhere.title}</TextLink>
        </span>
      )}
      <span className="block text-small text-ink-muted">{formatDateTime(at, "id")}</span>
    </span>
  );
}

function ChangedLines({ change: { changes } }: { change: RecordChange }) {
  if (changes === null || changes.removed.length + changes.added.length === 0) return null;
  return (
    <Disclosure label={`Ruas yang berubah: ${tagsOf([...changes.removed, ...changes.added])}`}>
      <Lines title="Sebelumnya" lines={changes.removed} />
      <Lines title="Menjadi" lines={changes.added} />
    </Disclosure>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-small font-[650]">{title}</p>
      <ul className="grid gap-0.5 font-mono text-small">
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat and never move
          <li key={place} dir="auto" className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `245, 650`: each tag once, in order. */
const tagsOf = (lines: readonly string[]) =>
  [...new Set(lines.map((line) => line.slice(0, 3)))].sort().join(", ");
