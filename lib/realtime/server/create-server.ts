import { randomInt } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import { setImmediate } from "node:timers/promises";
import type { ServerOptions, WebSocket } from "ws";
import { WebSocketServer } from "ws";
import { Connection } from "./connection";
import { createHttpApi } from "./http-api";
import type { Hub, RealtimeStats } from "./hub";
import { createHub } from "./hub";
import type { ServerLimits } from "./protocol";
import {
  defaultLimits,
  encodeError,
  encodeFrame,
  protocolCodes,
  protocolVersion,
  splitTarget,
} from "./protocol";
import type { Application } from "./signature";

/** Only this machine reaches the server; the web process pipes browsers to it. */
const loopback = "127.0.0.1";

/** How long a client has to answer our closing frame before its socket is cut. */
const closeTimeoutMs = 2_000;

export type RealtimeServer = {
  /** The port it listens on, on 127.0.0.1. */
  readonly port: number;
  /** Closes every socket with 4200 (come back at once) and stops; resolves, however often called, when none is left. */
  readonly close: () => Promise<void>;
  readonly stats: () => Readonly<RealtimeStats>;
};

type Fault = { readonly code: number; readonly message: string };

/** Why a connection is refused, or null. Codes as protocol 7 lists them. */
function connectFault(hub: Hub, url: string, closing: boolean): Fault | null {
  const { path, query } = splitTarget(url);
  const [root, key, ...rest] = path.split("/").slice(1);
  const version = query.get("protocol");
  if (closing) return { code: protocolCodes.reconnect, message: "Server is restarting" };
  if (root !== "app" || key === undefined || rest.length > 0) {
    return { code: protocolCodes.pathNotFound, message: "Path not found" };
  }
  if (version === null || version === "") {
    return { code: protocolCodes.versionMissing, message: "No protocol version supplied" };
  }
  if (!/^\d{1,4}$/.test(version)) {
    return { code: protocolCodes.versionMalformed, message: "Invalid version string format" };
  }
  if (Number(version) !== protocolVersion) {
    return { code: protocolCodes.versionUnsupported, message: "Unsupported protocol version" };
  }
  if (key !== hub.application.key) {
    return { code: protocolCodes.applicationUnknown, message: "App key does not exist" };
  }
  if (hub.sockets.size >= hub.limits.connectionsMax) {
    return { code: protocolCodes.overCapacity, message: "Over capacity" };
  }
  return null;
}

/** Two random numbers, as the `pusher` package expects; unguessable, since it names a socket in signatures. */
function newSocketId(hub: Hub): string {
  const half = () => randomInt(1, 2 ** 47);
  let id = `${half()}.${half()}`;
  while (hub.sockets.has(id)) id = `${half()}.${half()}`;
  return id;
}

function accept(hub: Hub, socket: WebSocket, fault: Fault | null): void {
  // A socket error closes that socket; without a listener it would end the process.
  socket.on("error", () => undefined);
  if (fault !== null) {
    hub.stats.connectionsRefused += 1;
    // The hosted service says it twice at this moment: in words, and with the close code.
    socket.send(encodeError(fault.code, fault.message), { binary: false });
    socket.close(fault.code, fault.message);
    return;
  }
  const connection = new Connection(newSocketId(hub), hub, socket, performance.now());
  hub.sockets.set(connection.id, connection);
  const data = JSON.stringify({
    socket_id: connection.id,
    activity_timeout: hub.limits.activityTimeoutSeconds,
  });
  connection.deliver(encodeFrame({ event: "pusher:connection_established", data }));
}

/**
 * Starts a server for the Pusher Channels protocol version 7 on 127.0.0.1: WebSockets on `/app/{key}`, the HTTP API on
 * `/apps/{appId}`. Port 0 takes a free one. Limits left out are `defaultLimits`. Throws when the port is taken.
 */
export async function createRealtimeServer(
  settings: Application & { readonly port: number } & Partial<ServerLimits>,
): Promise<RealtimeServer> {
  const { appId, key, secret, port, ...limits } = settings;
  const hub = createHub({ appId, key, secret }, { ...defaultLimits, ...limits });
  let closing: Promise<void> | null = null;

  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: hub.limits.frameBytesMax,
    maxFragments: 64,
    closeTimeout: closeTimeoutMs,
  };
  const webSockets = new WebSocketServer(options);
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      // Longer than a publisher keeps an idle connection, so that none is closed under its request.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
    createHttpApi(hub),
  );
  server.on("upgrade", (request: IncomingMessage, socket, head) => {
    webSockets.handleUpgrade(request, socket, head, (webSocket) =>
      accept(hub, webSocket, connectFault(hub, request.url ?? "", closing !== null)),
    );
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // From here on an error is one failed accept (no file descriptor left): the others keep their connection.
  server.on("error", () => {
    hub.stats.faults += 1;
  });

  const shortestSeconds = Math.min(
    hub.limits.activityTimeoutSeconds,
    hub.limits.pongTimeoutSeconds,
    hub.limits.inactivityTimeoutSeconds,
  );
  const sweep = setInterval(() => {
    const now = performance.now();
    for (const connection of hub.sockets.values()) connection.checkAlive(now);
  }, shortestSeconds * 250);
  sweep.unref();

  const closeAll = async () => {
    clearInterval(sweep);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const connection of hub.sockets.values()) {
      connection.close(protocolCodes.reconnect, "Server is restarting");
    }
    server.closeIdleConnections();
    const deadline = setTimeout(() => {
      for (const connection of hub.sockets.values()) connection.terminate();
      server.closeAllConnections();
    }, closeTimeoutMs);
    await closed;
    clearTimeout(deadline);
    // A socket tells its own end a turn later than the server counts it out.
    while (hub.sockets.size > 0) await setImmediate();
  };

  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    stats: () => ({
      ...hub.stats,
      connections: hub.sockets.size,
      channels: hub.channels.channelCount(),
    }),
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
}
