"use client";

import { useEffect, useRef, useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import { askSuggestions, suggestedMax, suggestedMin } from "@/lib/catalogue/client/suggest";
import type { RecordSuggestion } from "@/lib/catalogue/search/types";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

/** A pause in typing after which something is asked. */
const pauseMilliseconds = 150;

type SuggestionsProps = {
  locale: Locale;
  /** What each line leads to: a record, an author's works, a subject's. */
  words: { readonly [K in RecordSuggestion["kind"]]: string } & {
    readonly name: string;
    /** Said to who cannot see them, of one line, of two, up to the most. */
    readonly counts: readonly string[];
  };
};

/**
 * Below the form it stands in: what may be meant by what is being typed, as links. It offers and never stands in the way:
 * the field stays a plain searchbox, and nothing is shown when nothing is known, when asking fails, or without JavaScript.
 */
export function Suggestions({ locale, words }: SuggestionsProps) {
  const [lines, setLines] = useState<readonly RecordSuggestion[]>([]);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const field = place.current
      ?.closest("search")
      ?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!field) return;
    let timer: ReturnType<typeof setTimeout>;
    let asking = new AbortController();
    const look = () => {
      clearTimeout(timer);
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const typed = field.value.trim();
      if (typed.length < suggestedMin) {
        setLines([]);
        return;
      }
      timer = setTimeout(() => {
        void askSuggestions(typed.slice(0, 200), signal).then((found) => {
          if (!signal.aborted) setLines(found.slice(0, suggestedMax));
        });
      }, pauseMilliseconds);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      // Some browsers would empty the field, and what was typed would be lost.
      event.preventDefault();
      clearTimeout(timer);
      asking.abort();
      setLines([]);
    };
    field.addEventListener("input", look);
    field.addEventListener("keydown", leave);
    return () => {
      clearTimeout(timer);
      asking.abort();
      field.removeEventListener("input", look);
      field.removeEventListener("keydown", leave);
    };
  }, []);

  return (
    <div ref={place}>
      <p role="status" className="sr-only">
        {words.counts[lines.length - 1] ?? ""}
      </p>
      {lines.length > 0 ? (
        <nav aria-label={words.name} className="no-print mt-3">
          <ul className="on-paper rounded-control border border-line bg-surface py-1 text-ui text-ink">
            {lines.map((line) => (
              <li key={`${line.kind}:${line.id ?? line.text}`}>
                <PageLink
                  href={hrefOf(line, locale)}
                  rel={line.kind === "record" ? undefined : "nofollow"}
                  className="flex min-h-11 flex-wrap items-baseline gap-x-3 px-3.5 py-2 no-underline hover:bg-sunken hover:underline"
                >
                  <span className="min-w-0 break-words">{line.text}</span>
                  <span className="text-small text-ink-muted">{words[line.kind]}</span>
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function hrefOf({ kind, id, text }: RecordSuggestion, locale: Locale): string {
  if (kind === "record" && id !== null) return localHref(locale, `/opac/${id}`);
  // Written here, because what reads and writes whole searches would bring its schema into the browser.
  return localHref(locale, `/opac?${new URLSearchParams({ field: kind, q: text })}`);
}
