import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/identity/types";
import { authoriseChannel, authoriseHolder } from "@/lib/realtime/authorise";
import {
  conversationChannel,
  deskChannel,
  dutyChannel,
  typingChannel,
} from "@/lib/realtime/contract";
import { application, startServer } from "@/lib/realtime/server/testing/raw-client";
import type { Realtime } from "@/lib/realtime/subscribe";
import { connectRealtime } from "@/lib/realtime/subscribe";
import { ConversationClient } from "../client/conversation-client";
import { DeskClient } from "../client/desk-client";
import { memoryDraftStore } from "../client/draft-store";
import type { Answer, Transport } from "../client/transport";
import { getDesk } from "../desk/queries";
import { setDuty } from "../duty/mutations";
import { moveRead, sendMessage } from "../messages/mutations";
import { getCatchUp, getHead } from "../queries";
import type { Participant } from "../types";
import type { WireTap } from "./wire-tap";
import { tapBroker } from "./wire-tap";

export type TappedBroker = WireTap & {
  /** A new connection of a person, authorised as the portal's own routes do it. */
  readonly connect: (accountId: string | null) => Realtime;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a broker with a tap before it and points this process's settings at it: call it before
 * anything reads them.
 */
export async function startTappedBroker(payload: "encrypted" | "ids"): Promise<TappedBroker> {
  const server = await startServer();
  const tap = await tapBroker(server.port);
  Object.assign(process.env, {
    PUSHER_APP_ID: application.appId,
    PUSHER_KEY: application.key,
    PUSHER_SECRET: application.secret,
    PORTAL_REALTIME_PORT: String(tap.apiPort),
    PORTAL_BROKER_PAYLOAD: payload,
  });
  const connections: Realtime[] = [];
  return {
    ...tap,
    connect: (accountId) => {
      const realtime = connectRealtime(
        { key: application.key, host: null, port: null, tls: false, cluster: null },
        { hostname: "127.0.0.1", port: tap.socketPort, tls: false },
        {
          channel: async (socketId, channel) =>
            authoriseChannel(
              socketId,
              channel,
              channel === dutyChannel && accountId ? { accountId } : undefined,
            ),
          account: accountId ? async (socketId) => authoriseHolder(socketId, accountId) : null,
        },
      );
      connections.push(realtime);
      return realtime;
    },
    stop: async () => {
      for (const connection of connections) connection.close();
      tap.close();
      await server.close();
    },
  };
}

/** Resolves when the client's state is as wanted. */
export const until = <State>(
  client: {
    readonly getState: () => State;
    readonly subscribe: (listener: () => void) => () => void;
  },
  holds: (state: State) => boolean,
): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds(client.getState())) return;
      stop();
      resolve();
    };
    const stop = client.subscribe(look);
    look();
  });

/** A list that grows, which `until` can wait on. */
function gathering<Item>() {
  let items: readonly Item[] = [];
  const listeners = new Set<() => void>();
  return {
    getState: () => items,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (item: Item) => {
      items = [...items, item];
      for (const listener of listeners) listener();
    },
  };
}

/** A connection that tells which channels were joined. */
function watched(realtime: Realtime) {
  const joined = gathering<string>();
  const subscribe: Realtime["subscribe"] = (channel, listener) =>
    realtime.subscribe(channel, {
      ...listener,
      onSubscribed: () => {
        listener.onSubscribed();
        joined.add(channel);
      },
    });
  const all = (channels: readonly string[]) =>
    until(joined, (names) => channels.every((channel) => names.includes(channel)));
  return { realtime: { ...realtime, subscribe }, joined: all };
}

/** What a holder of the channels' keys reads: the events after decryption, in the order they came. */
export async function readAlong(broker: TappedBroker, conversationId: string) {
  const events = gathering<{ readonly name: string; readonly data: unknown }>();
  const { realtime, joined } = watched(broker.connect(null));
  const channels = [conversationChannel(conversationId), deskChannel(1)];
  for (const channel of channels)
    realtime.subscribe(channel, {
      onSubscribed: () => undefined,
      onEvent: (name, data) => events.add({ name, data }),
    });
  await joined(channels);
  return events;
}

const done = (value: unknown): Answer => ({
  kind: "done",
  status: 200,
  // As it comes over HTTP.
  value: JSON.parse(JSON.stringify(value)),
});

/** The way to the portal's own functions, without HTTP in between; `asked` grows by each path asked. */
export function directTransport(participant: Participant, asked: string[]): Transport {
  const result = (answer: { readonly ok: boolean; readonly value?: unknown }): Answer =>
    answer.ok ? done(answer.value) : { kind: "unreachable" };
  return {
    get: async (path) => {
      asked.push(path);
      if (path === "/api/desk" && participant.side === "librarian")
        return done(await getDesk(participant.staff));
      const [, id = "", after] =
        /conversations\/([^/]+)\/(?:events\?after=(\d+)|head)/.exec(path) ?? [];
      return result(
        after === undefined
          ? await getHead(participant, id)
          : await getCatchUp(participant, id, Number(after)),
      );
    },
    post: async (path, body) => {
      const [, id = "", verb] = /conversations\/([^/]+)\/(\w+)/.exec(path) ?? [];
      if (verb === "messages")
        return result(
          await sendMessage(participant, id, body as { clientId: string; body: string }),
        );
      if (verb === "read")
        return result(await moveRead(participant, id, (body as { seq: number }).seq));
      if (participant.side === "librarian")
        await setDuty(participant.staff, (body as { on: boolean }).on);
      return done({});
    },
  };
}

/** One side of a conversation, live; resolves when it hears. */
export async function openSide(
  broker: TappedBroker,
  participant: Participant,
  conversationId: string,
) {
  const asked: string[] = [];
  const accountId = participant.side === "librarian" ? participant.staff.accountId : null;
  const { realtime, joined } = watched(broker.connect(accountId));
  const client = new ConversationClient({
    conversationId,
    side: participant.side,
    transport: directTransport(participant, asked),
    realtime,
    drafts: memoryDraftStore(),
    newId: randomUUID,
  });
  client.start();
  await joined([conversationChannel(conversationId), typingChannel(conversationId)]);
  return { client, asked };
}

/** A desk, live, whose only reasons to read are what it hears: the look of every 25 s comes later than a test waits. */
export async function openDesk(broker: TappedBroker, staff: Staff) {
  const asked: string[] = [];
  const { realtime, joined } = watched(broker.connect(staff.accountId));
  const client = new DeskClient({
    transport: directTransport({ side: "librarian", staff }, asked),
    realtime,
    // Puts off the read that makes sure after an event by most of an hour.
    random: () => 1_000,
  });
  client.start();
  await joined([deskChannel(1), dutyChannel]);
  return { client, asked };
}
