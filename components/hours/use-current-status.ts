"use client";

import { useEffect, useRef, useState } from "react";
import type { ComingStatus } from "@/lib/hours/domain/service-time";

/** How old a kept page may be (docs/decisions/0006), with room for a slow line. */
const keptMillisecondsMax = 60_000;
/** A longer timer would run over (2³¹ ms), and one that slept wakes late: it is set anew each hour. */
const timerMillisecondsMax = 3_600_000;

/**
 * The status that holds now, in a page that may have been kept for a while and may stay open for days. What holds now is
 * told for each of the schedules; it changes by itself.
 */
export function useCurrentStatuses(
  schedules: readonly (readonly ComingStatus[])[],
): readonly (ComingStatus | undefined)[] {
  const [current, setCurrent] = useState(() => schedules.map((coming) => coming[0]));
  const clocks = useRef<{ readonly made: number; readonly ahead: number } | null>(null);
  useEffect(() => {
    const made = schedules[0]?.[0]?.from.getTime() ?? 0;
    // Told once for what was made then: a page come back to is old without any clock being wrong.
    if (clocks.current?.made !== made)
      clocks.current = { made, ahead: portalAhead(made, Date.now(), documentReadMs()) };
    const { ahead } = clocks.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const now = Date.now() + ahead;
      setCurrent(schedules.map((coming) => statusAmong(coming, now)));
      const next = Math.min(
        ...schedules.flat().map(({ from }) => (from.getTime() > now ? from.getTime() : Infinity)),
      );
      if (next === Infinity) return;
      timer = setTimeout(follow, Math.min(next - now, timerMillisecondsMax));
    };
    follow();
    return () => clearTimeout(timer);
  }, [schedules]);
  return current;
}

/** When the document was read, by the browser's clock; null in a page that was come to within it. */
function documentReadMs(): number | null {
  const [document] = performance.getEntriesByType("navigation");
  if (!(document instanceof PerformanceNavigationTiming)) return null;
  const [asked] = document.name.split("#");
  return asked === window.location.href.split("#")[0]
    ? performance.timeOrigin + document.responseEnd
    : null;
}

/**
 * How many milliseconds the portal's clock is ahead of the browser's. A page that seems to be as old as a kept one may
 * be, now or when its document was read (on a phone its scripts run at the first touch, which may be hours later), tells
 * nothing against the browser's clock; otherwise that clock is wrong, or the portal's is a demo's, and the page is taken
 * to have been new then.
 */
export function portalAhead(madeMs: number, browserMs: number, readMs: number | null): number {
  const keptAge = (age: number) => age >= 0 && age <= keptMillisecondsMax;
  const age = browserMs - madeMs;
  const ageWhenRead = (readMs ?? browserMs) - madeMs;
  return keptAge(age) || keptAge(ageWhenRead) ? 0 : -ageWhenRead;
}

/** The last of them that has begun; before the first one, the first. */
export function statusAmong(
  coming: readonly ComingStatus[],
  nowMs: number,
): ComingStatus | undefined {
  return coming.findLast(({ from }) => from.getTime() <= nowMs) ?? coming[0];
}
