import type { Metadata } from "next";
import { gateStaffPage } from "@/lib/identity/queries";
import { PreviewPage } from "../../../konten/preview-page";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Pratinjau FAQ" };

type PageProps = {
  params: Promise<{ document: string }>;
  searchParams: Promise<{ edisi?: string | string[] }>;
};

export default async function FaqPreviewPage({ params, searchParams }: PageProps) {
  const { document } = await params;
  const staff = await gateStaffPage("content.edit", `/staf/faq/${document}/pratinjau`);
  const { edisi: edition } = await searchParams;
  return <PreviewPage {...{ staff, kind: "faq" as const, document, base: "/staf/faq", edition }} />;
}
