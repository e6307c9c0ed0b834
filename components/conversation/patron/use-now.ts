"use client";

import { useEffect, useState } from "react";

/**
 * The portal's time, once a second while `running`. `aheadMilliseconds` is how far it runs ahead of this device's
 * clock; `first` is the server's instant of the first answer, so that both draw the same.
 */
export function useNow(first: string, aheadMilliseconds: number, running: boolean): Date {
  const [now, setNow] = useState(() => new Date(first));
  useEffect(() => {
    if (!running) return;
    const tick = () => setNow(new Date(Date.now() + aheadMilliseconds));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [running, aheadMilliseconds]);
  return now;
}
