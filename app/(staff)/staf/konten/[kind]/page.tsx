import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentList } from "@/components/staff/editing/document-list";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
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
    <main
      id="isi"
      tabIndex={-1}
      className="mx-auto grid max-w-306 gap-6 px-4 py-8 md:px-8 lg:py-10"
    >
      <header className="grid gap-2">
        <p className="text-ui">
          <TextLink href="/staf/konten">Kembali ke Konten situs</TextLink>
        </p>
        <h1>{spec.title}</h1>
        <p className="max-w-[60ch] text-ink-muted">{spec.about}</p>
        <div className="mt-2">
          <ButtonLink href={`${base}/baru`} compact>
            Tulis {spec.one}
          </ButtonLink>
        </div>
      </header>
      <DocumentList
        kind={kind}
        base={base}
        level="h2"
        documents={await listDrafts(staff, publisherOf(kind))}
      />
    </main>
  );
}
