import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/layout/staff-page";
import { DocumentList } from "@/components/staff/editing/document-list";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { ButtonLink } from "@/components/ui/button";
import { gateStaffPage } from "@/lib/identity/queries";
import { listDrafts } from "@/lib/publishing/queries";
import { publisherOf } from "@/lib/staff/editing/mutations";
import { contentKindOf } from "../kinds";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Konten" };

type PageProps = { params: Promise<{ kind: string }> };

export default async function KindPage({ params }: PageProps) {
  const { kind: word } = await params;
  const base = `/staf/konten/${word}`;
  const staff = await gateStaffPage("content.edit", base);
  const kind = contentKindOf(word);
  if (kind === null) notFound();
  const spec = kindSpecs[kind];
  return (
    <StaffPage
      back={{ href: "/staf/konten", name: "Konten situs" }}
      title={spec.title}
      lead={spec.about}
      head={
        <div className="mt-2">
          <ButtonLink href={`${base}/baru`} compact>
            Tulis {spec.one}
          </ButtonLink>
        </div>
      }
    >
      <DocumentList
        kind={kind}
        base={base}
        level="h2"
        documents={await listDrafts(staff, publisherOf(kind))}
      />
    </StaffPage>
  );
}
