import { env } from "@/lib/platform/env";
import { createRealtimeServer } from "./create-server";

/**
 * The embedded realtime server as a process of its own. Says `{"ready":true,"port":N}` on stdout when it listens; stops
 * on SIGTERM and SIGINT, and when the launcher that started it is gone.
 */
const settings = env();

const server = await createRealtimeServer({
  appId: settings.PUSHER_APP_ID,
  key: settings.PUSHER_KEY,
  secret: settings.PUSHER_SECRET,
  port: settings.PORTAL_REALTIME_PORT ?? 0,
});

// Everybody's connection hangs on this process: a fault nobody caught is reported, by its kind only, and survived.
const survive = (fault: unknown) => {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  process.stderr.write(`${JSON.stringify({ realtime: "fault", kind })}\n`);
};
process.on("uncaughtException", survive);
process.on("unhandledRejection", survive);

const stop = () => {
  server.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
process.once("disconnect", stop);

process.stdout.write(`${JSON.stringify({ ready: true, port: server.port })}\n`);
