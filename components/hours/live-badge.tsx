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
  /** While closed the badge alone, without the next opening. */
  brief?: boolean;
};

/** `OpenBadge` in a page that may be kept for a while and stay open for days: changes by itself at each change. */
export function LiveBadge({ coming, locale, brief = false }: LiveBadgeProps) {
  const schedules = useMemo(() => [coming], [coming]);
  const [current] = useCurrentStatuses(schedules);
  if (current === undefined) return null;
  const { opensAt, closesAt } = current.status;
  const told = closesAt ?? (brief ? null : opensAt);
  return (
    <div className="grid gap-1">
      <p>
        <OpenBadge status={current.status} locale={locale} brief={brief} />
      </p>
      {told === null ? null : (
        <p className="text-small">
          <PatronZone instant={told.toISOString()} locale={locale} />
        </p>
      )}
    </div>
  );
}
