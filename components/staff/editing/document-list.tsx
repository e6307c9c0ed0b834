import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import type {
  DocumentKind,
  DraftDocument,
  OutdatedDocument,
  StaffDocument,
} from "@/lib/publishing/types";
import type { EditedContent } from "@/lib/staff/editing/types";
import type { KindSpec } from "./field-spec";
import { partName, sharedOf } from "./field-spec";
import { kindSpecs } from "./field-specs";
import { OrderedList } from "./ordered-list";

type DocumentListProps = {
  kind: DocumentKind;
  /** Where the kind's pages stand. */
  base: string;
  documents: readonly StaffDocument<EditedContent>[];
  /** Heading of a part of the list. */
  level: "h2" | "h3";
};

type Draft = DraftDocument<EditedContent>;

/** Every document of a kind with its state in words: what is public, what waits, what must be looked at. */
export function DocumentList({ kind, base, documents, level: Heading }: DocumentListProps) {
  const spec = kindSpecs[kind];
  if (documents.length === 0)
    return (
      <StateCard
        kind="empty"
        title={`Belum ada ${spec.one}.`}
        actions={<ButtonLink href={`${base}/baru`}>Tulis {spec.one}</ButtonLink>}
      >
        Yang Anda tulis tersimpan sebagai draf sampai diterbitkan.
      </StateCard>
    );
  const outdated = documents.filter((document) => document.outdated);
  const drafts = documents.filter((document) => !document.outdated);
  return (
    <div className="grid gap-10">
      {outdated.length > 0 ? (
        <section aria-labelledby="bentuk-lama" className="grid gap-3">
          <Heading id="bentuk-lama" className="text-h3">
            Perlu disimpan ulang
          </Heading>
          <p className="max-w-[60ch] text-ui text-ink-muted">
            Naskah ini ditulis dengan bentuk yang tidak dipakai lagi. Buka, periksa isinya, lalu
            simpan dan terbitkan.
          </p>
          <ul className="border-b border-line">
            {outdated.map((document) => (
              <li key={document.id} className="grid gap-1.5 border-t border-line py-3.5">
                <Line document={document} spec={spec} base={base} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {spec.ordered ? (
        partsOf(drafts, spec).map(({ part, within }, place) => (
          <section key={part} aria-labelledby={part === "" ? undefined : `bagian-${place}`}>
            {part === "" ? null : (
              <Heading id={`bagian-${place}`} className="mb-3 text-h3">
                {partName(spec, part)}
              </Heading>
            )}
            <OrderedList
              kind={kind}
              items={within.map((document) => ({
                id: document.id,
                title: titleIn(document, spec),
                row: <Line document={document} spec={spec} base={base} />,
              }))}
            />
          </section>
        ))
      ) : (
        <ul className="border-b border-line">
          {drafts.toReversed().map((document) => (
            <li key={document.id} className="grid gap-1.5 border-t border-line py-3.5">
              <Line document={document} spec={spec} base={base} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type LineProps = { document: StaffDocument<EditedContent>; spec: KindSpec; base: string };

/** Name and state of one document. */
function Line({ document, spec, base }: LineProps) {
  return (
    <>
      <span className="text-[1.0625rem]">
        <TextLink href={`${base}/${document.id}`}>{titleIn(document, spec)}</TextLink>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={isPublic(document) ? "positive" : "neutral"}>{standing(document)}</Badge>
        {document.outdated ? <Badge tone="alarm">Bentuk lama</Badge> : null}
        {document.publishedOutdated ? <Badge tone="alarm">Tidak terlihat publik</Badge> : null}
        {document.outdated ? null : <Doubts document={document} />}
        <span className="text-small text-ink-muted">
          {document.savedBy}, {formatDateTime(document.savedAt, "id")}
        </span>
      </span>
    </>
  );
}

function Doubts({ document }: { document: Draft }) {
  return (
    <>
      {document.content.en === null ? <Badge tone="waiting">Belum diterjemahkan</Badge> : null}
      {document.translationStale ? <Badge tone="waiting">Terjemahan kedaluwarsa</Badge> : null}
      {fieldOf(document.content.shared, "needsConfirmation") === true ? (
        <Badge tone="alarm">Perlu konfirmasi</Badge>
      ) : null}
    </>
  );
}

const isPublic = ({ published, publishedOutdated }: StaffDocument<EditedContent>): boolean =>
  published !== null && !publishedOutdated;

function standing({ published, latest }: { published: number | null; latest: number }): string {
  if (published === null) return "Draf";
  return published === latest ? "Terbit" : "Terbit, ada draf baru";
}

/** The documents by part, the parts in the order of the field's choices or else of their first document. */
function partsOf(
  drafts: readonly Draft[],
  spec: KindSpec,
): readonly { readonly part: string; readonly within: readonly Draft[] }[] {
  const partOf = ({ content }: Draft) =>
    spec.partField === undefined ? "" : String(fieldOf(content.shared, spec.partField) ?? "");
  const field = sharedOf(spec).find(({ name }) => name === spec.partField);
  const known = field?.type === "select" ? field.choices.map(({ value }) => value) : [];
  const parts = new Set([...known, ...drafts.map(partOf)]);
  return [...parts]
    .map((part) => ({ part, within: drafts.filter((draft) => partOf(draft) === part) }))
    .filter(({ within }) => within.length > 0);
}

const fieldOf = (fields: object, name: string): unknown =>
  Object.entries(fields).find(([each]) => each === name)?.[1];

/** A text's words by which its document is called; null where it has none. */
export function titleOf(text: unknown, field: string): string | null {
  if (typeof text !== "object" || text === null) return null;
  const value = fieldOf(text, field);
  return typeof value === "string" && value !== "" ? value : null;
}

/** The name of a document, also of one whose words no longer fit: else its address. */
export function titleIn(
  document: Draft | OutdatedDocument,
  { titleField }: Pick<KindSpec, "titleField">,
): string {
  const { stored } = document.outdated ? document : { stored: document.content };
  const text = typeof stored === "object" && stored !== null ? fieldOf(stored, "id") : null;
  return titleOf(text, titleField) ?? document.slug;
}
