import type { ReactNode } from "react";

/** The number in the text, leading down to its note. */
export function NoteMark({ number, label }: { number: number; label: string }) {
  return (
    <sup>
      <a
        href={`#catatan-${number}`}
        id={`rujukan-${number}`}
        aria-label={label}
        className="relative no-underline before:absolute before:-inset-2 hover:underline"
      >
        {number}
      </a>
    </sup>
  );
}

export type Note = { number: number; text: ReactNode; backLabel: string };

/** Sources, law, history: small, numbered, at the end of the page, linked both ways. Nothing where there are none. */
export function Footnotes({ title, notes }: { title: string; notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-label={title} className="wrap pb-14">
      <ol className="max-w-[76ch] text-small leading-relaxed text-ink-muted">
        {notes.map(({ number, text, backLabel }) => (
          <li
            key={number}
            id={`catatan-${number}`}
            className="grid grid-cols-[1.5em_1fr] py-0.5 target:bg-accent-soft"
          >
            <a
              href={`#rujukan-${number}`}
              aria-label={backLabel}
              className="-my-1 py-1 text-min no-underline hover:underline"
            >
              {number}
            </a>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
