import { connection } from "next/server";
import { getMailStanding } from "@/lib/notifications/queries";
import { databaseAnswers } from "@/lib/platform/health";
import { json } from "@/lib/platform/respond";
import { brokerAnswers } from "@/lib/realtime/publish";

/**
 * 503 only when the database fails: without the broker the conversation goes on by polling, and without
 * mail it is held. `mail` is `held` while no SMTP server is named.
 */
export async function GET(): Promise<Response> {
  // A measurement of this moment: without this the answer would be made at build.
  await connection();
  const [database, realtime] = await Promise.all([databaseAnswers(), brokerAnswers()]);
  // The database holds what waits: without it nobody knows.
  const mail = database ? await getMailStanding() : "failing";
  const status = database && realtime && mail !== "failing" ? "ok" : "degraded";
  return json(
    { status, database: database ? "ok" : "down", realtime: realtime ? "ok" : "down", mail },
    database ? 200 : 503,
  );
}
