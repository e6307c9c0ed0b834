import { createHash } from "node:crypto";
import { WebSocket } from "ws";
import { z } from "zod";
import type { RealtimeServer } from "../create-server";
import { createRealtimeServer } from "../create-server";
import type { ServerLimits } from "../protocol";
import { sign } from "../signature";

export const application = { appId: "4711", key: "wire-key", secret: "wire-secret" };

const frameSchema = z.object({
  event: z.string(),
  channel: z.string().optional(),
  data: z.unknown().optional(),
  user_id: z.string().optional(),
});

export type Frame = z.output<typeof frameSchema>;

const establishedSchema = z.object({ socket_id: z.string(), activity_timeout: z.number() });

/** Starts a server of the test application on a free port. */
export const startServer = (limits: Partial<ServerLimits> = {}): Promise<RealtimeServer> =>
  createRealtimeServer({ ...application, port: 0, ...limits });

/** Parses `data` of a frame, which travels as a JSON text, by the shape a test expects. */
export function dataOf<Shape extends z.ZodType>(frame: Frame, shape: Shape): z.output<Shape> {
  return shape.parse(typeof frame.data === "string" ? JSON.parse(frame.data) : frame.data);
}

export type RawClient = {
  readonly socket: WebSocket;
  /** The next frame of that event, in the order of arrival; frames of other events before it are skipped. */
  readonly next: (event: string) => Promise<Frame>;
  /** Every frame since the last call, once the server has handled all that was sent before: a ping fences it off. */
  readonly settled: () => Promise<readonly Frame[]>;
  readonly send: (frame: unknown) => void;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
};

/** Opens a socket without waiting for the server's greeting. */
export function openRaw(
  port: number,
  target = `/app/${application.key}?protocol=7&client=test&version=1`,
): RawClient {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${target}`, { perMessageDeflate: false });
  const frames: Frame[] = [];
  let wake: (() => void) | null = null;
  socket.on("error", () => undefined);
  socket.on("message", (data) => {
    frames.push(frameSchema.parse(JSON.parse(data.toString())));
    wake?.();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  const until = async (event: string): Promise<readonly Frame[]> => {
    for (;;) {
      const at = frames.findIndex((frame) => frame.event === event);
      if (at >= 0) return frames.splice(0, at + 1);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const send = (frame: unknown) =>
    socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  return {
    socket,
    closed,
    send,
    next: async (event) => {
      const frame = (await until(event)).at(-1);
      if (frame === undefined) throw new Error("no frame");
      return frame;
    },
    settled: async () => {
      send({ event: "pusher:ping", data: {} });
      return (await until("pusher:pong")).slice(0, -1);
    },
  };
}

export type ConnectedClient = RawClient & {
  readonly socketId: string;
  readonly activityTimeoutSeconds: number;
  /** Subscribes with a right signature where one is needed, and waits for nothing. */
  readonly subscribe: (channel: string, channelData?: unknown) => void;
  /** Subscribes and waits until the server confirmed it. */
  readonly join: (channel: string, channelData?: unknown) => Promise<Frame>;
};

/** Opens a socket and waits for `pusher:connection_established`. */
export async function connectRaw(port: number): Promise<ConnectedClient> {
  const client = openRaw(port);
  const greeting = await client.next("pusher:connection_established");
  const established = dataOf(greeting, establishedSchema);
  const subscribe = (channel: string, channelData?: unknown) => {
    const channel_data = channelData === undefined ? undefined : JSON.stringify(channelData);
    const text = [established.socket_id, channel, channel_data].filter(Boolean).join(":");
    const auth = `${application.key}:${sign(application.secret, text)}`;
    client.send({ event: "pusher:subscribe", data: { channel, auth, channel_data } });
  };
  return {
    ...client,
    socketId: established.socket_id,
    activityTimeoutSeconds: established.activity_timeout,
    subscribe,
    join: async (channel, channelData) => {
      subscribe(channel, channelData);
      return await client.next("pusher_internal:subscription_succeeded");
    },
  };
}

type ApiRequest = {
  /** Overrides any signed parameter, or adds one, before signing. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly secret?: string;
};

/** A signed request target. */
export function signedTarget(
  method: "GET" | "POST",
  path: string,
  request: ApiRequest = {},
): string {
  const { body = "", secret = application.secret } = request;
  const query: Record<string, string> = {
    auth_key: application.key,
    auth_timestamp: String(Math.floor(Date.now() / 1_000)),
    auth_version: "1.0",
    ...(body === "" ? {} : { body_md5: createHash("md5").update(body).digest("hex") }),
    ...request.query,
  };
  const sorted = Object.keys(query).sort();
  const text = [method, path, sorted.map((name) => `${name}=${query[name]}`).join("&")].join("\n");
  return `${path}?${new URLSearchParams({ ...query, auth_signature: sign(secret, text) })}`;
}

/** Makes a signed request to the HTTP API. `sentBody` goes out in place of the signed one. */
export async function callApi(
  port: number,
  method: "GET" | "POST",
  path: string,
  request: ApiRequest & { readonly sentBody?: string; readonly chunked?: boolean } = {},
): Promise<{ readonly status: number; readonly text: string; readonly type: string | null }> {
  const body = request.body ?? (method === "POST" ? "{}" : "");
  const sent = request.sentBody ?? body;
  const init: RequestInit & { duplex: "half" } = {
    method,
    duplex: "half",
    ...(method === "POST" ? { body: request.chunked ? new Blob([sent]).stream() : sent } : {}),
  };
  const target = signedTarget(method, path, { ...request, body });
  const response = await fetch(`http://127.0.0.1:${port}${target}`, init);
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get("content-type"),
  };
}

/** Publishes one event by the HTTP API. */
export const publishRaw = (port: number, event: Readonly<Record<string, unknown>>) =>
  callApi(port, "POST", `/apps/${application.appId}/events`, { body: JSON.stringify(event) });
