import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { DocumentPreview } from "@/components/staff/editing/document-preview";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { salvage } from "@/components/staff/editing/salvage";
import { UnclaimedList } from "@/components/staff/editing/unclaimed-list";
import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { Staff } from "@/lib/identity/types";
import type { DocumentKind } from "@/lib/publishing/types";
import { findDraft } from "@/lib/staff/editing/queries";

type PreviewPageProps = {
  staff: Staff;
  kind: DocumentKind;
  document: string;
  base: string;
  /** As the address says it; anything but a number is the newest edition. */
  edition: string | string[] | undefined;
};

/** An edition as it would read, in both languages, before the public sees it. */
export async function PreviewPage({ staff, kind, document, base, edition }: PreviewPageProps) {
  const number = typeof edition === "string" && /^\d{1,6}$/.test(edition) ? Number(edition) : null;
  const draft = await findDraft(staff, kind, document, number ?? undefined);
  if (draft === null) notFound();
  const spec = kindSpecs[kind];
  const { content, unclaimed } = draft.outdated
    ? salvage(spec, draft.stored)
    : { content: draft.content, unclaimed: [] };
  const shared = new Map<string, unknown>(Object.entries(content.shared));
  const imageId = shared.get("imageId");
  const view = {
    specs: spec.text,
    titleField: spec.titleField,
    pictureId: typeof imageId === "string" ? imageId : null,
  };
  return (
    <StaffPage
      back={{ href: `${base}/${document}`, name: "penyuntingan" }}
      title={`Pratinjau edisi ${number ?? draft.latest}`}
      head={
        <>
          <p className="text-ui text-ink-muted">
            Disimpan oleh {draft.savedBy}, {formatDateTime(draft.savedAt, "id")}.
          </p>
          {draft.outdated ? (
            <p className="flex flex-wrap items-center gap-2 text-ui text-ink-muted">
              <Badge tone="alarm">Bentuk lama</Badge>
              Hanya kata-kata yang masih terbaca yang ditampilkan.
            </p>
          ) : null}
          {/* Once the document was saved anew, only here can these words still be read. */}
          <UnclaimedList unclaimed={unclaimed} />
        </>
      }
    >
      <div className="grid items-start gap-12 xl:grid-cols-2">
        <DocumentPreview locale="id" text={content.id} {...view} />
        {content.en === null ? (
          <p className="text-ui text-ink-muted">Belum ada teks bahasa Inggris.</p>
        ) : (
          <DocumentPreview locale="en" text={content.en} {...view} />
        )}
      </div>
    </StaffPage>
  );
}
