import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/hours/domain/format";
import { cardNumberOf, formatCardNumber } from "@/lib/membership/card/domain/card-number";
import type { CardLine } from "@/lib/membership/card/types";
import { reasonNames } from "./card-sentences";

/** A member's cards, newest first: which one is valid, and why the others are not. */
export function CardList({
  memberNumber,
  cards,
}: {
  memberNumber: string;
  cards: readonly CardLine[];
}) {
  return (
    <ul aria-label="Kartu" className="max-w-[66ch] border-line border-b">
      {cards.map(({ issue, issuedAt, blockedAt, blockReason }) => (
        <li key={issue} className="grid gap-1 border-line border-t py-3">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <b className="font-[650] tabular-nums">
              {formatCardNumber(cardNumberOf(memberNumber, issue))}
            </b>
            <Badge tone={blockedAt ? "neutral" : "positive"}>
              {blockedAt ? "Diblokir" : "Berlaku"}
            </Badge>
          </p>
          <p className="text-small text-ink-muted">
            Kartu ke-{issue}, diterbitkan {formatDateTime(issuedAt, "id")}
            {blockedAt
              ? `; diblokir ${formatDateTime(blockedAt, "id")} (${blockReason ? reasonNames[blockReason].toLowerCase() : "tanpa sebab"})`
              : ""}
            .
          </p>
        </li>
      ))}
    </ul>
  );
}
