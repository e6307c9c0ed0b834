import { z } from "zod";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Hub } from "./hub";
import { publish } from "./hub";
import { channelKind, parseJson, protocolCodes, protocolLimits } from "./protocol";

/** An answer of the HTTP API: JSON when it succeeded, a sentence in plain text when not. */
export type Answer =
  | { readonly status: 200; readonly json: unknown }
  | { readonly status: 400 | 401 | 404 | 413 | 500; readonly text: string };

export const unknownApplication: Answer = { status: 404, text: "Unknown app_id" };

const notFound: Answer = { status: 404, text: "Not found" };

const socketId = z.string().regex(/^\d+\.\d+$/);

const eventShape = {
  name: z.string().min(1),
  data: z.string(),
  socket_id: socketId.nullish(),
  info: z.string().nullish(),
};

/** A publish names several `channels` or one `channel`. */
const eventSchema = z.object({
  ...eventShape,
  channels: z.array(z.string()).min(1).optional(),
  channel: z.string().optional(),
});

const batchSchema = z.object({ batch: z.array(z.object({ ...eventShape, channel: z.string() })) });

type Event = {
  readonly name: string;
  readonly data: string;
  readonly channels: readonly string[];
  readonly socketId: string | null;
  readonly info: string | null;
};

type EventRefusal =
  | "name-too-long"
  | "name-reserved"
  | "too-many-channels"
  | "channel-name-invalid"
  | "data-too-large";

const eventAnswers: Record<EventRefusal, Answer> = {
  "name-too-long": {
    status: 400,
    text: `Event name is longer than ${protocolLimits.eventNameLengthMax} characters`,
  },
  "name-reserved": {
    status: 400,
    text: "Event names beginning with pusher: or pusher_internal: are reserved",
  },
  "too-many-channels": {
    status: 400,
    text: `An event goes to at most ${protocolLimits.channelsPerPublishMax} channels`,
  },
  "channel-name-invalid": { status: 400, text: "Invalid channel name" },
  "data-too-large": {
    status: 413,
    text: `The data content of this event exceeds the allowed maximum (${protocolLimits.dataBytesMax} bytes)`,
  },
};

function checkEvent(event: Event): Result<Event, EventRefusal> {
  if (event.name.length > protocolLimits.eventNameLengthMax) return refuse("name-too-long");
  if (/^pusher(?:_internal)?:/.test(event.name)) return refuse("name-reserved");
  if (event.channels.length > protocolLimits.channelsPerPublishMax) {
    return refuse("too-many-channels");
  }
  if (!event.channels.every((channel) => channelKind(channel) !== null)) {
    return refuse("channel-name-invalid");
  }
  if (Buffer.byteLength(event.data) > protocolLimits.dataBytesMax) return refuse("data-too-large");
  return ok(event);
}

function publishToAll(hub: Hub, event: Event): void {
  const except = event.socketId === null ? null : (hub.sockets.get(event.socketId) ?? null);
  for (const channel of new Set(event.channels)) {
    publish(hub, { channel, event: event.name, data: event.data, except });
  }
}

/** The attributes of a channel that were asked for and that its kind has. */
function attributes(hub: Hub, channel: string, info: string | null) {
  const asked = new Set((info ?? "").split(","));
  const hasMembers = channelKind(channel) === "presence";
  return {
    ...(asked.has("user_count") && hasMembers
      ? { user_count: hub.channels.memberCount(channel) }
      : {}),
    ...(asked.has("subscription_count")
      ? { subscription_count: hub.channels.subscriptionCount(channel) }
      : {}),
  };
}

function postEvent(hub: Hub, body: unknown): Answer {
  const parsed = eventSchema.safeParse(body);
  const channels = parsed.data?.channels ?? (parsed.data?.channel ? [parsed.data.channel] : []);
  if (!parsed.success || channels.length === 0) {
    return { status: 400, text: "An event needs name, data (a string) and channels" };
  }
  const { name, data, socket_id, info } = parsed.data;
  const event = checkEvent({ name, data, channels, socketId: socket_id ?? null, info: null });
  if (!event.ok) return eventAnswers[event.refusal];
  publishToAll(hub, event.value);
  if (!info) return { status: 200, json: {} };
  const told = channels.map((channel) => [channel, attributes(hub, channel, info)] as const);
  return { status: 200, json: { channels: Object.fromEntries(told) } };
}

