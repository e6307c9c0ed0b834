import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Member } from "./channels";
import { broadcast } from "./hub";
import type { ChannelKind, SubscriptionRefusal } from "./protocol";
import {
  channelKind,
  encodeError,
  encodeFrame,
  encodeSubscriptionError,
  memberSchema,
  parseJson,
  protocolLimits,
  serverToUserChannel,
  subscribeSchema,
} from "./protocol";
import type { Session } from "./session";
import { channelAuthorised } from "./signature";

type Request = {
  readonly channel: string;
  readonly auth: string;
  readonly channelData: string | null;
};

/** Reads who joins a presence channel: `channel_data` when signed with it, else the person signed in on the socket. */
function memberOf(session: Session, request: Request): Result<Member, SubscriptionRefusal> {
  let member: Member | null = null;
  if (request.channelData !== null) {
    const given = memberSchema.safeParse(parseJson(request.channelData));
    if (given.success) member = { userId: given.data.user_id, userInfo: given.data.user_info };
  } else if (session.person !== null) {
    member = { userId: session.person.id, userInfo: session.person.info };
  }
  if (member === null) return refuse("member-data-invalid");

  const infoBytes = Buffer.byteLength(JSON.stringify(member.userInfo) ?? "");
  if (infoBytes > protocolLimits.userInfoBytesMax) return refuse("member-info-too-large");
  const { channels } = session.hub;
  const full = channels.memberCount(request.channel) >= protocolLimits.presenceMembersMax;
  if (full && !channels.isMember(request.channel, member.userId)) {
    return refuse("presence-channel-full");
  }
  return ok(member);
}

/** Decides whether a socket may join, and as whom; null outside presence channels. */
function admit(
  session: Session,
  kind: ChannelKind | null,
  request: Request,
): Result<Member | null, SubscriptionRefusal> {
  const { hub } = session;
  if (kind === null) return refuse("channel-name-invalid");
  if ((session.subscriptions?.size ?? 0) >= hub.limits.subscriptionsPerSocketMax) {
    return refuse("too-many-subscriptions");
  }
  if (kind === "public") return ok(null);
  if (kind === "server-to-user") {
    const own = session.person !== null && serverToUserChannel(session.person.id);
    return request.channel === own ? ok(null) : refuse("auth-invalid");
  }
  const authorised = channelAuthorised(hub.application, { ...request, socketId: session.id });
  if (!authorised) return refuse("auth-invalid");
  return kind === "presence" ? memberOf(session, request) : ok(null);
}

/** What a new subscriber is told: nothing, or who is present. */
function welcome(session: Session, channel: string, member: Member | null): string {
  if (member === null) return "{}";
  const members = session.hub.channels.members(channel);
  const hash = Object.fromEntries(
    members.map(({ userId, userInfo }) => [userId, userInfo ?? null] as const),
  );
  const ids = members.map(({ userId }) => userId);
  return JSON.stringify({ presence: { count: ids.length, ids, hash } });
}

/** Subscribes a socket, or answers why not with `pusher:subscription_error`. */
export function subscribe(session: Session, data: unknown): void {
  const parsed = subscribeSchema.safeParse(data);
  if (!parsed.success) {
    session.deliver(encodeError(null, "Subscribing needs a channel"));
    return;
  }
  const { hub } = session;
  const request = {
    channel: parsed.data.channel,
    auth: parsed.data.auth ?? "",
    channelData: parsed.data.channel_data ?? null,
  };
  const { channel } = request;
  if (hub.channels.has(channel, session)) {
    session.deliver(encodeError(null, "Already subscribed to the channel"));
    return;
  }
  const admitted = admit(session, channelKind(channel), request);
  if (!admitted.ok) {
    const echoed = channel.slice(0, protocolLimits.channelNameLengthMax + 1);
    session.deliver(encodeSubscriptionError(echoed, admitted.refusal));
    return;
  }
  const member = admitted.value;
  const { memberAdded } = hub.channels.join(channel, session, member);
  hub.stats.subscriptions += 1;
  session.subscriptions ??= new Set();
  session.subscriptions.add(channel);
  session.deliver(
    encodeFrame({
      event: "pusher_internal:subscription_succeeded",
      channel,
      data: welcome(session, channel, member),
    }),
  );
  if (member === null || !memberAdded) return;
  const added = JSON.stringify({ user_id: member.userId, user_info: member.userInfo ?? null });
  const frame = encodeFrame({ event: "pusher_internal:member_added", channel, data: added });
  broadcast(hub, channel, frame, session);
}

/** Takes a socket out of a channel; the others hear of it when a person's last socket left. */
export function leaveChannel(session: Session, channel: string): void {
  const { hub } = session;
  const { left, memberRemoved } = hub.channels.leave(channel, session);
  if (!left) return;
  hub.stats.subscriptions -= 1;
  session.subscriptions?.delete(channel);
  if (memberRemoved === null) return;
  const data = JSON.stringify({ user_id: memberRemoved });
  const frame = encodeFrame({ event: "pusher_internal:member_removed", channel, data });
  broadcast(hub, channel, frame, null);
}
