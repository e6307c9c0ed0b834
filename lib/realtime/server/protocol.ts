import { z } from "zod";

/** Close and error codes of Pusher Channels protocol 7; 4000–4099 final, 4100–4199 back off, 4200–4299 at once. */
export const protocolCodes = {
  applicationUnknown: 4001,
  pathNotFound: 4005,
  versionMalformed: 4006,
  versionUnsupported: 4007,
  versionMissing: 4008,
  unauthorized: 4009,
  overCapacity: 4100,
  reconnect: 4200,
  pongMissing: 4201,
  inactive: 4202,
  clientEventRateExceeded: 4301,
} as const;

/** The only protocol version this server speaks; `pusher-js` asks for it since 2017. */
export const protocolVersion = 7;

/** Bounds the hosted service publishes; a client written for it may rely on each. */
export const protocolLimits = {
  channelNameLengthMax: 164,
  eventNameLengthMax: 200,
  dataBytesMax: 10_240,
  presenceMembersMax: 100,
  userInfoBytesMax: 1_024,
  userIdLengthMax: 128,
  channelsPerPublishMax: 100,
  eventsPerBatchMax: 10,
  authTimestampWindowSeconds: 600,
} as const;

/** Bounds of this server. Tests lower them; production keeps `defaultLimits`. */
export type ServerLimits = {
  /** Sockets at once; the next one is refused with 4100. */
  readonly connectionsMax: number;
  /** Silence after which the server asks `pusher:ping`; announced to clients, who ping by the same number. */
  readonly activityTimeoutSeconds: number;
  /** Wait for the answer to that ping before closing with 4201. The protocol recommends 30. */
  readonly pongTimeoutSeconds: number;
  /** A socket that subscribes to nothing and asks nothing this long is closed with 4202 (24 hours when hosted). */
  readonly inactivityTimeoutSeconds: number;
  readonly clientEventsPerSecondMax: number;
  /** Frames of any kind from one socket; more is a flood and closes it with 4100. */
  readonly framesPerSecondMax: number;
  readonly subscriptionsPerSocketMax: number;
  /** Largest incoming frame: 10 kB of data doubly encoded, with its envelope. A larger one closes with 1009. */
  readonly frameBytesMax: number;
  /** Unsent bytes for one reader before it is cut off: 25 full messages beyond what the kernel holds. */
  readonly unsentBytesMax: number;
  /** Largest HTTP body: ten events of 10 kB, each byte escaped as six. */
  readonly requestBytesMax: number;
};

export const defaultLimits: ServerLimits = {
  connectionsMax: 10_000,
  activityTimeoutSeconds: 30,
  pongTimeoutSeconds: 30,
  inactivityTimeoutSeconds: 86_400,
  clientEventsPerSecondMax: 10,
  framesPerSecondMax: 200,
  subscriptionsPerSocketMax: 500,
  frameBytesMax: 65_536,
  unsentBytesMax: 262_144,
  requestBytesMax: 1_048_576,
};

/** Whose events a channel carries and what a subscriber must prove, told by the name's prefix. */
export type ChannelKind = "public" | "private" | "encrypted" | "presence" | "server-to-user";

const serverToUserPrefix = "#server-to-user-";

/** The channel on which `pusher.sendToUser` publishes for one signed-in person. */
export const serverToUserChannel = (userId: string) => `${serverToUserPrefix}${userId}`;

/** Tells the kind of a channel, or null when the name is not one (164 characters of the allowed set). */
export function channelKind(name: string): ChannelKind | null {
  if (name.startsWith(serverToUserPrefix)) {
    const idLength = name.length - serverToUserPrefix.length;
    return idLength > 0 && idLength <= protocolLimits.userIdLengthMax ? "server-to-user" : null;
  }
  if (name.length > protocolLimits.channelNameLengthMax) return null;
  if (!/^[A-Za-z0-9_\-=@,.;]+$/.test(name)) return null;
  if (name.startsWith("private-encrypted-")) return "encrypted";
  if (name.startsWith("private-")) return "private";
  if (name.startsWith("presence-")) return "presence";
  return "public";
}

/** What any frame from a client must be; `data` is read by the event's own schema. */
export const frameSchema = z.object({
  event: z.string().min(1),
  channel: z.string().optional(),
  data: z.unknown().optional(),
});

export const subscribeSchema = z.object({
  channel: z.string(),
  auth: z.string().nullish(),
  channel_data: z.string().nullish(),
});

export const unsubscribeSchema = z.object({ channel: z.string() });

export const signinSchema = z.object({ auth: z.string(), user_data: z.string() });

const userId = z.string().min(1).max(protocolLimits.userIdLengthMax);

/** `user_data` of a sign-in; a watch list is accepted and not served. */
export const userDataSchema = z.object({ id: userId, user_info: z.unknown().optional() });

/** `channel_data` of a presence subscription; servers in PHP send the id as a number. */
export const memberSchema = z.object({
  user_id: z.union([userId, z.number().transform(String)]),
  user_info: z.unknown().optional(),
});

/** Reads a JSON text or answers undefined: what a stranger sends never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The path of a request target as sent, and its query. */
export function splitTarget(target: string): {
  readonly path: string;
  readonly query: URLSearchParams;
} {
  const at = target.indexOf("?");
  if (at < 0) return { path: target, query: new URLSearchParams() };
  return { path: target.slice(0, at), query: new URLSearchParams(target.slice(at + 1)) };
}

/** A frame about one channel, or about the connection. `data` travels as a string (the protocol's double encoding). */
export function encodeFrame(frame: {
  readonly event: string;
  readonly channel?: string;
  readonly data: string;
  readonly user_id?: string;
}): Buffer {
  return Buffer.from(JSON.stringify(frame));
}

/** `pusher:error`; `code` null for refusals the protocol gives no number. Its data is an object, as documented. */
export function encodeError(code: number | null, message: string): Buffer {
  return Buffer.from(JSON.stringify({ event: "pusher:error", data: { code, message } }));
}

/** Why a subscription was refused: what pusher-js hands to the channel, with the status HTTP has for the same fault. */
const subscriptionRefusals = {
  "channel-name-invalid": {
    type: "InvalidChannel",
    status: 400,
    error: "Channel names have at most 164 characters of A-Z a-z 0-9 _ - = @ , . ;",
  },
  "auth-invalid": { type: "AuthError", status: 401, error: "Auth value is missing or invalid" },
  "member-data-invalid": {
    type: "InvalidData",
    status: 400,
    error: "A presence channel needs channel_data with a user_id of at most 128 characters",
  },
  "member-info-too-large": {
    type: "LimitReached",
    status: 413,
    error: "The user_info of a member is larger than 1024 bytes",
  },
  "presence-channel-full": {
    type: "LimitReached",
    status: 403,
    error: "The presence channel has its 100 members",
  },
  "too-many-subscriptions": {
    type: "LimitReached",
    status: 403,
    error: "The connection has all the subscriptions one may have",
  },
} as const;

export type SubscriptionRefusal = keyof typeof subscriptionRefusals;

/** `pusher:subscription_error`: pusher-js hands it to the channel's own listeners. */
export function encodeSubscriptionError(channel: string, refusal: SubscriptionRefusal): Buffer {
  const data = subscriptionRefusals[refusal];
  return Buffer.from(JSON.stringify({ event: "pusher:subscription_error", channel, data }));
}
