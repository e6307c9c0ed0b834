import type { Channel } from "pusher-js";
import Pusher from "pusher-js";

/** What `GET /api/realtime/config` answers. `host: null` means the origin of the page itself. */
export type RealtimeConfig = {
  readonly key: string;
  readonly host: string | null;
  readonly port: number | null;
  readonly tls: boolean;
  readonly cluster: string | null;
};

export type ChannelAuthorisation = {
  readonly auth: string;
  readonly channel_data?: string;
  readonly shared_secret?: string;
};

/** How the broker's client asks our own server for permission; a rejection is tried again later. */
export type RealtimePermissions = {
  readonly channel: (socketId: string, channel: string) => Promise<ChannelAuthorisation>;
  /** Signs the socket in, so that it ends with what opened it; null for one that nothing has to end. */
  readonly account: ((socketId: string) => Promise<{ auth: string; user_data: string }>) | null;
};

export type ChannelListener = {
  /** After each successful subscription, the first and every later one: time to catch up. */
  readonly onSubscribed: () => void;
  readonly onEvent: (event: string, data: unknown) => void;
};

export type Subscription = {
  /** Sends a client event; silently nothing while the channel is not subscribed. */
  readonly send: (event: string, data: object) => void;
  readonly close: () => void;
};

/** One socket to the broker, shared by every conversation of a page. */
export type Realtime = {
  readonly subscribe: (channel: string, listener: ChannelListener) => Subscription;
  readonly connected: () => boolean;
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
  /** Drops a socket that went deaf and opens a new one. */
  readonly reconnect: () => void;
  /** Opens a socket again that the broker closed for good; nothing while one is open or on its way. */
  readonly revive: () => void;
  readonly close: () => void;
};

/** The broker's client never retries a refused subscription or sign-in while its socket stays up; these are our waits. */
const retrySecondsMax = 30;

export type RealtimeOrigin = {
  readonly hostname: string;
  readonly port: number;
  readonly tls: boolean;
};

/**
 * Connects to the broker. `origin` is used when the configuration names no host. Pings after 25 s of
 * silence and gives a socket 8 s to answer, so a deaf one is found within about half a minute.
 */
export function connectRealtime(
  config: RealtimeConfig,
  origin: RealtimeOrigin,
  permissions: RealtimePermissions,
): Realtime {
  const hosted = config.cluster !== null && config.host === null;
  // The hosted service is spoken to over TLS from a page without it too: the content policy allows nothing else.
  const tls = hosted || (config.host ? config.tls : origin.tls);
  const port = config.host ? (config.port ?? (tls ? 443 : 80)) : origin.port;
  const isOpen = (socketId: string) => pusher.connection.socket_id === socketId;
  const pusher = new Pusher(config.key, {
    cluster: config.cluster ?? "",
    ...(hosted ? {} : { wsHost: config.host ?? origin.hostname, wsPort: port, wssPort: port }),
    forceTLS: tls,
    enabledTransports: ["ws", "wss"],
    enableStats: false,
    activityTimeout: 25_000,
    pongTimeout: 8_000,
    channelAuthorization: {
      customHandler: ({ socketId, channelName }, callback) => {
        permissions.channel(socketId, channelName).then(
          (answer) => callback(null, answer),
          (error: unknown) => callback(error instanceof Error ? error : new Error("refused"), null),
        );
      },
    },
    ...(permissions.account
      ? { userAuthentication: { customHandler: accountHandler(permissions.account, isOpen) } }
      : {}),
  } as ConstructorParameters<typeof Pusher>[1]);
  if (permissions.account) pusher.signin();
  hurry(pusher);
  return {
    subscribe: (name, listener) => subscribe(pusher, name, listener),
    connected: () => pusher.connection.state === "connected",
    onConnection: (listener) => {
      const handler = ({ current }: { current: string }) => listener(current === "connected");
      pusher.connection.bind("state_change", handler);
      return () => pusher.connection.unbind("state_change", handler);
    },
    reconnect: () => {
      pusher.disconnect();
      pusher.connect();
    },
    revive: reviver(pusher),
    // The client sends what it was told to in the next turn. What was unsubscribed in this one goes out first: in the other
    // order it would be written into a socket that is closing already.
    close: () => void setTimeout(() => pusher.disconnect()),
  };
}

/** After a refused connection the client waits 15 s and more; a broker that restarts is back in two. */
const patienceSeconds = 4;

function hurry(pusher: Pusher): void {
  pusher.connection.bind("connecting_in", (seconds: number) => {
    if (seconds <= patienceSeconds) return;
    setTimeout(
      () => {
        if (pusher.connection.state !== "connecting" && pusher.connection.state !== "unavailable")
          return;
        pusher.disconnect();
        pusher.connect();
      },
      patienceSeconds * 1000 * (0.5 + Math.random()),
    );
  });
}

/**
 * The client takes a socket that the broker closed on purpose for closed for ever. It may have been the end of a session in
 * whose place the browser already has another, which the caller knows by being answered. Not sooner than every 4 s.
 */
function reviver(pusher: Pusher): () => void {
  let revivedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (pusher.connection.state !== "disconnected") return;
    if (performance.now() - revivedAt < patienceSeconds * 1000) return;
    revivedAt = performance.now();
    pusher.connect();
  };
}

type AccountCallback = (
  error: Error | null,
  answer: { auth: string; user_data: string } | null,
) => void;

/**
 * Asks again for as long as the socket lives: the client gives up after one refusal, and a socket that never said whose it is
 * would outlive what opened it.
 */
function accountHandler(
  account: NonNullable<RealtimePermissions["account"]>,
  isOpen: (socketId: string) => boolean,
) {
  return ({ socketId }: { socketId: string }, callback: AccountCallback) => {
    const ask = (attempts: number): void => {
      account(socketId).then(
        (answer) => callback(null, answer),
        (error: unknown) => {
          if (isOpen(socketId)) setTimeout(() => ask(attempts + 1), retryMilliseconds(attempts));
          else callback(error instanceof Error ? error : new Error("refused"), null);
        },
      );
    };
    ask(0);
  };
}

const retryMilliseconds = (attempts: number) =>
  Math.min(retrySecondsMax, 2 ** attempts) * 1000 * (0.5 + Math.random());

function subscribe(pusher: Pusher, name: string, listener: ChannelListener): Subscription {
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let channel: Channel;
  let closed = false;

  const open = () => {
    channel = pusher.subscribe(name);
    channel.bind_global((event: string, data: unknown) => {
      if (event === "pusher:subscription_succeeded") {
        attempts = 0;
        listener.onSubscribed();
      } else if (event === "pusher:subscription_error") {
        again();
      } else if (!event.startsWith("pusher:")) {
        listener.onEvent(event, data);
      }
    });
  };
  const again = () => {
    if (closed) return;
    clearTimeout(timer);
    const wait = retryMilliseconds(attempts);
    attempts += 1;
    timer = setTimeout(() => {
      channel.unbind_global();
      // After a refusal by the broker itself the channel stays "pending" and would never be asked for again.
      channel.disconnect();
      pusher.unsubscribe(name);
      open();
    }, wait);
  };
  open();
  return {
    send: (event, data) => {
      if (channel.subscribed) channel.trigger(event, data);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      channel.unbind_global();
      pusher.unsubscribe(name);
    },
  };
}
