import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { StaffPage } from "@/components/layout/staff-page";
import type { Beginning } from "@/components/staff/editing/document-editor";
import { DocumentEditor } from "@/components/staff/editing/document-editor";
import { titleIn } from "@/components/staff/editing/document-list";
import type { KindSpec } from "@/components/staff/editing/field-spec";
import { sharedOf } from "@/components/staff/editing/field-spec";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { HistoryList } from "@/components/staff/editing/history-list";
import { OutdatedNote } from "@/components/staff/editing/outdated-note";
import { salvage } from "@/components/staff/editing/salvage";
import { TextLink } from "@/components/ui/text-link";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { listHistory } from "@/lib/publishing/queries";
import type { DocumentKind, StaffDocument } from "@/lib/publishing/types";
import { findDraft } from "@/lib/staff/editing/queries";
import type { EditedContent } from "@/lib/staff/editing/types";

/** The word in the address of a document that does not exist yet. */
const fresh = "baru";

type EditorPageProps = {
  staff: Staff;
  kind: DocumentKind;
  /** The document's id, or `baru`. */
  document: string;
  /** Where the kind's list stands. */
  base: string;
  /** What a new document begins with, and from where that comes. */
  begun?: {
    readonly content: Partial<Beginning>;
    readonly note: ReactNode;
    /** The search without an answer that it is written for. */
    readonly search?: string;
  } | null;
};

/** One document with everything that can be done to it, under `/staf/konten` and `/staf/faq` alike. */
export async function EditorPage({
  staff,
  kind,
  document: id,
  base,
  begun = null,
}: EditorPageProps) {
  // A new document is of today, and a prefetch has no day: the clock belongs to the request alone.
  await connection();
  const spec = kindSpecs[kind];
  const draft = id === fresh ? null : await findDraft(staff, kind, id);
  if (id !== fresh && draft === null) notFound();
  const history = draft ? await listHistory(staff, draft.id) : [];
  const wasPublic = history.some(({ deed }) => deed === "published");
  const visible = draft !== null && draft.published !== null && !draft.publishedOutdated;
  const address = visible ? spec.address(draft.slug) : null;
  const saved = draft?.outdated ? salvage(spec, draft.stored) : null;
  return (
    <StaffPage
      back={{ href: base, name: spec.title }}
      title={draft ? titleIn(draft, spec) : `Tulis ${spec.one}`}
      head={
        <>
          <p className="text-ui text-ink-muted">
            {draft === null
              ? "Tersimpan sebagai draf sampai diterbitkan."
              : standing(draft, wasPublic)}{" "}
            {address === null ? null : <TextLink href={address}>Lihat halaman publik</TextLink>}
          </p>
          {kind === "news" && visible ? (
            <p className="text-ui">
              <TextLink href={`${base}/${draft.id}/kirim`}>
                Kirim ke anggota yang menyetujui
              </TextLink>
            </p>
          ) : null}
          {draft === null ? begun?.note : null}
        </>
      }
    >
      {draft && (saved || draft.publishedOutdated) ? (
        <OutdatedNote
          doubtful={saved?.doubtful ?? null}
          unclaimed={saved?.unclaimed ?? []}
          edition={draft.publishedOutdated ? draft.published : null}
        />
      ) : null}
      <DocumentEditor
        // A new edition from elsewhere (a reversion) is a new form; what is typed here is saved by then.
        key={
          draft ? `${draft.id}-${history.filter(({ deed }) => deed === "reverted").length}` : fresh
        }
        kind={kind}
        base={base}
        search={begun?.search ?? null}
        document={
          draft && {
            id: draft.id,
            slug: draft.slug,
            latest: draft.latest,
            published: draft.published,
            slugFixed: wasPublic,
            // Of an older form nobody can tell, so whoever saves it is asked whether the translation fits.
            translationStale: draft.outdated ? saved?.content.en != null : draft.translationStale,
            outdated: draft.outdated,
          }
        }
        beginning={
          saved?.content ??
          (draft && !draft.outdated ? partsOf(draft.content) : newBeginning(spec, begun?.content))
        }
      />
      {draft === null ? null : (
        <HistoryList
          kind={kind}
          documentId={draft.id}
          latest={draft.latest}
          href={`${base}/${draft.id}`}
          lines={history.map(({ deed, edition, by, at, ...line }, place) => ({
            key: `${history.length - place}`,
            ...{ deed, edition, by },
            copyOf: "copyOf" in line ? line.copyOf : null,
            at: at.toISOString(),
          }))}
        />
      )}
    </StaffPage>
  );
}

/** Where a document stands, in one sentence. */
function standing(
  { latest, published, publishedOutdated }: StaffDocument<EditedContent>,
  wasPublic: boolean,
): string {
  if (published === null)
    return `Edisi ${latest}, ${wasPublic ? "ditarik dari publik" : "belum terbit"}.`;
  const shown = publishedOutdated ? "terbit, tetapi tidak terlihat publik" : "sedang terbit";
  if (published === latest) return `Edisi ${latest} ${shown}.`;
  return `Edisi ${published} ${shown}; edisi ${latest} masih draf.`;
}

/** Plain data for the browser, without what only the server compares. */
const partsOf = ({ shared, id, en }: EditedContent): Beginning => ({ shared, id, en });

/** A new document is of today, by the library's own calendar. */
function newBeginning(spec: KindSpec, begun: Partial<Beginning> = {}): Beginning {
  const today = wibDateAt(now());
  const dates = sharedOf(spec).filter(({ type }) => type === "date");
  const dated = Object.fromEntries(dates.map(({ name }) => [name, today]));
  return {
    shared: { ...dated, ...begun.shared },
    id: begun.id ?? {},
    en: begun.en ?? null,
  };
}
