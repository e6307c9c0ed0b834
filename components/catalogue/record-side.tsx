import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyText } from "@/components/ui/copy-text";
import { PrintButton } from "@/components/ui/print-button";
import { TextLink } from "@/components/ui/text-link";

/** A citation in pieces, as `lib/catalogue/bibliography/citation.ts` makes them. */
type CitationPieces = readonly { readonly text: string; readonly italic: boolean }[];

type RecordSideProps = {
  recordId: number;
  citations: readonly { readonly name: string; readonly pieces: CitationPieces }[];
  /** The form of *Tanya Pustakawan* with this record attached. */
  askHref: string;
  /** The title, to be looked for elsewhere. */
  title: string;
  /** Ways to pass the page on. */
  share: ReactNode;
};

/** What a record can be taken away as: `format` of `GET /api/catalogue/records/{id}`. */
const formats = [
  { format: "ris", name: "RIS" },
  { format: "bibtex", name: "BibTeX" },
  { format: "csl", name: "CSL-JSON" },
  { format: "mrc", name: "MARC 21" },
  { format: "marcxml", name: "MARCXML" },
  { format: "dc", name: "Dublin Core" },
  { format: "json", name: "JSON" },
] as const;

/** Beside a record: citations, files, help, ways to pass it on. */
export function RecordSide({ recordId, citations, askHref, title, share }: RecordSideProps) {
  const t = useTranslations("catalogue-record");
  return (
    <div className="grid content-start gap-6">
      <section aria-labelledby="kutip">
        <h2 id="kutip" className="mb-2 text-h3 font-semibold">
          {t("cite.title")}
        </h2>
        <dl className="grid gap-3 text-small">
          {citations.map(({ name, pieces }) => (
            <div key={name}>
              <dt className="font-[650]">{name}</dt>
              <dd className="break-words">
                <Citation pieces={pieces} />
                <span className="block">
                  <CopyText
                    text={pieces.map(({ text }) => text).join("")}
                    label={t("cite.copy", { style: name })}
                    copied={t("cite.copied")}
                  />
                </span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-1 text-small text-ink-muted">{t("cite.check")}</p>
        <h3 className="no-print mt-4 font-sans text-ui font-[650]">{t("cite.formats")}</h3>
        <ul className="no-print flex flex-wrap gap-x-4 text-ui">
          {formats.map(({ format, name }) => (
            <li key={format} className="inline-flex min-h-9 items-center">
              <TextLink
                href={`/api/catalogue/records/${recordId}?format=${format}`}
                rel="nofollow"
                nowrap
              >
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="bantuan" className="no-print border-t border-line pt-6">
        <h2 id="bantuan" className="mb-1 text-h3 font-semibold">
          {t("ask.title")}
        </h2>
        <p className="mb-1 text-ui text-ink-muted">{t("ask.text")}</p>
        <p className="inline-flex min-h-9 items-center">
          <TextLink href={askHref}>{t("ask.link")}</TextLink>
        </p>
      </section>
      <section aria-labelledby="perpustakaan-lain" className="no-print border-t border-line pt-6">
        <h2 id="perpustakaan-lain" className="mb-1 text-h3 font-semibold">
          {t("elsewhere.title")}
        </h2>
        <p className="mb-1 text-ui text-ink-muted">{t("elsewhere.text")}</p>
        <p className="inline-flex min-h-9 items-center">
          <TextLink
            href={`https://onesearch.id/Search/Results?${new URLSearchParams({ lookfor: title, type: "AllFields" })}`}
            rel="noopener external nofollow"
          >
            {t("elsewhere.link")}
          </TextLink>
        </p>
      </section>
      <div className="no-print border-t border-line pt-6">
        {share}
        <PrintButton label={t("print")} />
      </div>
    </div>
  );
}

function Citation({ pieces }: { pieces: CitationPieces }) {
  return pieces
    .map((piece, place) => ({ ...piece, place }))
    .map(({ text, italic, place }) =>
      italic ? <cite key={place}>{text}</cite> : <span key={place}>{text}</span>,
    );
}
