import type { Metadata } from "next";
import { gateStaffPage } from "@/lib/identity/queries";
import { EditorPage } from "../../konten/editor-page";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Sunting FAQ" };

type PageProps = { params: Promise<{ document: string }> };

export default async function FaqDocumentPage({ params }: PageProps) {
  const { document } = await params;
  const staff = await gateStaffPage("content.edit", `/staf/faq/${document}`);
  return <EditorPage staff={staff} kind="faq" document={document} base="/staf/faq" />;
}
