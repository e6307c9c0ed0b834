import { backoffMilliseconds } from "@/lib/conversation/client/backoff";
import type { Transport } from "@/lib/conversation/client/transport";
import type {
  ChannelAuthorisation,
  ChannelListener,
  Realtime,
  RealtimeConfig,
  Subscription,
} from "@/lib/realtime/subscribe";

type Wanted = {
  readonly channel: string;
  readonly listener: ChannelListener;
  subscription: Subscription | null;
};

/**
 * A socket that is not there yet: asks our server where the broker is (again and again if it must),
 * loads the broker's client, then subscribes to what was asked for meanwhile. Until then everybody polls.
 * @param conversation whose patron the socket is, so that it ends when this browser loses it; null at the desk, whose
 *   socket ends with the session
 */
export function lateRealtime(transport: Transport, conversation: string | null): Realtime {
  const wanted = new Set<Wanted>();
  const listeners = new Set<(connected: boolean) => void>();
  let real: Realtime | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const connect = async (attempt: number): Promise<void> => {
    const [answer, library] = await Promise.all([
      transport.get("/api/realtime/config"),
      import("@/lib/realtime/subscribe").catch(() => null),
    ]);
    if (closed) return;
    if (answer.kind !== "done" || !library) {
      timer = setTimeout(
        () => void connect(attempt + 1),
        backoffMilliseconds(attempt, Math.random()),
      );
      return;
    }
    const { hostname, port, protocol } = window.location;
    const tls = protocol === "https:";
    const origin = { hostname, port: Number(port) || (tls ? 443 : 80), tls };
    const opened = library.connectRealtime(answer.value as RealtimeConfig, origin, {
      channel: (socketId, channel) =>
        ask<ChannelAuthorisation>(transport, "/api/realtime/auth", { socketId, channel }),
      account: (socketId) =>
        ask<{ auth: string; user_data: string }>(transport, "/api/realtime/user-auth", {
          socketId,
          ...(conversation === null ? {} : { conversation }),
        }),
    });
    real = opened;
    opened.onConnection((connected) => {
      for (const listener of listeners) listener(connected);
    });
    for (const each of wanted) each.subscription = opened.subscribe(each.channel, each.listener);
  };
  void connect(0);

  return {
    subscribe: (channel, listener) => {
      const each: Wanted = {
        channel,
        listener,
        subscription: real?.subscribe(channel, listener) ?? null,
      };
      wanted.add(each);
      return {
        send: (event, data) => each.subscription?.send(event, data),
        close: () => {
          wanted.delete(each);
          each.subscription?.close();
        },
      };
    },
    connected: () => real?.connected() ?? false,
    onConnection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnect: () => real?.reconnect(),
    revive: () => real?.revive(),
    close: () => {
      closed = true;
      clearTimeout(timer);
      real?.close();
    },
  };
}

async function ask<Value>(transport: Transport, path: string, body: object): Promise<Value> {
  const answer = await transport.post(path, body);
  if (answer.kind !== "done") throw new Error("refused");
  return answer.value as Value;
}