/** Publishes all events of a batch or, when one is refused, none. */
function postBatch(hub: Hub, body: unknown): Answer {
  const parsed = batchSchema.safeParse(body);
  if (!parsed.success) {
    return { status: 400, text: "A batch is a list of events with name, data and channel" };
  }
  const { batch } = parsed.data;
  if (batch.length > protocolLimits.eventsPerBatchMax) {
    return {
      status: 400,
      text: `A batch has at most ${protocolLimits.eventsPerBatchMax} events`,
    };
  }
  const events: Event[] = [];
  for (const { name, data, channel, socket_id, info } of batch) {
    const event = checkEvent({
      name,
      data,
      channels: [channel],
      socketId: socket_id ?? null,
      info: info ?? null,
    });
    if (!event.ok) return eventAnswers[event.refusal];
    events.push(event.value);
  }
  for (const event of events) publishToAll(hub, event);
  if (!events.some(({ info }) => info)) return { status: 200, json: {} };
  const told = events.map(({ channels: [channel = ""], info }) => attributes(hub, channel, info));
  return { status: 200, json: { batch: told } };
}

function getChannels(hub: Hub, query: URLSearchParams): Answer {
  const prefix = query.get("filter_by_prefix") ?? "";
  const info = query.get("info");
  if (info?.split(",").includes("user_count") && !prefix.startsWith("presence-")) {
    return {
      status: 400,
      text: "user_count may only be requested for presence channels: supply filter_by_prefix beginning with presence-",
    };
  }
  const occupied: Record<string, unknown> = {};
  for (const name of hub.channels.names()) {
    const listed = name.startsWith(prefix) && channelKind(name) !== "server-to-user";
    if (listed) occupied[name] = attributes(hub, name, info);
  }
  return { status: 200, json: { channels: occupied } };
}

function getChannel(hub: Hub, channel: string, query: URLSearchParams): Answer {
  const kind = channelKind(channel);
  if (kind === null) return eventAnswers["channel-name-invalid"];
  const info = query.get("info");
  if (info?.split(",").includes("user_count") && kind !== "presence") {
    return { status: 400, text: "user_count may only be requested for presence channels" };
  }
  const occupied = hub.channels.subscriptionCount(channel) > 0;
  return { status: 200, json: { occupied, ...attributes(hub, channel, info) } };
}

function getMembers(hub: Hub, channel: string): Answer {
  if (channelKind(channel) !== "presence") {
    return { status: 400, text: "Users can only be retrieved for presence channels" };
  }
  const users = hub.channels.members(channel).map(({ userId }) => ({ id: userId }));
  return { status: 200, json: { users } };
}

/** Ends every socket a person is signed in on (4009); how a deactivated account loses its desk. */
function terminateConnections(hub: Hub, userId: string): Answer {
  for (const socket of hub.people.get(userId) ?? []) {
    socket.close(protocolCodes.unauthorized, "Connection terminated by the application");
  }
  return { status: 200, json: {} };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Answers one proven request. `resource` are the segments of the path after `/apps/{app_id}/`. */
export function answerRequest(
  hub: Hub,
  request: {
    readonly method: string;
    readonly resource: readonly string[];
    readonly query: URLSearchParams;
    readonly body: string;
  },
): Answer {
  const { method, query } = request;
  const [kind = "", id, detail, ...rest] = request.resource.map(decoded);
  if (rest.length > 0) return notFound;
  const route = [method, kind, id === undefined ? "" : "*", detail ?? ""].join(" ").trimEnd();
  switch (route) {
    case "POST events":
      return postEvent(hub, parseJson(request.body));
    case "POST batch_events":
      return postBatch(hub, parseJson(request.body));
    case "GET channels":
      return getChannels(hub, query);
    case "GET channels *":
      return getChannel(hub, id ?? "", query);
    case "GET channels * users":
      return getMembers(hub, id ?? "");
    case "POST users * terminate_connections":
      return terminateConnections(hub, id ?? "");
    default:
      return notFound;
  }
}
