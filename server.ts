// The one origin: gives kept pages, hands other requests to Next, and pipes WebSocket upgrades on /app/ to the embedded realtime server.
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import next from "next";
import { faultDocument } from "./lib/language/fault-document";
import { addressList, markAddress } from "./lib/platform/client-address";
import { env } from "./lib/platform/env";
import { tellFaults } from "./lib/platform/fault-answer/fault-answer";
import { endSlowRequests } from "./lib/platform/slow-requests";
import { openStaticFiles } from "./lib/platform/static-files";

const settings = env();
const dev = settings.NODE_ENV === "development";
const trusted = addressList(settings.PORTAL_TRUSTED_PROXIES);

/** Sockets handed to the realtime server, cut when this process stops. */
const piped = new Set<Duplex>();

/** Joins the client's socket to the realtime server's, byte by byte; without that server it answers 503. */
function pipeToRealtime(request: IncomingMessage, client: Duplex, head: Buffer) {
  const refuse = (status: string) => {
    if (client.writable)
      client.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  if (settings.PORTAL_REALTIME_PORT === undefined) return refuse("404 Not Found");
  const upstream = connect({
    port: settings.PORTAL_REALTIME_PORT,
    host: "127.0.0.1",
    noDelay: true,
  });
  let joined = false;
  upstream.once("connect", () => {
    joined = true;
    const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
    for (let at = 0; at < request.rawHeaders.length; at += 2) {
      lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
    }
    upstream.write(`${lines.join("\r\n")}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on("error", () => {
    if (!joined) refuse("503 Service Unavailable");
  });
  // Only after what is written has left: the last frame says why the socket closes.
  upstream.on("close", () => request.socket.destroySoon());
  client.on("error", () => upstream.destroy());
  client.on("close", () => {
    upstream.destroy();
    piped.delete(client);
  });
  piped.add(client);
}

const server = createServer();
// Next listens for upgrades on the server it is given: one of its own keeps it away from ours.
const app = next({
  dev,
  // Only what Next compares a rewrite's address with, and it writes 127.0.0.1 as localhost there: with another name
  // here it takes our own pages for a foreign host and sends the request round in circles. We bind below.
  hostname: "localhost",
  port: settings.PORT,
  httpServer: createServer(),
});
await app.prepare();
const handle = app.getRequestHandler();
const handleUpgrade = app.getUpgradeHandler();
// After Next has prepared its surroundings: what the routes import of Next looks for them when it loads.
const { conversationRoute, serveConversation } = await import("./conversation-routes");
const { keepPages } = await import("./page-cache");
const answer = dev ? handle : keepPages(handle, tellFaults(handle, faultDocument));
const giveFile = dev ? () => false : openStaticFiles(".next/static", "/_next/static/");

server.on("request", (request, response) => {
  markAddress(request.headers, request.socket.remoteAddress, trusted);
  const route = dev ? null : conversationRoute(request.method, request.url);
  if (route) void serveConversation(route, request, response);
  else if (!giveFile(request, response)) void answer(request, response);
});
server.on("upgrade", (request, socket, head) => {
  if (request.url?.startsWith("/app/")) pipeToRealtime(request, socket, head);
  else if (dev) void handleUpgrade(request, socket, head);
  else socket.destroy();
});
// Longer than the idle timeout of usual proxies (60 s), so that it is they who close: no request meets a closing socket.
server.keepAliveTimeout = 65_000;
// A file of records may be 1 GiB (lib/catalogue/imports/domain/upload.ts), and the line of a small library slow.
endSlowRequests(server, ({ url }) => url?.startsWith("/api/catalogue/imports") ?? false);

server.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(settings.PORT, settings.PORTAL_BIND, () => {
  process.stdout.write(`${JSON.stringify({ ready: true, port: settings.PORT })}\n`);
});

const drainMilliseconds = 4_000;

/** Lets requests under way finish, cuts WebSockets (they come back by themselves), and ends. */
function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  for (const socket of piped) socket.destroy();
  setTimeout(() => process.exit(0), drainMilliseconds).unref();
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
// The channel to the launcher closes when the launcher is gone, even by kill -9.
process.once("disconnect", stop);
