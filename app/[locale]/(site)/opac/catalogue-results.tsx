import { headers } from "next/headers";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { ChosenFilters, FacetPanel } from "@/components/catalogue/facets";
import { marksOf } from "@/components/catalogue/marked-text";
import { Pager } from "@/components/catalogue/pager";
import { ResultList } from "@/components/catalogue/result-list";
import { RememberResults } from "@/components/catalogue/results-back";
import { ResultNotes, ResultsHead, ResultsSkip } from "@/components/catalogue/results-head";
import {
  searchHref,
  searchQuery,
  textSearch,
  wordsAsked,
} from "@/components/catalogue/search-address";
import { NothingFound, SearchAway } from "@/components/catalogue/states";
import { Shelf } from "@/components/layout/shelf";
import { listCovers } from "@/lib/catalogue/covers/queries";
import { listHeldCopies } from "@/lib/catalogue/queries";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { pageSize } from "@/lib/catalogue/search/schema";
import { noteUnanswered } from "@/lib/catalogue/unanswered/mutations";
import type { Locale } from "@/lib/language/locales";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { askHref } from "../ask-href";
import { saveWords } from "./save-words";

type CatalogueResultsProps = { search: CatalogueSearch; locale: Locale };

/**
 * Staff are told of words that nothing has, or only some of them, and of no more than the words: a search that its own
 * filters emptied says nothing of the catalogue.
 */
async function tellStaff(search: CatalogueSearch, nothing: boolean): Promise<void> {
  if (!nothing || search.q === "") return;
  const words = searchQuery({ ...search, sort: "relevance" });
  if (words !== searchQuery(textSearch(search.q, search.field))) return;
  const address = addressGroup(clientAddress(await headers()));
  after(() => noteUnanswered(address, search.q));
}

/** The answer and the copies of its records; null while the catalogue cannot be read. */
async function find(search: CatalogueSearch) {
  try {
    const answer = await searchCatalogue(search);
    const ids = answer.results.map(({ id }) => id);
    const [held, covers] = await Promise.all([listHeldCopies(ids), listCovers(ids)]);
    return { answer, held, covers };
  } catch (error) {
    console.error("catalogue search failed:", error instanceof Error ? error.name : "unknown");
    return null;
  }
}

/** What was found, what it can be narrowed to; or that nothing was, or that the catalogue is away. */
export async function CatalogueResults({ search, locale }: CatalogueResultsProps) {
  const [t, save, found] = await Promise.all([
    getTranslations("catalogue"),
    saveWords(),
    find(search),
  ]);
  if (found === null) {
    return (
      <div id="hasil" tabIndex={-1} className="wrap section-space">
        <SearchAway search={search} />
      </div>
    );
  }
  const { answer, held, covers } = found;
  await tellStaff(search, answer.total === 0 || answer.basis === "some-words");
  if (answer.total === 0) {
    const query = wordsAsked(search);
    return (
      <div className="wrap py-8 lg:py-12">
        <ChosenFilters search={search} />
        <div id="hasil" tabIndex={-1} className="mt-6 max-w-190">
          <NothingFound
            search={search}
            suggestion={answer.suggestion}
            fewer={answer.fewer}
            askHref={askHref(
              locale,
              query === ""
                ? t("nothing.questionPlain")
                : t("nothing.question", { field: t(`fields.${search.field}`), query }),
            )}
          />
        </div>
        <div className="mt-12 lg:mt-16">
          <Shelf locale={locale} />
        </div>
      </div>
    );
  }
  const words = answer.basis === "suggestion" ? (answer.suggestion ?? "") : wordsAsked(search);
  return (
    <div className="wrap grid gap-x-16 gap-y-6 py-6 pb-12 lg:grid-cols-[240px_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:py-8 lg:pb-18">
      <div className="min-w-0 lg:col-start-2">
        <ResultsSkip />
        <ResultsHead search={search} answer={answer} />
        <ChosenFilters search={search} />
        <ResultNotes search={search} answer={answer} />
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        <FacetPanel search={search} facets={answer.facets} exact={answer.totalIsExact} />
      </div>
      <section aria-labelledby="hasil" className="min-w-0 lg:col-start-2">
        <h2 id="hasil" tabIndex={-1} className="sr-only">
          {t("results.list")}
        </h2>
        <ResultList
          level="h3"
          results={answer.results}
          held={held}
          covers={covers}
          save={save}
          marks={marksOf(words, answer.oldSpellings, answer.meanings)}
          start={(answer.page - 1) * pageSize + 1}
        />
        <Pager search={search} page={answer.page} pages={answer.pages} />
        <RememberResults
          address={searchHref(locale, search)}
          words={search.q}
          records={answer.results.map(({ id }) => id)}
        />
      </section>
    </div>
  );
}
