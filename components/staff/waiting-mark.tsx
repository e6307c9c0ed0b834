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

/** The number itself, drawn for the eye and no part of the link's words: its name says it. */
export function WaitingMark(props: { waiting: Waiting | undefined; className?: string }) {
  const count = props.waiting?.count ?? 0;
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      data-count={count > most ? `${most}+` : count}
      className={classNames(
        "before:content-[attr(data-count)] inline-grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1 text-min leading-none font-bold text-accent-ink tabular-nums",
        props.className,
      )}
    />
  );
}
