import type { Metadata } from "next";
import { TextLink } from "@/components/ui/text-link";
import { findUnanswered } from "@/lib/faq/queries";
import { gateStaffPage } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { EditorPage } from "../../konten/editor-page";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "Sunting FAQ" };

type PageProps = {
  params: Promise<{ document: string }>;
  /** `pencarian`: id of the search without an answer that a new entry begins from. */
  searchParams: Promise<{ pencarian?: string | string[] }>;
};

export default async function FaqDocumentPage({ params, searchParams }: PageProps) {
  const [{ document }, { pencarian: search }] = await Promise.all([params, searchParams]);
  const path = `/staf/faq/${document}`;
  const query = typeof search === "string" ? `?${new URLSearchParams({ pencarian: search })}` : "";
  const staff = await gateStaffPage("content.edit", `${path}${query}`);
  const begun = typeof search === "string" ? await beginFrom(staff, search) : null;
  return <EditorPage staff={staff} kind="faq" document={document} base="/staf/faq" begun={begun} />;
}

/** What was searched becomes the question, in the language of the page it was searched on. */
async function beginFrom(staff: Staff, search: string) {
  const found = await findUnanswered(staff, search);
  if (found === null)
    return {
      content: {},
      note: (
        <p className="text-ui">
          Pencarian itu sudah tidak tersimpan. <TextLink href="/staf/faq">Lihat daftarnya</TextLink>
          , atau tulis pertanyaannya sendiri.
        </p>
      ),
    };
  const { text, locale } = found;
  return {
    content: { [locale]: { question: text } },
    search,
    note: (
      <p className="max-w-[60ch] text-ui">
        Dari pencarian tanpa jawaban: <q lang={locale}>{text}</q>
      </p>
    ),
  };
}
