import { publish } from "./hub";
import {
  channelKind,
  encodeError,
  encodeFrame,
  frameSchema,
  parseJson,
  protocolCodes,
  protocolLimits,
  signinSchema,
  unsubscribeSchema,
  userDataSchema,
} from "./protocol";
import type { Session } from "./session";
import { userAuthenticated } from "./signature";
import { leaveChannel, subscribe } from "./subscribe";

const pong = encodeFrame({ event: "pusher:pong", data: "{}" });

/** Some client libraries encode the data of `pusher:` events twice; the hosted service reads both. */
const dataOf = (data: unknown) => (typeof data === "string" ? parseJson(data) : data);

/**
 * Does what one text frame from a client asks. Answers `"kept-alive"` for a ping or pong and `"asked"` for all else:
 * only asking counts against inactivity. What is malformed gets a `pusher:error` and nothing more.
 */
export function receive(session: Session, text: string, now: number): "asked" | "kept-alive" {
  const frame = frameSchema.safeParse(parseJson(text));
  if (!frame.success) {
    session.deliver(encodeError(null, "Message is not a JSON object with an event name"));
    return "asked";
  }
  const { event, channel, data } = frame.data;
  switch (event) {
    case "pusher:ping":
      session.deliver(pong);
      return "kept-alive";
    case "pusher:pong":
      return "kept-alive";
    case "pusher:subscribe":
      subscribe(session, dataOf(data));
      return "asked";
    case "pusher:unsubscribe":
      unsubscribe(session, dataOf(data));
      return "asked";
    case "pusher:signin":
      signIn(session, dataOf(data));
      return "asked";
    default:
      if (event.startsWith("client-")) sendClientEvent(session, { event, channel, data }, now);
      else session.deliver(encodeError(null, "Unknown event"));
      return "asked";
  }
}

function unsubscribe(session: Session, data: unknown): void {
  const request = unsubscribeSchema.safeParse(data);
  if (!request.success) {
    session.deliver(encodeError(null, "Unsubscribing needs a channel"));
    return;
  }
  leaveChannel(session, request.data.channel);
}

/** Signs a person in on this socket; a wrong signature, or a second person on the same socket, closes it (4009). */
function signIn(session: Session, data: unknown): void {
  const { hub } = session;
  const request = signinSchema.safeParse(data);
  const proven =
    request.success &&
    userAuthenticated(hub.application, {
      auth: request.data.auth,
      socketId: session.id,
      userData: request.data.user_data,
    });
  if (!proven) {
    session.close(protocolCodes.unauthorized, "Sign-in signature is invalid");
    return;
  }
  const person = userDataSchema.safeParse(parseJson(request.data.user_data));
  if (!person.success) {
    session.close(protocolCodes.unauthorized, "Sign-in data needs an id of at most 128 characters");
    return;
  }
  if (session.person !== null && session.person.id !== person.data.id) {
    session.close(protocolCodes.unauthorized, "Connection belongs to somebody else");
    return;
  }
  session.person = { id: person.data.id, info: person.data.user_info };
  const sockets = hub.people.get(person.data.id);
  if (sockets === undefined) hub.people.set(person.data.id, new Set([session]));
  else sockets.add(session);
  session.deliver(
    encodeFrame({
      event: "pusher:signin_success",
      data: JSON.stringify({ user_data: request.data.user_data }),
    }),
  );
}

/** Whether one more client event stays within the limit of any one second; counts it when it does. */
function withinClientEventRate(session: Session, now: number): boolean {
  const limit = session.hub.limits.clientEventsPerSecondMax;
  session.clientEventTimes ??= [];
  const times = session.clientEventTimes;
  const earliest = times.length >= limit ? times[0] : undefined;
  if (earliest !== undefined && now - earliest < 1_000) return false;
  if (times.length >= limit) times.shift();
  times.push(now);
  return true;
}

/** Why a client event may not be sent, or null. The hosted service gives a number to the rate limit only. */
function clientEventFault(
  session: Session,
  message: { readonly event: string; readonly channel: string; readonly data: string },
): string | null {
  const kind = channelKind(message.channel);
  if (kind === "encrypted") return "Client event rejected: not supported on encrypted channels";
  if (kind !== "private" && kind !== "presence") {
    return "Client event rejected: only supported on private and presence channels";
  }
  if (!session.hub.channels.has(message.channel, session)) {
    return "Client event rejected: not subscribed to the channel";
  }
  if (message.event.length > protocolLimits.eventNameLengthMax) {
    return `Client event rejected: its name is longer than ${protocolLimits.eventNameLengthMax} characters`;
  }
  if (Buffer.byteLength(message.data) > protocolLimits.dataBytesMax) {
    return `Client event rejected: its data is larger than ${protocolLimits.dataBytesMax} bytes`;
  }
  return null;
}

function sendClientEvent(
  session: Session,
  frame: { readonly event: string; readonly channel: string | undefined; readonly data: unknown },
  now: number,
): void {
  const { hub } = session;
  if (!withinClientEventRate(session, now)) {
    const message = `Client event rejected: more than ${hub.limits.clientEventsPerSecondMax} in a second`;
    session.deliver(encodeError(protocolCodes.clientEventRateExceeded, message));
    return;
  }
  const message = {
    event: frame.event,
    channel: frame.channel ?? "",
    data: typeof frame.data === "string" ? frame.data : (JSON.stringify(frame.data) ?? "{}"),
  };
  const fault = clientEventFault(session, message);
  if (fault !== null) {
    session.deliver(encodeError(null, fault));
    return;
  }
  const userId = hub.channels.memberOf(message.channel, session);
  publish(hub, { ...message, ...(userId === null ? {} : { userId }), except: session });
}
