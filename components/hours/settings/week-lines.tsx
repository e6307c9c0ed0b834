import { formatSpans, formatWeekdays } from "@/lib/hours/domain/format";
import type { Override, WeekSpans } from "@/lib/hours/domain/schedule";
import type { WeekRow } from "@/lib/hours/domain/week-table";
import { groupOverride, groupWeek } from "@/lib/hours/domain/week-table";

/** A week in as few lines as it takes: *Senin–Jumat 09.00–19.00*. */
export function WeekLines({ spans }: { spans: WeekSpans }) {
  return <Lines rows={groupWeek(spans)} />;
}

/** The hours of an exception, on the days that it has. */
export function OverrideLines({ override }: { override: Override }) {
  return <Lines rows={groupOverride(override)} />;
}

function Lines({ rows }: { rows: readonly WeekRow[] }) {
  return (
    <ul className="tabular-nums">
      {rows.map((row) => (
        <li key={row.first}>
          {formatWeekdays(row.first, row.last, "id")} {formatSpans(row.spans, "id")}
        </li>
      ))}
    </ul>
  );
}

/** Where the hours were decided; an exception need not say it. */
export function SourceLine({ source }: { source: string }) {
  return source === "" ? null : <p className="text-small text-ink-muted">Sumber: {source}</p>;
}
