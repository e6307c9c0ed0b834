"use client";

import { useEffect } from "react";

/** While something typed is not saved, the browser asks before the page is left. */
export function LeaveGuard({ active }: { active: boolean }) {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [active]);
  return null;
}
