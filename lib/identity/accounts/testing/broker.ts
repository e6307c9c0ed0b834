import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A broker that takes everything and remembers which addresses were called. */
export function answeringBroker() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url?.split("?")[0] ?? "");
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end("{}");
    });
  });
  return {
    heard,
    /** Answers its port, for `PORTAL_REALTIME_PORT`. */
    async start(): Promise<number> {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return (server.address() as AddressInfo).port;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
