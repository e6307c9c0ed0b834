"use client";

import { useEffect, useState } from "react";
import type { ServiceNow } from "./service-now";
import { serviceNowSchema } from "./service-now";
import { browserTransport } from "./use-conversation";

const lookMilliseconds = 20_000;

/** Open or closed, somebody on duty or nobody: asked again every 20 s while a patron waits on it. */
export function useServiceNow(first: ServiceNow, running: boolean): ServiceNow {
  const [service, setService] = useState(first);
  useEffect(() => {
    if (!running) return;
    let stopped = false;
    const look = async () => {
      const answer = await browserTransport().get("/api/service-status");
      if (stopped || answer.kind !== "done") return;
      const parsed = serviceNowSchema.safeParse(answer.value);
      if (parsed.success) setService(parsed.data);
    };
    const timer = setInterval(() => void look(), lookMilliseconds);
    void look();
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [running]);
  return service;
}
