import { formatSpans, formatWeekdays } from "@/lib/hours/domain/format";
import type { WeekSpans } from "@/lib/hours/domain/schedule";
import { groupWeek } from "@/lib/hours/domain/week-table";

/** A week in as few lines as it takes: *Senin–Jumat 09.00–19.00*. */
export function WeekLines({ spans }: { spans: WeekSpans }) {
  return (
    <ul className="tabular-nums">
      {groupWeek(spans).map((row) => (
        <li key={row.first}>
          {formatWeekdays(row.first, row.last, "id")} {formatSpans(row.spans, "id")}
        </li>
      ))}
    </ul>
  );
}
