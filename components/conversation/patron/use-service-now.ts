"use client";

import { useEffect, useState } from "react";
import type { ServiceNow } from "./service-now";
import { toServiceNow } from "./service-now";

const lookMilliseconds = 20_000;
const timeoutMilliseconds = 15_000;

/**
 * Open or closed, somebody on duty or nobody: asked again every 20 s while something on the page depends on it and the
 * page is seen.
 */
export function useServiceNow(first: ServiceNow, running: boolean): ServiceNow {
  const [service, setService] = useState(first);
  useEffect(() => {
    if (!running) return;
    let stopped = false;
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const told = await askService();
      if (!stopped && told !== null) setService(told);
    };
    const timer = setInterval(() => void look(), lookMilliseconds);
    const lookAtOnce = () => void look();
    lookAtOnce();
    document.addEventListener("visibilitychange", lookAtOnce);
    return () => {
      stopped = true;
      document.removeEventListener("visibilitychange", lookAtOnce);
      clearInterval(timer);
    };
  }, [running]);
  return service;
}

/** Null where nothing was learned. Without the conversation's transport: the form is read on slow lines. */
async function askService(): Promise<ServiceNow | null> {
  try {
    const answer = await fetch("/api/service-status", {
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return answer.ok ? toServiceNow(await answer.json()) : null;
  } catch {
    return null;
  }
}
