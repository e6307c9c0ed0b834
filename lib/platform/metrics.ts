import "server-only";
import { Counter, Histogram, Registry } from "prom-client";

// On globalThis: Next bundles a module once per route, and each copy would count on its own.
const holder: { portalMetrics?: ReturnType<typeof createMetrics> } = globalThis as object;

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    deafSockets: new Counter({
      name: "portal_deaf_sockets_total",
      help: "Sockets that seemed to live and no longer heard, found by a client",
      registers,
    }),
    catchUps: new Counter({
      name: "portal_catch_ups_total",
      help: "Catch-up reads that brought at least one event",
      registers,
    }),
    publishLag: new Histogram({
      name: "portal_publish_lag_seconds",
      help: "From the commit of an event to the broker's acceptance",
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    publishFailures: new Counter({
      name: "portal_publish_failures_total",
      help: "Publishes the broker did not take; the worker sends them again",
      registers,
    }),
  };
}

/** The counters of this process; other processes have their own. */
export function metrics(): ReturnType<typeof createMetrics> {
  holder.portalMetrics ??= createMetrics();
  return holder.portalMetrics;
}
