import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";

export type AnsweredStep = {
  readonly title: string;
  readonly href: string;
  /** What the link to change it says, whole for who hears links out of their place. */
  readonly change: string;
  readonly lines: readonly {
    readonly label: string;
    readonly value: ReactNode;
    /** What to look at once more before it is sent; it stops nobody. */
    readonly note?: string | null;
  }[];
};

/** What was answered, step by step, with the way back to each. */
export function AnswersList({ answers }: { readonly answers: readonly AnsweredStep[] }) {
  return (
    <div className="grid gap-8">
      {answers.map(({ title, href, change, lines }) => (
        <section key={href} aria-label={title} className="border-line border-t pt-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-h3 font-semibold">{title}</h2>
            <p className="text-ui">
              <TextLink href={href}>{change}</TextLink>
            </p>
          </div>
          <dl className="mt-2 grid gap-2 text-ui">
            {lines.map(({ label, value, note }) => (
              <div key={label} className="grid gap-x-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
                <dt className="text-ink-muted">{label}</dt>
                <dd className="wrap-anywhere whitespace-pre-line">
                  {value}
                  {note ? (
                    <span className="mt-1 flex items-start gap-2 font-[650]">
                      <TriangleAlert
                        size={18}
                        strokeWidth={2}
                        aria-hidden="true"
                        className="mt-0.5 shrink-0"
                      />
                      {note}
                    </span>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
