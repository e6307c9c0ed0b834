import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import type { SimilarRecord } from "@/lib/catalogue/related/types";
import type { RecordSummary } from "@/lib/catalogue/types";
import { localHref } from "@/lib/language/locales";
import { kindName, languageName, readable } from "./labels";

/** *Edisi dan terjemahan lain*; nothing where the work is here once. */
export function RecordEditions({ editions }: { editions: readonly RecordSummary[] }) {
  const t = useTranslations("catalogue-record.related");
  const locale = useLocale();
  if (editions.length === 0) return null;
  return (
    <section aria-labelledby="edisi-lain" className="no-print mt-9">
      <h2 id="edisi-lain" className="mb-1 text-panel font-semibold">
        {t("editions")}
      </h2>
      <ul>
        {editions.map((edition) => (
          <RelatedLine
            key={edition.id}
            record={edition}
            facts={[
              edition.imprint === null ? null : readable(edition.imprint),
              edition.language === null ? null : languageName(edition.language, locale),
              kindName(edition.kind, locale),
            ]}
          />
        ))}
      </ul>
    </section>
  );
}

/** *Rekaman serupa*: what shares subjects or names with this one, and which. */
export function RecordSimilar({ similar }: { similar: readonly SimilarRecord[] }) {
  const t = useTranslations("catalogue-record.related");
  if (similar.length === 0) return null;
  return (
    <section aria-labelledby="serupa" className="no-print mt-9">
      <h2 id="serupa" className="mb-1 text-panel font-semibold">
        {t("similar")}
      </h2>
      <ul>
        {similar.map((record) => (
          <RelatedLine
            key={record.id}
            record={record}
            facts={[
              record.creatorLine,
              record.year === null ? null : String(record.year),
              record.subjects.length > 0
                ? t("sameSubject", { subjects: record.subjects.slice(0, 2).join("; ") })
                : record.sameCreator
                  ? t("sameCreator")
                  : null,
            ]}
          />
        ))}
      </ul>
    </section>
  );
}

function RelatedLine({
  record,
  facts,
}: {
  record: RecordSummary;
  facts: readonly (string | null)[];
}) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  return (
    <li className="border-b border-line py-2.5">
      <PageLink
        href={localHref(locale, `/opac/${record.id}`)}
        lang={record.language === locale ? undefined : (record.language ?? undefined)}
        className="text-ui font-[550] break-words text-primary underline decoration-1 underline-offset-[0.22em]"
      >
        {record.title === "" ? t("untitled") : readable(record.title)}
      </PageLink>
      <span className="block text-small break-words text-ink-muted">
        {facts.filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}
