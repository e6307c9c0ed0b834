import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gateStaffPage } from "@/lib/identity/queries";
import { EditorPage } from "../../editor-page";
import { contentKindOf } from "../../kinds";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Sunting" };

type PageProps = { params: Promise<{ kind: string; document: string }> };

export default async function ContentDocumentPage({ params }: PageProps) {
  const { kind: word, document } = await params;
  const base = `/staf/konten/${word}`;
  const staff = await gateStaffPage("content.edit", `${base}/${document}`);
  const kind = contentKindOf(word);
  if (kind === null) notFound();
  return <EditorPage staff={staff} kind={kind} document={document} base={base} />;
}
