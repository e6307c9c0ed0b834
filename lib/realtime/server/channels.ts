/** Somebody present: the id is one person's, however many sockets they have open. */
export type Member = { readonly userId: string; readonly userInfo: unknown };

type Channel<Socket> = {
  /** Each subscriber with the member it stands for; null outside presence channels. */
  readonly sockets: Map<Socket, string | null>;
  /** Members by id with the number of their sockets; null until the first member. */
  members: Map<string, { readonly userInfo: unknown; sockets: number }> | null;
};

/**
 * Who is subscribed to what: a pure data structure, no sockets and no clock. A channel exists while it has a subscriber.
 */
export type ChannelRegistry<Socket> = {
  /** Adds a subscriber. `memberAdded` only with the member's first socket: presence counts people, not tabs. */
  readonly join: (
    name: string,
    socket: Socket,
    member: Member | null,
  ) => { readonly joined: boolean; readonly memberAdded: boolean };
  /** Removes a subscriber. `memberRemoved` is the member's id when this was their last socket. */
  readonly leave: (
    name: string,
    socket: Socket,
  ) => { readonly left: boolean; readonly memberRemoved: string | null };
  readonly subscribers: (name: string) => Iterable<Socket>;
  readonly has: (name: string, socket: Socket) => boolean;
  /** The member a socket stands for in a presence channel. */
  readonly memberOf: (name: string, socket: Socket) => string | null;
  readonly members: (name: string) => readonly Member[];
  readonly memberCount: (name: string) => number;
  readonly isMember: (name: string, userId: string) => boolean;
  readonly subscriptionCount: (name: string) => number;
  readonly names: () => Iterable<string>;
  readonly channelCount: () => number;
};

/** Makes an empty registry. */
export function createChannelRegistry<Socket>(): ChannelRegistry<Socket> {
  const channels = new Map<string, Channel<Socket>>();

  return {
    join(name, socket, member) {
      let channel = channels.get(name);
      if (channel === undefined) {
        channel = { sockets: new Map(), members: null };
        channels.set(name, channel);
      }
      if (channel.sockets.has(socket)) return { joined: false, memberAdded: false };
      channel.sockets.set(socket, member?.userId ?? null);
      if (member === null) return { joined: true, memberAdded: false };

      channel.members ??= new Map();
      const present = channel.members.get(member.userId);
      if (present !== undefined) {
        present.sockets += 1;
        return { joined: true, memberAdded: false };
      }
      channel.members.set(member.userId, { userInfo: member.userInfo, sockets: 1 });
      return { joined: true, memberAdded: true };
    },

    leave(name, socket) {
      const channel = channels.get(name);
      const userId = channel?.sockets.get(socket);
      if (channel === undefined || userId === undefined) {
        return { left: false, memberRemoved: null };
      }
      channel.sockets.delete(socket);
      if (channel.sockets.size === 0) channels.delete(name);

      const present = userId === null ? undefined : channel.members?.get(userId);
      if (userId === null || present === undefined) return { left: true, memberRemoved: null };
      present.sockets -= 1;
      if (present.sockets > 0) return { left: true, memberRemoved: null };
      channel.members?.delete(userId);
      return { left: true, memberRemoved: userId };
    },

    subscribers: (name) => channels.get(name)?.sockets.keys() ?? [],
    has: (name, socket) => channels.get(name)?.sockets.has(socket) ?? false,
    memberOf: (name, socket) => channels.get(name)?.sockets.get(socket) ?? null,
    members: (name) =>
      [...(channels.get(name)?.members ?? [])].map(([userId, { userInfo }]) => ({
        userId,
        userInfo,
      })),
    memberCount: (name) => channels.get(name)?.members?.size ?? 0,
    isMember: (name, userId) => channels.get(name)?.members?.has(userId) ?? false,
    subscriptionCount: (name) => channels.get(name)?.sockets.size ?? 0,
    names: () => channels.keys(),
    channelCount: () => channels.size,
  };
}
