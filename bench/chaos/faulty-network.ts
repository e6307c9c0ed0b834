import type { IncomingMessage, ServerResponse } from "node:http";
import { Agent, createServer, request as openRequest } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { pick } from "../random";
import type { FaultCounts, FaultRates } from "./faults";
import { calm } from "./faults";

/** A network of its own between some browsers and the portal; it is cut on its own, too. */
export type Lane = {
  readonly port: number;
  /** Ends every connection and refuses new ones for so long. */
  cut(milliseconds: number): void;
};

export type FaultyNetwork = {
  readonly lanes: readonly Lane[];
  harm(rates: FaultRates): void;
  /** One living socket hears no event from now on, and still answers pings. */
  deafen(): void;
  close(): Promise<void>;
};

const delayMilliseconds = [50, 1_500] as const;
/** A frame held back to be overtaken goes on after this long when nothing overtook it. */
const overtakeMilliseconds = 1_000;
/** Half of the harmed requests never arrive, the other half are carried out and their answer is lost. */
const swallowedShare = 0.5;

type World = {
  readonly upstreamPort: number;
  readonly random: () => number;
  readonly counts: FaultCounts;
  rates: FaultRates;
  readonly hearing: Set<{ deaf: boolean }>;
};

/**
 * A proxy in front of the portal: it reads WebSocket messages whole and drops, doubles, delays or swaps
 * them, loses requests, swallows answers of requests that were carried out, and counts what it did.
 */
export async function openFaultyNetwork(options: {
  readonly upstreamPort: number;
  readonly lanes: number;
  readonly random: () => number;
  readonly counts: FaultCounts;
}): Promise<FaultyNetwork> {
  const world: World = { ...options, rates: calm, hearing: new Set() };
  const opened = await Promise.all(Array.from({ length: options.lanes }, () => openLane(world)));
  return {
    lanes: opened,
    harm: (rates) => {
      world.rates = rates;
    },
    deafen: () => {
      const able = [...world.hearing].filter(({ deaf }) => !deaf);
      if (able.length > 0) pick(able, world.random).deaf = true;
    },
    close: async () => {
      await Promise.all(opened.map((lane) => lane.close()));
    },
  };
}

async function openLane(world: World): Promise<Lane & { close(): Promise<void> }> {
  const sockets = new Set<Duplex>();
  const agent = new Agent({ keepAlive: true });
  const joiner = new WebSocketServer({ noServer: true });
  let cutUntil = 0;
  const isCut = () => Date.now() < cutUntil;

  const server = createServer((request, answer) => carryRequest(world, agent, request, answer));
  server.on("connection", (socket: Socket) => {
    if (isCut()) return void socket.destroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    joiner.handleUpgrade(request, socket, head, (client) => carryFrames(world, request, client));
  });
  // The broker's client tries TLS on the same port when plain sockets fail for a while.
  server.on("clientError", (_, socket) => socket.destroy());
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");

  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    cut: (milliseconds) => {
      cutUntil = Date.now() + milliseconds;
      world.counts["network-cut"] += 1;
      endAll();
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      endAll();
      agent.destroy();
      await closed;
    },
  };
}

function carryRequest(
  world: World,
  agent: Agent,
  request: IncomingMessage,
  answer: ServerResponse,
): void {
  const { random, counts, rates } = world;
  const harmed = random() < rates.request;
  const swallowed = harmed && random() < swallowedShare;
  if (harmed && !swallowed) {
    counts["request-lost"] += 1;
    request.socket.destroy();
    return;
  }
  const upstream = openRequest(
    {
      agent,
      host: "127.0.0.1",
      port: world.upstreamPort,
      method: request.method,
      path: request.url,
      headers: request.headers,
    },
    (result) => {
      if (swallowed) {
        result.resume();
        result.once("end", () => {
          // Only a message that was recorded and not acknowledged counts: that is where copies come from.
          if (request.url?.endsWith("/messages") && (result.statusCode ?? 500) < 300)
            counts["answer-swallowed"] += 1;
          request.socket.destroy();
        });
        return;
      }
      answer.writeHead(result.statusCode ?? 502, result.headers);
      result.pipe(answer);
      result.once("error", () => request.socket.destroy());
    },
  );
  upstream.once("error", () => request.socket.destroy());
  answer.once("close", () => {
    if (!answer.writableFinished && !swallowed) upstream.destroy();
  });
  request.pipe(upstream);
}

function carryFrames(world: World, request: IncomingMessage, client: WebSocket): void {
  const upstream = new WebSocket(`ws://127.0.0.1:${world.upstreamPort}${request.url}`, {
    perMessageDeflate: false,
  });
  const socket = { deaf: false };
  world.hearing.add(socket);
  const waiting: string[] = [];
  const toClient = harmedSender(world, client, socket);
  const toServer = harmedSender(world, upstream, null);
  client.on("message", (data) => {
    if (upstream.readyState === WebSocket.CONNECTING) waiting.push(String(data));
    else toServer(String(data));
  });
  upstream.on("open", () => {
    for (const frame of waiting.splice(0)) toServer(frame);
  });
  upstream.on("message", (data) => toClient(String(data)));
  const end = () => {
    world.hearing.delete(socket);
    client.terminate();
    upstream.terminate();
  };
  for (const side of [client, upstream]) side.on("close", end).on("error", end);
}

/** Sends frames on, harming as many as the rates say. A deaf socket still answers pings: it only seems to live. */
function harmedSender(world: World, to: WebSocket, socket: { readonly deaf: boolean } | null) {
  const { random, counts } = world;
  const send = (frame: string) => {
    if (to.readyState === WebSocket.OPEN) to.send(frame);
  };
  let held: { readonly frame: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const overtake = () => {
    if (!held) return;
    clearTimeout(held.timer);
    counts["frames-reordered"] += 1;
    send(held.frame);
    held = null;
  };
  return (frame: string): void => {
    if (socket?.deaf && frame.includes('"events.recorded"')) {
      counts["socket-deafened"] += 1;
      return;
    }
    if (random() >= world.rates.frame) {
      send(frame);
      overtake();
      return;
    }
    const kind = Math.floor(random() * 4);
    if (kind === 0) {
      counts["frame-dropped"] += 1;
    } else if (kind === 1) {
      counts["frame-duplicated"] += 1;
      send(frame);
      send(frame);
      overtake();
    } else if (kind === 2 || held) {
      const [low, high] = delayMilliseconds;
      counts["frame-delayed"] += 1;
      setTimeout(() => send(frame), low + random() * (high - low));
    } else {
      const timer = setTimeout(() => {
        held = null;
        counts["frame-delayed"] += 1;
        send(frame);
      }, overtakeMilliseconds);
      held = { frame, timer };
    }
  };
}
