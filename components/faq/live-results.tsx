"use client";

import type { ReactNode } from "react";
import { StateCard } from "@/components/ui/card";
import { Loading, SkeletonLine } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import type { OfferWords } from "./catalogue-offer";
import { CatalogueOffer } from "./catalogue-offer";
import { HandOver, NearHeading } from "./hand-over";
import type { Found } from "./live-search";
import { useLiveSearch } from "./live-search";
import { ResultRows } from "./result-rows";

/** `{query}` and `{count}` are filled in here: the field's page has no other text to translate in the browser. */
export type LiveWords = OfferWords & {
  readonly heading: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly searching: string;
  readonly failed: string;
  readonly failedText: string;
  readonly unanswered: string;
  readonly unansweredText: string;
  readonly possible: string;
  readonly possibleText: string;
  readonly handOver: string;
  readonly handOverText: string;
  readonly button: string;
};

type LiveResultsProps = {
  words: LiveWords;
  locale: Locale;
  /** What is shown without a query. */
  overview: ReactNode;
  /** What the server found for the address. */
  children: ReactNode;
};

/** What stands below the field: what the server rendered, until somebody types. */
export function LiveResults({ words, locale, overview, children }: LiveResultsProps) {
  const state = useLiveSearch()?.state ?? { kind: "rendered" as const };
  const shown = state.kind === "searching" ? state.before : state.kind === "found" ? state : null;
  return (
    <>
      <p role="status" className="sr-only">
        {state.kind === "found" ? countSentence(words, state) : ""}
      </p>
      {state.kind === "rendered" ? children : null}
      {state.kind === "empty" ? overview : null}
      {state.kind === "failed" ? (
        <div role="alert">
          <StateCard kind="error" title={words.failed}>
            <p>{words.failedText}</p>
          </StateCard>
        </div>
      ) : null}
      {shown ? <FoundNow found={shown} words={words} locale={locale} /> : null}
      {state.kind === "searching" && shown === null ? (
        <Loading label={words.searching}>
          <div className="grid gap-10 pb-20">
            {[1, 2, 3].map((row) => (
              <div key={row} className="grid max-w-[66ch] gap-3">
                <SkeletonLine width="most" tall />
                <SkeletonLine />
                <SkeletonLine width="half" />
              </div>
            ))}
          </div>
        </Loading>
      ) : null}
    </>
  );
}

function countSentence(words: LiveWords, { results, query }: Found): string {
  const form = results.length === 0 ? words.none : results.length === 1 ? words.one : words.many;
  return form.replace("{count}", String(results.length)).replace("{query}", () => query);
}

function FoundNow({ found, words, locale }: { found: Found; words: LiveWords; locale: Locale }) {
  const href = localHref(locale, `/tanya?mulai=1&tanya=${encodeURIComponent(found.query)}`);
  const offer = <CatalogueOffer words={words} query={found.query} locale={locale} />;
  return (
    <div className="grid gap-10">
      {found.answered ? null : (
        <HandOver
          unanswered
          title={words.unanswered}
          text={words.unansweredText}
          button={words.button}
          href={href}
          elsewhere={offer}
        />
      )}
      {found.results.length > 0 ? (
        <section aria-labelledby="hasil">
          {found.answered ? (
            <h2 id="hasil" className="mb-4">
              {words.heading.replace("{query}", () => found.query)}
            </h2>
          ) : (
            <NearHeading id="hasil" title={words.possible} text={words.possibleText} />
          )}
          <ResultRows rows={found.results} locale={locale} />
        </section>
      ) : null}
      {found.answered ? offer : null}
      {found.answered ? (
        <HandOver
          title={words.handOver}
          text={words.handOverText}
          button={words.button}
          href={href}
        />
      ) : null}
    </div>
  );
}
