"use client";

import { useEffect, useState } from "react";
import { fetchTransport } from "@/lib/conversation/client/transport";
import type { ServiceNow } from "./service-now";
import { toServiceNow } from "./service-now";

const lookMilliseconds = 20_000;

/**
 * Open or closed, somebody on duty or nobody: asked again every 20 s while something on the page depends on it and the
 * page is seen.
 */
export function useServiceNow(first: ServiceNow, running: boolean): ServiceNow {
  const [service, setService] = useState(first);
  useEffect(() => {
    if (!running) return;
    let stopped = false;
    const transport = fetchTransport("", (url, init) => fetch(url, init));
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await transport.get("/api/service-status");
      if (stopped || answer.kind !== "done") return;
      const told = toServiceNow(answer.value);
      if (told !== null) setService(told);
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
