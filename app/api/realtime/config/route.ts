import { connection } from "next/server";
import { env } from "@/lib/platform/env";
import { json } from "@/lib/platform/respond";

/** Told at run time, so that nothing about the broker is fixed at build. `host: null` means this origin. */
export async function GET(): Promise<Response> {
  // The settings are read at run time: without this the answer would be made at build.
  await connection();
  const settings = env();
  const embedded = settings.PORTAL_REALTIME_PORT !== undefined;
  return json({
    key: settings.PUSHER_KEY,
    host: embedded ? null : (settings.PUSHER_HOST ?? null),
    port: embedded ? null : (settings.PUSHER_PORT ?? null),
    tls: settings.PUSHER_TLS,
    cluster: embedded || settings.PUSHER_HOST ? null : (settings.PUSHER_CLUSTER ?? null),
  });
}
