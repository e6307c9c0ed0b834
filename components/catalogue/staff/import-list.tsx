import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueImport, ImportState } from "@/lib/catalogue/imports/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { actorInWords } from "./actor-name";
import { countsOf, progressOf } from "./import-progress";
import { formatNames, importStates } from "./import-sentences";

const tones: { readonly [S in ImportState]: BadgeTone } = {
  mapping: "waiting",
  waiting: "waiting",
  running: "waiting",
  done: "positive",
  failed: "alarm",
  stopped: "neutral",
};

export function ImportStateBadge({ state }: { state: ImportState }) {
  return <Badge tone={tones[state]}>{importStates[state]}</Badge>;
}

/** The imports, newest first, each with how far it is and what became of its records. */
export function ImportList({ imports, at }: { imports: readonly CatalogueImport[]; at: Date }) {
  if (imports.length === 0) return <p className="text-ink-muted">Belum ada berkas yang diimpor.</p>;
  return (
    <ul className="max-w-[76ch] border-line border-b">
      {imports.map((one) => (
        <li key={one.id} className="grid gap-1 border-line border-t py-3 text-ui">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
            <TextLink href={`/staf/katalog/impor/${one.id}`}>{one.fileName}</TextLink>
            <ImportStateBadge state={one.state} />
          </p>
          <p className="text-small text-ink-muted">
            {formatNames[one.format]} oleh {actorInWords(one.actorName)},{" "}
            {formatDateTime(one.createdAt, "id")}
          </p>
          {one.state === "mapping" ? null : <p>{progressOf(one, at)}</p>}
          {one.read > 0 ? <p className="text-ink-muted">{countsOf(one)}</p> : null}
        </li>
      ))}
    </ul>
  );
}
