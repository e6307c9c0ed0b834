import { notFound } from "next/navigation";
import { DocumentEditor } from "@/components/staff/editing/document-editor";
import { titleOf } from "@/components/staff/editing/document-list";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { HistoryList } from "@/components/staff/editing/history-list";
import { TextLink } from "@/components/ui/text-link";
import type { Staff } from "@/lib/identity/types";
import { listHistory } from "@/lib/publishing/queries";
import type { DocumentKind } from "@/lib/publishing/types";
import { findDraft } from "@/lib/staff/editing/queries";

/** The word in the address of a document that does not exist yet. */
const fresh = "baru";

type EditorPageProps = {
  staff: Staff;
  kind: DocumentKind;
  /** The document's id, or `baru`. */
  document: string;
  /** Where the kind's list stands. */
  base: string;
};

/** One document with everything that can be done to it, under `/staf/konten` and `/staf/faq` alike. */
export async function EditorPage({ staff, kind, document: id, base }: EditorPageProps) {
  const spec = kindSpecs[kind];
  const draft = id === fresh ? null : await findDraft(staff, kind, id);
  if (id !== fresh && draft === null) notFound();
  const history = draft ? await listHistory(staff, draft.id) : [];
  const wasPublic = history.some(({ deed }) => deed === "published");
  const address = draft && draft.published !== null ? spec.address(draft.slug) : null;
  return (
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-10 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href={base}>Kembali ke {spec.title}</TextLink>
        </p>
        <h1>
          {draft ? (titleOf(draft.content.id, spec.titleField) ?? draft.slug) : `Tulis ${spec.one}`}
        </h1>
        <p className="text-ui text-ink-muted">
          {draft === null
            ? "Tersimpan sebagai draf sampai diterbitkan."
            : draft.published === null
              ? `Edisi ${draft.latest}, ${wasPublic ? "ditarik dari publik" : "belum terbit"}.`
              : draft.published === draft.latest
                ? `Edisi ${draft.latest} sedang terbit.`
                : `Edisi ${draft.published} sedang terbit; edisi ${draft.latest} masih draf.`}{" "}
          {address === null ? null : <TextLink href={address}>Lihat halaman publik</TextLink>}
        </p>
      </header>
      <DocumentEditor
        // A new edition from elsewhere (a reversion) is a new form; what is typed here is saved by then.
        key={
          draft ? `${draft.id}-${history.filter(({ deed }) => deed === "reverted").length}` : fresh
        }
        kind={kind}
        base={base}
        document={
          draft && {
            id: draft.id,
            slug: draft.slug,
            latest: draft.latest,
            published: draft.published,
            slugFixed: wasPublic,
            translationStale: draft.translationStale,
            content: { shared: draft.content.shared, id: draft.content.id, en: draft.content.en },
          }
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
    </main>
  );
}
