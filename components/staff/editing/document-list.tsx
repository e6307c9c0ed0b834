import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { DocumentKind, DraftDocument } from "@/lib/publishing/types";
import type { EditedContent } from "@/lib/staff/editing/types";
import { kindSpecs } from "./field-specs";

type DocumentListProps = {
  kind: DocumentKind;
  /** Where the kind's pages stand. */
  base: string;
  documents: readonly DraftDocument<EditedContent>[];
};

/** Every document of a kind with its state in words: what is public, what waits, what must be looked at. */
export function DocumentList({ kind, base, documents }: DocumentListProps) {
  const { one, titleField } = kindSpecs[kind];
  if (documents.length === 0)
    return (
      <StateCard
        kind="empty"
        title={`Belum ada ${one}.`}
        actions={<ButtonLink href={`${base}/baru`}>Tulis {one}</ButtonLink>}
      >
        Yang Anda tulis tersimpan sebagai draf sampai diterbitkan.
      </StateCard>
    );
  return (
    <ul className="border-b border-line">
      {documents.map((document) => (
        <li key={document.id} className="grid gap-1.5 border-t border-line py-3.5">
          <span className="text-[1.0625rem]">
            <TextLink href={`${base}/${document.id}`}>
              {titleOf(document.content.id, titleField) ?? document.slug}
            </TextLink>
          </span>
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={document.published === null ? "neutral" : "positive"}>
              {standing(document)}
            </Badge>
            {document.content.en === null ? (
              <Badge tone="waiting">Belum diterjemahkan</Badge>
            ) : null}
            {document.translationStale ? (
              <Badge tone="waiting">Terjemahan kedaluwarsa</Badge>
            ) : null}
            {needsConfirmation(document.content.shared) ? (
              <Badge tone="alarm">Perlu konfirmasi</Badge>
            ) : null}
            <span className="text-small text-ink-muted">
              {document.savedBy}, {formatDateTime(document.savedAt, "id")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function standing({ published, latest }: { published: number | null; latest: number }): string {
  if (published === null) return "Draf";
  return published === latest ? "Terbit" : "Terbit, ada draf baru";
}

export function titleOf(text: object, field: string): string | null {
  const value = Object.entries(text).find(([name]) => name === field)?.[1];
  return typeof value === "string" && value !== "" ? value : null;
}

const needsConfirmation = (shared: object): boolean =>
  Object.entries(shared).some(([name, value]) => name === "needsConfirmation" && value === true);
