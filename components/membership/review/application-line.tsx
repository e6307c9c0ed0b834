import { TriangleAlert, Users } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { stateWords } from "@/lib/membership/registration/domain/state-words";
import { isDecided } from "@/lib/membership/registration/domain/states";
import type { ReviewLine } from "@/lib/membership/review/types";
import { memberStates } from "./review-sentences";

/** Who it is, since when it waits or what became of it, and what asks to be looked at. */
export function ApplicationLine({ line }: { line: ReviewLine }) {
  const { id, reference, name, state, warnings, contested, resembles, restricted } = line;
  // Of what is decided nothing asks to be looked at any more.
  const open = !isDecided(state);
  const at = line.decidedAt ?? line.submittedAt;
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <p className="font-[650] wrap-anywhere">
        <TextLink href={`/staf/keanggotaan/${id}`}>
          {restricted ? memberStates.restricted : name}
        </TextLink>
      </p>
      <p className="text-small text-ink-muted tabular-nums">
        <span className="nowrap">{formatReference(reference)}</span> ·{" "}
        {state === "submitted" ? "Dikirim" : stateWords.id[state]}{" "}
        <time dateTime={at.toISOString()}>{formatDateTime(at, "id")}</time>
      </p>
      <p className="mt-1 flex flex-wrap gap-2 empty:hidden">
        {open && contested ? (
          <Badge tone="alarm" icon={<Users size={16} strokeWidth={2} aria-hidden="true" />}>
            Nomor identitas ganda
          </Badge>
        ) : null}
        {open && resembles ? (
          <Badge tone="waiting" icon={<Users size={16} strokeWidth={2} aria-hidden="true" />}>
            Mirip seorang anggota
          </Badge>
        ) : null}
        {open && warnings.length > 0 ? (
          <Badge
            tone="waiting"
            icon={<TriangleAlert size={16} strokeWidth={2} aria-hidden="true" />}
          >
            {warnings.length} peringatan
          </Badge>
        ) : null}
      </p>
    </div>
  );
}
