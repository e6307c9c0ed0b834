"use client";

import { useEffect, useState } from "react";
import type { Locale } from "@/lib/hours/domain/format";
import type { ComingStatus } from "@/lib/hours/domain/service-time";
import { OpenBadge } from "./open-badge";
import { PatronZone } from "./patron-zone";

type LiveBadgeProps = {
  /** The first is what held when the page was made (`comingStatuses`). */
  coming: readonly ComingStatus[];
  locale: Locale;
};

/** How old a kept page may be (docs/decisions/0006), with room for a slow line. */
const keptMillisecondsMax = 60_000;
/** A longer timer would run over (2³¹ ms), and one that slept wakes late: it is set anew each hour. */
const timerMillisecondsMax = 3_600_000;

/** `OpenBadge` in a page that may be kept for a while and stay open for days: changes by itself at each change. */
export function LiveBadge({ coming, locale }: LiveBadgeProps) {
  const [current, setCurrent] = useState(coming[0]);
  useEffect(() => {
    const made = coming[0]?.from.getTime() ?? 0;
    const ahead = portalAhead(made, Date.now());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const now = Date.now() + ahead;
      setCurrent(statusAmong(coming, now));
      const next = coming.find(({ from }) => from.getTime() > now);
      if (next === undefined) return;
      timer = setTimeout(follow, Math.min(next.from.getTime() - now, timerMillisecondsMax));
    };
    follow();
    return () => clearTimeout(timer);
  }, [coming]);
  if (current === undefined) return null;
  const { opensAt } = current.status;
  return (
    <div className="grid gap-1">
      <p>
        <OpenBadge status={current.status} locale={locale} />
      </p>
      {opensAt === null ? null : (
        // The line is kept free from the start: what comes into it moves nothing below.
        <p className="min-h-lh text-small">
          <PatronZone instant={opensAt.toISOString()} locale={locale} />
        </p>
      )}
    </div>
  );
}

/**
 * How many milliseconds the portal's clock is ahead of the browser's. A page that seems to be as old as a kept one may
 * be tells nothing against the browser's clock; otherwise that clock is wrong, or the portal's is a demo's, and the
 * page is taken to be new.
 */
export function portalAhead(madeMs: number, browserMs: number): number {
  const age = browserMs - madeMs;
  return age >= 0 && age <= keptMillisecondsMax ? 0 : -age;
}

/** The last of them that has begun; before the first one, the first. */
export function statusAmong(
  coming: readonly ComingStatus[],
  nowMs: number,
): ComingStatus | undefined {
  return coming.findLast(({ from }) => from.getTime() <= nowMs) ?? coming[0];
}
