import type { ReactNode } from "react";

/**
 * The looks of `Button` (outline, compact; quiet, compact) and of a failed `StateCard`. Written out: every page loads its
 * error pages beforehand, and the tables those looks come from would be 1 kB more. `fault-page.test.tsx` compares.
 */
const button =
  "no-print motion-color inline-flex items-center justify-center gap-2 rounded-control border-[1.5px] py-1.5 text-center leading-tight no-underline";
export const faultOutline = `${button} font-[650] min-h-11 text-ui border-control bg-surface px-5 text-primary hover:border-primary hover:bg-primary-soft`;
export const faultQuiet = `${button} font-semibold min-h-11 text-ui border-transparent px-2 text-primary hover:text-primary-hover hover:underline underline-offset-4`;

type FaultPageProps = {
  /** The portal's name in the bar; it leads home by a plain link, so that a broken page is left for good. */
  name: string;
  homeHref: string;
  /** The mark before the name; left out where the browser would have to fetch it with every page. */
  mark?: ReactNode;
  title: string;
  actions: ReactNode;
  children: ReactNode;
};

/** What is shown when a page itself could not be made: it depends on no data, no session and no translations. */
export function FaultPage({ name, homeHref, mark, title, actions, children }: FaultPageProps) {
  return (
    <>
      <header className="on-cover bg-cover text-cover-ink">
        <div className="wrap flex min-h-16 items-center lg:min-h-18">
          <a
            href={homeHref}
            className="inline-flex min-h-11 items-center gap-2.5 font-serif text-[1.3125rem] font-medium text-cover-ink no-underline lg:text-[1.5rem]"
          >
            {mark ? <span className="text-accent">{mark}</span> : null}
            {name}
          </a>
        </div>
      </header>
      <main className="wrap section-space">
        <div className="max-w-160">
          <div className="on-paper rounded-card border border-line bg-surface text-ink p-5 md:p-6 ribbon pt-10 md:pt-10 ribbon-danger">
            <h1 className="mb-1 text-h3 leading-snug font-semibold wrap-anywhere">{title}</h1>
            <div className="max-w-[52ch] text-ui text-ink-muted wrap-anywhere">{children}</div>
            <div className="mt-4 flex flex-wrap items-center gap-3">{actions}</div>
          </div>
        </div>
      </main>
    </>
  );
}
