import type { ReactNode } from "react";

/** A day in the log: italic serif between two rules. */
export function DayMark({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-3.5 font-serif-italic text-base text-ink-muted before:flex-1 before:border-line before:border-t after:flex-1 after:border-line after:border-t">
      {children}
    </p>
  );
}

/** Where the reader left off. */
export function UnreadMark({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-3.5 text-min font-[650] text-primary before:flex-1 before:border-primary before:border-t after:flex-1 after:border-primary after:border-t">
      {children}
    </p>
  );
}

/** What happened to the conversation, in one centred line without a bubble. */
export function SystemLine({ children }: { children: ReactNode }) {
  return (
    <p className="mx-auto max-w-[30rem] text-center text-min text-ink-muted tabular-nums [&_strong]:font-[650] [&_strong]:text-ink">
      {children}
    </p>
  );
}

const dots = ["animate-pulse", "animate-pulse opacity-65", "animate-pulse opacity-35"];

/** Three dots and words; under reduced motion the dots stand still. Not announced: it comes and goes too often. */
export function TypingLine({ text }: { text: string | null }) {
  return (
    <p className="flex min-h-6 items-center gap-2.5 px-4 pb-1 text-min text-ink-muted md:px-5">
      {text === null ? null : (
        <>
          <span aria-hidden="true" className="inline-flex gap-1">
            {dots.map((dot) => (
              <span key={dot} className={`size-[7px] rounded-full bg-control ${dot}`} />
            ))}
          </span>
          {text}
        </>
      )}
    </p>
  );
}
