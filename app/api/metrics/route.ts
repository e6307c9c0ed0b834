import { connection } from "next/server";
import { measureService } from "@/lib/conversation/service/queries";
import { requireStaff } from "@/lib/identity/queries";
import { fromThisMachine } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import { metrics } from "@/lib/platform/metrics";
import { refusal } from "@/lib/platform/respond";

/** Prometheus text: the state of the service from the database, and this process's counters. */
export async function GET(request: Request): Promise<Response> {
  // A measurement of this moment: without this the answer would be tried at build.
  await connection();
  const token = env().PORTAL_METRICS_TOKEN;
  const bearer = token !== undefined && request.headers.get("authorization") === `Bearer ${token}`;
  if (!bearer && !fromThisMachine(request.headers)) {
    const staff = await requireStaff("metrics.read");
    if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  }
  const { waiting, longestWaitSeconds, onDuty, promised, kept, unpublished } =
    await measureService();
  const gauge = (name: string, help: string, value: number) =>
    `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
  const body = [
    gauge("portal_waiting", "Patrons waiting for a first answer", waiting),
    gauge("portal_longest_wait_seconds", "Longest wait now", longestWaitSeconds),
    gauge("portal_on_duty", "Librarians on duty", onDuty),
    gauge(
      "portal_promised_today",
      "Conversations of today that were promised five minutes",
      promised,
    ),
    gauge("portal_promise_kept_today", "Of these, answered in time", kept),
    gauge("portal_unpublished_events", "Recorded events the broker has not taken", unpublished),
    await metrics().registry.metrics(),
  ].join("");
  return new Response(body, {
    headers: {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}
