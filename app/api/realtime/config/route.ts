import { env } from "@/lib/platform/env";
import { json } from "@/lib/platform/respond";

/** Told at run time, so that nothing about the broker is fixed at build. `host: null` means this origin. */
export function GET(): Response {
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
