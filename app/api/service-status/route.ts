import { connection } from "next/server";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import { getServiceStatus } from "@/lib/hours/queries";
import { now } from "@/lib/platform/clock";
import { json } from "@/lib/platform/respond";

/** Open by the schedule, staffed by people: two answers, since *Mulai Obrolan* follows the first alone. */
export async function GET(): Promise<Response> {
  // Before the clock is read: a route that needs the database is never made at build time.
  await connection();
  const [status, onDuty] = await Promise.all([getServiceStatus("chat", now()), countOnDuty()]);
  return json({
    open: status.open,
    staffed: onDuty > 0,
    opensAt: status.opensAt?.toISOString() ?? null,
    closesAt: status.closesAt?.toISOString() ?? null,
    reason: status.reason,
  });
}
