import type { ChannelRegistry } from "./channels";
import { createChannelRegistry } from "./channels";
import type { ServerLimits } from "./protocol";
import { encodeFrame } from "./protocol";
import type { Application } from "./signature";

/** A connected socket as the rest of the server sees it. */
export type Subscriber = {
  readonly id: string;
  /** Hands over an encoded frame; false when the socket is closed or was cut off for reading too slowly. */
  readonly deliver: (frame: Buffer) => boolean;
  /** Closes with a protocol code and its reason. */
  readonly close: (code: number, reason: string) => void;
  /** Ends the socket without the closing handshake. */
  readonly terminate: () => void;
  /** Asks for a sign of life when it is due, and closes what gave none. `now` in ms of `performance.now()`. */
  readonly checkAlive: (now: number) => void;
};

/** Counts since the server started, except `connections`, `subscriptions` and `channels`, which are of this moment. */
export type RealtimeStats = {
  connections: number;
  subscriptions: number;
  channels: number;
  /** Events accepted from publishers and clients, one per channel. */
  messagesPublished: number;
  /** The same events, one per socket they were written to. */
  messagesDelivered: number;
  slowReadersDropped: number;
  connectionsRefused: number;
  /** Faults of our own code or of the machine that were survived; anything above 0 wants looking at. */
  faults: number;
};

/** What every part of the server shares: one application, its sockets, channels and counts. */
export type Hub = {
  readonly application: Application;
  readonly limits: ServerLimits;
  readonly channels: ChannelRegistry<Subscriber>;
  readonly sockets: Map<string, Subscriber>;
  /** Sockets by the person signed in on them. */
  readonly people: Map<string, Set<Subscriber>>;
  readonly stats: RealtimeStats;
};

export function createHub(application: Application, limits: ServerLimits): Hub {
  return {
    application,
    limits,
    channels: createChannelRegistry(),
    sockets: new Map(),
    people: new Map(),
    stats: {
      connections: 0,
      subscriptions: 0,
      channels: 0,
      messagesPublished: 0,
      messagesDelivered: 0,
      slowReadersDropped: 0,
      connectionsRefused: 0,
      faults: 0,
    },
  };
}

/** Writes one encoded frame to every subscriber but `except`: encoded once, the same bytes to all. */
export function broadcast(
  hub: Hub,
  channel: string,
  frame: Buffer,
  except: Subscriber | null,
): number {
  let delivered = 0;
  for (const subscriber of hub.channels.subscribers(channel)) {
    if (subscriber !== except && subscriber.deliver(frame)) delivered += 1;
  }
  return delivered;
}

/**
 * Sends an event to a channel's subscribers but `except` (its sender). `userId` names the sender on presence channels.
 */
export function publish(
  hub: Hub,
  message: {
    readonly channel: string;
    readonly event: string;
    readonly data: string;
    readonly userId?: string;
    readonly except: Subscriber | null;
  },
): void {
  hub.stats.messagesPublished += 1;
  if (hub.channels.subscriptionCount(message.channel) === 0) return;
  const frame = encodeFrame({
    event: message.event,
    channel: message.channel,
    data: message.data,
    ...(message.userId === undefined ? {} : { user_id: message.userId }),
  });
  hub.stats.messagesDelivered += broadcast(hub, message.channel, frame, message.except);
}
