import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/copy-text";
import { PrintButton } from "@/components/ui/print-button";
import { TextLink } from "@/components/ui/text-link";
import { writeIds } from "@/lib/catalogue/lists/domain/list-ids";
import type { ListLine } from "@/lib/catalogue/lists/domain/list-text";
import { listText, mailHref } from "@/lib/catalogue/lists/domain/list-text";

type ListFilesProps = {
  ids: readonly number[];
  subject: string;
  /** Absolute address of this list. */
  address: string;
  lines: readonly ListLine[];
};

const formats = [
  { format: "ris", name: "RIS" },
  { format: "bibtex", name: "BibTeX" },
  { format: "csl", name: "CSL-JSON" },
] as const;

/** Ways to take a list along: mail, text, link, paper, files for reference managers. */
export function ListFiles({ ids, subject, address, lines }: ListFilesProps) {
  const t = useTranslations("catalogue-browse.list");
  const words = { callNumber: t("callNumber"), whole: t("whole") };
  return (
    <section aria-labelledby="bawa" className="no-print">
      <h2 id="bawa" className="mb-2 text-h3 font-semibold">
        {t("take")}
      </h2>
      <ul className="text-ui">
        <li className="border-b border-line py-2">
          <TextLink href={mailHref(subject, lines, address, words)}>{t("mail")}</TextLink>
          <span className="block text-small text-ink-muted">{t("mailText")}</span>
        </li>
        <li className="py-1 empty:hidden">
          <CopyText text={address} label={t("copyLink")} copied={t("copied")} />
        </li>
        <li className="py-1 empty:hidden">
          <CopyText text={listText(lines, address, words)} label={t("copy")} copied={t("copied")} />
        </li>
        <li className="py-1 empty:hidden">
          <PrintButton label={t("print")} />
        </li>
      </ul>
      <h3 className="mt-4 font-sans text-ui font-[650]">{t("files")}</h3>
      <ul className="flex flex-wrap gap-x-4 text-ui">
        {formats.map(({ format, name }) => (
          <li key={format} className="inline-flex min-h-9 items-center">
            <TextLink
              href={`/api/catalogue/records?id=${writeIds(ids)}&format=${format}`}
              rel="nofollow"
              nowrap
            >
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
