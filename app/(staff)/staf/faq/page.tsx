import type { Metadata } from "next";
import { connection } from "next/server";
import { StaffPage } from "@/components/layout/staff-page";
import { DocumentList, titleIn } from "@/components/staff/editing/document-list";
import { kindSpecs } from "@/components/staff/editing/field-specs";
import { ButtonLink } from "@/components/ui/button";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { listFeedback, listUnanswered } from "@/lib/faq/queries";
import type { FeedbackCount, UnansweredSearch } from "@/lib/faq/types";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { gateStaffPage } from "@/lib/identity/queries";
import type { Locale } from "@/lib/language/locales";
import { listDrafts } from "@/lib/publishing/queries";
import { publisherOf } from "@/lib/staff/editing/mutations";

/** Nothing of this page is sent before the gate has answered. */
export const instant = false;

export const metadata: Metadata = { title: "FAQ" };

export default async function FaqStaffPage() {
  // A prefetch with the session at hand runs this far too: the clock belongs to the request alone.
  await connection();
  const staff = await gateStaffPage("content.edit", "/staf/faq");
  const [documents, unanswered, feedback] = await Promise.all([
    listDrafts(staff, publisherOf("faq")),
    listUnanswered(staff),
    listFeedback(staff),
  ]);
  const questions = new Map(
    documents.map((document) => [document.id, titleIn(document, kindSpecs.faq)]),
  );
  return (
    <StaffPage
      title="FAQ"
      lead="Entri yang terbit langsung ditemukan lewat pencarian. Pencarian yang tidak terjawab menunjukkan apa yang masih harus ditulis."
      head={
        <div className="mt-2">
          <ButtonLink href="/staf/faq/baru" compact>
            Tulis entri FAQ
          </ButtonLink>
        </div>
      }
    >
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_400px] lg:gap-12 xl:grid-cols-[minmax(0,1fr)_440px]">
        <section aria-labelledby="entri">
          <h2 id="entri" className="mb-4">
            Entri
          </h2>
          <DocumentList kind="faq" base="/staf/faq" level="h3" documents={documents} />
        </section>
        <div className="grid gap-10">
          <Unanswered searches={unanswered} />
          <Feedback counts={feedback} questions={questions} />
        </div>
      </div>
    </StaffPage>
  );
}

/** The language of the page on which somebody searched. */
const languages: { readonly [L in Locale]: string } = { id: "Indonesia", en: "Inggris" };

/** `22/11`: the year is clear within 30 days, and the words searched need the room. */
const dayAndMonth = (date: IsoDate): string =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;

function Unanswered({ searches }: { searches: readonly UnansweredSearch[] }) {
  return (
    <section aria-labelledby="tak-terjawab" className="grid gap-3">
      <h2 id="tak-terjawab">Pencarian tanpa jawaban</h2>
      <p className="text-small text-ink-muted">Dalam 30 hari terakhir, tanpa data pribadi.</p>
      {searches.length === 0 ? (
        <p className="text-ui">Semua pencarian terjawab.</p>
      ) : (
        <Table
          caption="Pencarian tanpa jawaban"
          head={
            <>
              <HeadCell>Pencarian</HeadCell>
              <HeadCell>Bahasa</HeadCell>
              <HeadCell numeric>Kali</HeadCell>
              <HeadCell>Terakhir</HeadCell>
            </>
          }
        >
          {searches.map(({ id, text, locale, count, lastDay, written }) => (
            <Row key={id}>
              <Cell>
                <span lang={locale} className="wrap-anywhere">
                  {text}
                </span>
                <span className="mt-1 block text-small">
                  {written ? (
                    <span className="block text-ink-muted">
                      {written.published
                        ? "Entrinya terbit, tetapi dicari lagi tanpa hasil."
                        : "Sudah ditulis, belum terbit."}
                    </span>
                  ) : null}
                  <TextLink
                    href={
                      written ? `/staf/faq/${written.documentId}` : `/staf/faq/baru?pencarian=${id}`
                    }
                  >
                    {written ? "Buka entrinya" : "Tulis entri ini"}
                    <span lang={locale} className="sr-only">
                      : {text}
                    </span>
                  </TextLink>
                </span>
              </Cell>
              <Cell>{languages[locale]}</Cell>
              <Cell numeric>{count}</Cell>
              <Cell>
                <time dateTime={lastDay}>{dayAndMonth(lastDay)}</time>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}

type FeedbackProps = {
  counts: readonly FeedbackCount[];
  /** Question by document id. */
  questions: ReadonlyMap<string, string>;
};

function Feedback({ counts, questions }: FeedbackProps) {
  return (
    <section aria-labelledby="membantu" className="grid gap-3">
      <h2 id="membantu">Apakah membantu</h2>
      {counts.length === 0 ? (
        <p className="text-ui text-ink-muted">Belum ada tanggapan dalam 30 hari terakhir.</p>
      ) : (
        <Table
          caption="Tanggapan pembaca per entri"
          head={
            <>
              <HeadCell>Entri</HeadCell>
              <HeadCell numeric>Ya</HeadCell>
              <HeadCell numeric>Tidak</HeadCell>
            </>
          }
        >
          {counts.map(({ documentId, helpful, unhelpful }) => (
            <Row key={documentId}>
              <Cell>
                <TextLink href={`/staf/faq/${documentId}`}>
                  {questions.get(documentId) ?? documentId}
                </TextLink>
              </Cell>
              <Cell numeric>{helpful}</Cell>
              <Cell numeric>{unhelpful}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
