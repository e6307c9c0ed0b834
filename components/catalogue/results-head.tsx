import { Info } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { searchSorts } from "@/lib/catalogue/search/schema";
import type { SearchAnswer } from "@/lib/catalogue/search/types";
import { localHref } from "@/lib/language/locales";
import { formatCount, languageName } from "./labels";
import { changed, searchHref, searchParameters, wordsAsked } from "./search-address";

type HeadProps = { search: CatalogueSearch; answer: SearchAnswer };

/** How many there are, for what, and in which order: *148 rekaman untuk “diponegoro”, menurut kecocokan …* */
export function ResultsHead({ search, answer }: HeadProps) {
  const t = useTranslations("catalogue.results");
  const locale = useLocale();
  const count = formatCount(answer.total, locale);
  const asked = answer.basis === "suggestion" ? (answer.suggestion ?? "") : wordsAsked(search);
  const sorted = t(`sorted.${answer.sort}`);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        <h1>
          {answer.totalIsExact ? t("count", { count: answer.total }) : t("moreThan", { count })}
        </h1>
        <p className="mt-1 text-ui break-words text-ink-muted">
          {asked === "" ? t("all", { sorted }) : t("for", { query: asked, sorted })}
          {answer.pages > 1
            ? ` ${t("pageOf", { page: formatCount(answer.page, locale), pages: formatCount(answer.pages, locale) })}`
            : ""}
        </p>
      </div>
      <SortForm search={search} sort={answer.sort} />
    </div>
  );
}

/** A stop of the keyboard before the search, and again before the results: past sorting, choices and facets to the list itself (`#hasil`). */
export function ResultsSkip() {
  const t = useTranslations("catalogue.results");
  return (
    <a
      href="#hasil"
      className="sr-only bg-surface font-semibold text-primary focus:not-sr-only focus:mb-2 focus:inline-block focus:rounded-control focus:px-4 focus:py-3 focus:shadow-float"
    >
      {t("skip")}
    </a>
  );
}

/** *Urutkan*: a form of its own that carries the search along; it works without JavaScript. */
function SortForm({ search, sort }: { search: CatalogueSearch; sort: SearchAnswer["sort"] }) {
  const t = useTranslations("catalogue.results");
  const locale = useLocale();
  const carried = [...searchParameters(changed(search, { sort: "relevance" }))];
  return (
    <form action={localHref(locale, "/opac")} className="no-print flex items-end gap-2">
      {carried.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-1">
        <label htmlFor="urutan" className="text-small font-[650]">
          {t("sort")}
        </label>
        <Select id="urutan" name="sort" defaultValue={sort} compact>
          {searchSorts.map((one) => (
            <option key={one} value={one}>
              {t(`sorts.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" variant="outline" compact>
        {t("apply")}
      </Button>
    </form>
  );
}

/** What was done with the words besides looking for them: other spellings, a suggestion, fewer words. */
export function ResultNotes({ search, answer }: HeadProps) {
  const t = useTranslations("catalogue.notes");
  const locale = useLocale();
  const asked = wordsAsked(search);
  const spellings = answer.oldSpellings;
  // What only names a kind is said in no other words.
  const meanings = answer.meanings.filter(
    ({ words, language }) => words.length > 0 || language !== null,
  );
  const suggested = answer.suggestion;
  const link = (change: Partial<CatalogueSearch>, words: string) => (
    <TextLink href={searchHref(locale, changed(search, change))} rel="nofollow">
      {words}
    </TextLink>
  );
  const isPartly = answer.results.some(({ absentWords }) => absentWords.length > 0);
  const absent = [
    ...(answer.absentWords.length > 0
      ? [t("absent", { words: answer.absentWords.join(", ") })]
      : []),
    ...(isPartly ? [t("absentSome")] : []),
  ].join(" ");
  return (
    <>
      {answer.basis === "suggestion" && suggested !== null ? (
        <Note>
          {t("instead", { query: asked, suggestion: suggested })} {absent}
        </Note>
      ) : null}
      {answer.basis === "some-words" ? (
        <Note>
          {t("someWords", { query: asked })} {absent}
        </Note>
      ) : null}
      {answer.basis !== "suggestion" && suggested !== null ? (
        <Note>
          {t("meant")} {link({ q: suggested }, suggested)}
        </Note>
      ) : null}
      {meanings.length > 0 ? (
        <Note>
          {t("meanings")}{" "}
          {meanings.map(({ typed, words, language }, place) => (
            <span key={typed}>
              {place > 0 ? ", " : ""}
              <b className="font-[650]">{typed}</b>
              {" = "}
              {[
                ...words,
                ...(language === null
                  ? []
                  : [t("language", { language: languageName(language, locale) })]),
              ].join(" / ")}
            </span>
          ))}
          {". "}
          {link({ old: false }, t("onlyAsWritten"))}
        </Note>
      ) : null}
      {spellings.length > 0 ? (
        <Note>
          {t("spellings")}{" "}
          {spellings.map(({ printed, modern }, place) => (
            <span key={`${printed}=${modern}`}>
              {place > 0 ? ", " : ""}
              <b className="font-[650]">{printed}</b> = <b className="font-[650]">{modern}</b>
            </span>
          ))}
          {". "}
          {link({ old: false }, t("onlyAsWritten"))}
        </Note>
      ) : null}
      {search.old ? null : (
        <Note>
          {t("asWritten")} {link({ old: true }, t("withSpellings"))}
        </Note>
      )}
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="mt-3 flex gap-3 rounded-control bg-accent-soft px-4 py-3 text-ui">
      <Info size={20} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
