import type { RecordChange } from "@/lib/catalogue/staff/types";
import { formatDateTime } from "@/lib/hours/domain/format";

function deedOf({ version, withdrawn, restored }: RecordChange): string {
  if (version === 1) return "Rekaman dibuat";
  if (withdrawn) return "Rekaman ditarik";
  return restored ? "Rekaman dipulihkan" : "Rekaman diubah";
}

/** Who made each state of a record, when, and which fields it changed. */
export function ChangeList({ changes }: { changes: readonly RecordChange[] }) {
  return (
    <ol className="border-line border-b">
      {changes.map((change) => (
        <li key={change.version} className="grid gap-1.5 border-line border-t py-3 text-ui">
          <span>
            <b>{deedOf(change)}</b> oleh {change.actorName}
            {change.importId === null ? null : " (impor)"}
            <span className="block text-small text-ink-muted">
              Versi {change.version}, {formatDateTime(change.at, "id")}
            </span>
          </span>
          <ChangedLines change={change} />
        </li>
      ))}
    </ol>
  );
}

function ChangedLines({ change: { changes } }: { change: RecordChange }) {
  if (changes === null || changes.removed.length + changes.added.length === 0) return null;
  return (
    <details>
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-small font-[550] text-primary underline decoration-1 underline-offset-[0.22em]">
        Ruas yang berubah: {tagsOf([...changes.removed, ...changes.added])}
      </summary>
      <Lines title="Sebelumnya" lines={changes.removed} />
      <Lines title="Menjadi" lines={changes.added} />
    </details>
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
