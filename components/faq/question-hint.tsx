"use client";

import { useEffect, useRef, useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import type { FoundEntry } from "@/lib/faq/client/search";
import { askFaq } from "@/lib/faq/client/search";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

/** Long enough for a question to have a verb; shorter ones find anything. */
const questionMin = 8;
const pauseMilliseconds = 500;

type HintEntry = Pick<FoundEntry, "slug" | "question" | "lang">;

type QuestionHintProps = {
  locale: Locale;
  title: string;
  /** Found by the server for a question that was carried into the form. */
  initial?: HintEntry | null;
};

/**
 * Below the field `question` of the form it stands in: the best entry of the FAQ for what is being written, as a link.
 * It offers, and never stands in the way: nothing is shown when the search does not trust its answer, or fails.
 */
export function QuestionHint({ locale, title, initial = null }: QuestionHintProps) {
  const [entry, setEntry] = useState<HintEntry | null>(initial);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    let asking = new AbortController();
    const look = (field: EventTarget | null) => {
      if (!(field instanceof HTMLTextAreaElement) || field.name !== "question") return;
      clearTimeout(timer);
      asking.abort();
      const question = field.value.trim();
      if (question.length < questionMin) {
        setEntry(null);
        return;
      }
      asking = new AbortController();
      const { signal } = asking;
      timer = setTimeout(() => {
        const asked = askFaq(question.slice(0, 500), locale, { limit: 1, signal });
        void asked.then((answer) => {
          if (!signal.aborted) setEntry(answer?.answered ? (answer.results[0] ?? null) : null);
        });
      }, pauseMilliseconds);
    };
    const hear = (event: Event) => look(event.target);
    form.addEventListener("input", hear);
    // On a slow line somebody has begun to write before this script came.
    const begun = form.elements.namedItem("question");
    if (begun instanceof HTMLTextAreaElement && begun.value !== begun.defaultValue) look(begun);
    return () => {
      clearTimeout(timer);
      asking.abort();
      form.removeEventListener("input", hear);
    };
  }, [locale]);

  return (
    <div ref={place} role="status">
      {entry ? (
        <p className="rounded-control bg-accent-soft px-4 py-2.5 text-ui text-ink">
          {title}{" "}
          <PageLink
            href={localHref(locale, `/faq/${entry.slug}`)}
            lang={entry.lang === locale ? undefined : entry.lang}
            className="font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
          >
            {entry.question}
          </PageLink>
        </p>
      ) : null}
    </div>
  );
}
