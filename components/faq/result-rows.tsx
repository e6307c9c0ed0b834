import { ChevronRight } from "lucide-react";
import { PageLink } from "@/components/ui/page-link";
import type { Segment } from "@/lib/faq/types";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

export type ResultRow = {
  readonly slug: string;
  readonly lang: Locale;
  readonly questionSegments: readonly Segment[];
  readonly snippetSegments: readonly Segment[];
};

type ResultRowsProps = { rows: readonly ResultRow[]; locale: Locale; level?: "h2" | "h3" };

/** Answers found, as rows: the question, and the part of the answer that is nearest. */
export function ResultRows({ rows, locale, level: Heading = "h3" }: ResultRowsProps) {
  return (
    <ul className="border-b border-line">
      {rows.map((row) => (
        <li key={row.slug} className="border-t border-line">
          <PageLink
            href={localHref(locale, `/faq/${row.slug}`)}
            lang={row.lang === locale ? undefined : row.lang}
            className="group flex items-start justify-between gap-6 py-4 no-underline"
          >
            <span className="block max-w-[66ch]">
              <Heading className="text-h3 decoration-1 underline-offset-[0.22em] group-hover:underline">
                <Marked segments={row.questionSegments} />
              </Heading>
              <span className="mt-1 block text-ui text-ink-muted">
                <Marked segments={row.snippetSegments} />
              </span>
            </span>
            <ChevronRight
              size={20}
              strokeWidth={2}
              aria-hidden="true"
              className="mt-1.5 shrink-0 text-primary"
            />
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

/** What matches stands over a turmeric line. */
export function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments
    .map((segment, place) => ({ ...segment, place }))
    .map(({ text, match, place }) =>
      match ? (
        <mark
          key={place}
          className="bg-transparent text-inherit underline decoration-accent decoration-[3px] underline-offset-[0.2em] [text-decoration-skip-ink:none]"
        >
          {text}
        </mark>
      ) : (
        text
      ),
    );
}
