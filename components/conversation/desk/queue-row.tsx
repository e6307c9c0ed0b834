import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Ring } from "@/components/ui/ring";
import { clockText, dayText } from "@/lib/conversation/domain/moments";
import { duePastClosing, urgency, waitedSeconds } from "@/lib/conversation/domain/service-level";
import type { DeskItem } from "@/lib/realtime/contract";
import { useQuestionTypes } from "./question-types";
import { pastClosingWords, waitingWords } from "./queue-words";

type QueueRowProps = {
  item: DeskItem;
  /** The portal's time in milliseconds. */
  now: number;
  /** Lies open on the desk. */
  open: boolean;
  onOpen: (id: string) => void;
};

const rowClass =
  "relative grid items-center gap-x-3 border-line border-b px-4 py-3 hover:bg-surface leading-[1.4]";
const openClass =
  "bg-surface before:absolute before:top-5 before:left-0 before:size-[11px] before:bg-primary before:[clip-path:polygon(0_0,100%_0,74%_50%,100%_100%,0_100%)]";

const waitColours = {
  calm: "text-ink-muted",
  soon: "text-accent-strong",
  urgent: "text-danger",
  late: "text-danger",
} as const;

/** One waiting patron: ring, name, question, the time in words. The whole row opens it. */
export function WaitingRow({ item, now, open, onOpen }: QueueRowProps) {
  const waited = waitedSeconds(item.dueAt ?? item.startedAt, new Date(now));
  const level = urgency(waited);
  const { labelOf } = useQuestionTypes();
  return (
    <li
      className={classNames(rowClass, "grid-cols-[44px_minmax(0,1fr)_auto]", open && openClass)}
      data-urgency={level}
    >
      <span className="row-span-3 self-start pt-1">
        <Ring seconds={waited} size={44} audience="desk" />
      </span>
      <span className="text-ui font-[650]" dir="auto">
        {item.patronName}
      </span>
      <OpenButton item={item} open={open} onOpen={onOpen} />
      <span className="col-span-2 text-min text-ink-muted">{labelOf(item.questionType)}</span>
      <span
        className={classNames("col-span-2 text-min font-[650] tabular-nums", waitColours[level])}
      >
        {item.dueAt !== null && duePastClosing(item.dueAt, new Date(now))
          ? pastClosingWords(item.startedAt, item.dueAt)
          : waitingWords(waited)}
      </span>
    </li>
  );
}

/** A message left outside hours, or a patron who left the queue: to be answered, nobody rings. */
export function MessageRow({ item, open, onOpen }: Omit<QueueRowProps, "now">) {
  const { labelOf } = useQuestionTypes();
  return (
    <li className={classNames(rowClass, "grid-cols-[minmax(0,1fr)_auto]", open && openClass)}>
      <span className="text-ui font-[650]" dir="auto">
        {item.patronName}
      </span>
      <OpenButton item={item} open={open} onOpen={onOpen} />
      <span className="col-span-2 text-min text-ink-muted">{labelOf(item.questionType)}</span>
      <span className="col-span-2 mt-1 flex flex-wrap items-center gap-x-2 text-min text-ink-muted tabular-nums">
        <Badge>{item.state === "left" ? "Meninggalkan antrean" : "Pesan"}</Badge>
        {dayText(item.startedAt, "id")}, {clockText(item.startedAt, "id")}
      </span>
    </li>
  );
}

function OpenButton({ item, open, onOpen }: Omit<QueueRowProps, "now">) {
  return (
    <button
      type="button"
      aria-label={`Buka percakapan ${item.patronName}`}
      aria-current={open ? "true" : undefined}
      onClick={() => onOpen(item.id)}
      className="min-h-6 text-small font-semibold text-primary underline underline-offset-4 after:absolute after:inset-0"
    >
      Buka
    </button>
  );
}
