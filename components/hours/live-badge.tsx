"use client";

import { useMemo } from "react";
import type { Locale } from "@/lib/hours/domain/format";
import type { ComingStatus } from "@/lib/hours/domain/service-time";
import { OpenBadge } from "./open-badge";
import { PatronZone } from "./patron-zone";
import { useCurrentStatuses } from "./use-current-status";

type LiveBadgeProps = {
  /** The first is what held when the page was made (`comingStatuses`). */
  coming: readonly ComingStatus[];
  locale: Locale;
  /** The badge alone, without the next opening. */
  brief?: boolean;
};

/** `OpenBadge` in a page that may be kept for a while and stay open for days: changes by itself at each change. */
export function LiveBadge({ coming, locale, brief = false }: LiveBadgeProps) {
  const schedules = useMemo(() => [coming], [coming]);
  const [current] = useCurrentStatuses(schedules);
  if (current === undefined) return null;
  const { opensAt } = current.status;
  return (
    <div className="grid gap-1">
      <p>
        <OpenBadge status={current.status} locale={locale} brief={brief} />
      </p>
      {brief || opensAt === null ? null : (
        // The line is kept free from the start: what comes into it moves nothing below.
        <p className="min-h-lh text-small">
          <PatronZone instant={opensAt.toISOString()} locale={locale} />
        </p>
      )}
    </div>
  );
}
