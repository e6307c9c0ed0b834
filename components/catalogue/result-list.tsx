import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import type { Cover } from "@/lib/catalogue/covers/types";
import type { ListedRecord, SearchResult } from "@/lib/catalogue/search/types";
import type { HeldCopies } from "@/lib/catalogue/types";
import { noCopies } from "@/lib/catalogue/types";
import { localHref } from "@/lib/language/locales";
import { AvailabilityBadges } from "./availability";
import { CoverPicture } from "./cover-picture";
import { kindName, languageName, readable } from "./labels";
import { MarkedText } from "./marked-text";
import type { SaveWords } from "./save-to-list";
import { SaveToList } from "./save-to-list";
import { Spine } from "./spine";

type ResultListProps = {
  results: readonly (ListedRecord & Partial<Pick<SearchResult, "absentWords">>)[];
  /** By record; what is missing has no copies. */
  held: ReadonlyMap<number, HeldCopies>;
  /** Words that are marked where they stand in a title or name. */
  marks: ReadonlySet<string>;
  /** Number of the first one among all that were found. */
  start?: number;
  level?: "h2" | "h3";
  /** By record; what is missing has a spine. */
  covers?: ReadonlyMap<number, Cover> | undefined;
  /** With *Simpan ke daftar* at each record. */
  save?: SaveWords;
};

/** Records in a list: spine, title, author, imprint, availability in words, call number. */
export function ResultList({
  results,
  held,
  marks,
  start = 1,
  level: Heading = "h2",
  covers,
  save,
}: ResultListProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  return (
    <ol start={start} className="border-b border-line">
      {results.map((result) => {
        const copies = held.get(result.id) ?? noCopies;
        const cover = covers?.get(result.id);
        const title = result.title === "" ? t("untitled") : readable(result.title);
        const facts = [
          result.imprint === null ? null : readable(result.imprint),
          kindName(result.kind, locale),
          result.language === null
            ? null
            : t("results.language", { language: languageName(result.language, locale) }),
        ].filter((fact) => fact !== null && fact !== "");
        // The languages of a title and of the page differ; which of the title's words are whose, nobody knows.
        const lang = result.language === locale ? undefined : (result.language ?? undefined);
        return (
          <li
            key={result.id}
            className="grid grid-cols-[58px_minmax(0,1fr)] gap-x-4 border-t border-line py-6 lg:grid-cols-[76px_minmax(0,1fr)] lg:gap-x-6"
          >
            {cover ? (
              <CoverPicture cover={cover} size="list" />
            ) : (
              <Spine kind={result.kind} callNumber={result.callNumber} />
            )}
            <div className="min-w-0">
              <Heading className="max-w-[36ch] text-[1.25rem] leading-[1.22] font-semibold text-pretty lg:text-panel">
                <PageLink
                  href={localHref(locale, `/opac/${result.id}`)}
                  lang={lang}
                  className="no-underline decoration-1 underline-offset-[0.22em] hover:underline"
                >
                  <MarkedText text={title} marks={marks} />
                </PageLink>
              </Heading>
              {result.creatorLine === null ? null : (
                <p className="mt-1 text-ui">
                  <MarkedText text={result.creatorLine} marks={marks} />
                </p>
              )}
              <p className="text-small text-ink-muted">{facts.join(" · ")}</p>
              <p className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-small">
                <AvailabilityBadges
                  copies={copies}
                  away={copies.away}
                  online={result.available && copies.available === 0}
                  library={copies.library}
                />
                {copies.locations.length > 0 ? <span>{copies.locations.join("; ")}</span> : null}
                {result.callNumber === null ? null : (
                  <b className="font-[650] tabular-nums">
                    <span className="sr-only">{t("callNumber")} </span>
                    {result.callNumber}
                  </b>
                )}
              </p>
              {result.absentWords?.length ? (
                <p className="mt-1.5 text-small text-ink-muted">
                  {t("results.absent", { words: result.absentWords.join(", ") })}
                </p>
              ) : null}
              {save ? <SaveToList recordId={result.id} title={title} words={save} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
