import { classNames } from "@/components/ui/class-names";

/** How much waits behind a link of the staff menu, 100 for more than 99, and what is said of it: *menunggu*. */
export type Waiting = { readonly count: number; readonly words: string };

const most = 99;

/** The name of a link with what waits behind it: *Keanggotaan, 3 menunggu*; undefined where nothing does. */
export function nameWith(label: string, waiting: Waiting | undefined): string | undefined {
  if (!waiting || waiting.count === 0) return undefined;
  const count = waiting.count > most ? `lebih dari ${most}` : waiting.count;
  return `${label}, ${count} ${waiting.words}`;
}

/** The number itself, for the eye: the link's name says it in words. */
export function WaitingMark(props: { waiting: Waiting | undefined; className?: string }) {
  const count = props.waiting?.count ?? 0;
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1 text-min leading-none font-bold text-accent-ink tabular-nums",
        props.className,
      )}
    >
      {count > most ? `${most}+` : count}
    </span>
  );
}
