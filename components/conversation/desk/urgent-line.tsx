import { Ring } from "@/components/ui/ring";
import { waitedSeconds } from "@/lib/conversation/domain/service-level";
import type { DeskItem } from "@/lib/realtime/contract";
import { waitingInSentence } from "./queue-words";

type UrgentLineProps = { item: DeskItem; now: number; onOpen: (id: string) => void };

/** On a phone, while a conversation is open: who must be answered first. */
export function UrgentLine({ item, now, onOpen }: UrgentLineProps) {
  const waited = waitedSeconds(item.dueAt ?? item.startedAt, new Date(now));
  return (
    <div className="flex items-center gap-3 bg-danger-soft px-4 py-2 text-small md:hidden">
      <Ring seconds={waited} size={44} audience="desk" />
      <p className="min-w-0 flex-1 tabular-nums">
        <strong className="font-[650]" dir="auto">
          {item.patronName}
        </strong>{" "}
        {waitingInSentence(waited)}
      </p>
      <button
        type="button"
        aria-label={`Buka percakapan ${item.patronName}`}
        onClick={() => onOpen(item.id)}
        className="min-h-11 px-1 font-semibold text-danger underline underline-offset-4"
      >
        Buka
      </button>
    </div>
  );
}
