import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gateStaffPage } from "@/lib/identity/queries";
import { contentKindOf } from "../../../kinds";
import { PreviewPage } from "../../../preview-page";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Pratinjau" };

type PageProps = {
  params: Promise<{ kind: string; document: string }>;
  searchParams: Promise<{ edisi?: string | string[] }>;
};

export default async function ContentPreviewPage({ params, searchParams }: PageProps) {
  const { kind: word, document } = await params;
  const base = `/staf/konten/${word}`;
  const staff = await gateStaffPage("content.edit", `${base}/${document}/pratinjau`);
  const kind = contentKindOf(word);
  if (kind === null) notFound();
  const { edisi: edition } = await searchParams;
  return <PreviewPage {...{ staff, kind, document, base, edition }} />;
}
