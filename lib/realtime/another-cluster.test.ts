import { afterAll, expect, test, vi } from "vitest";
import { GET as readConfig } from "@/app/api/realtime/config/route";
import { authoriseChannel, authoriseHolder } from "./authorise";
import type { ConversationEvent } from "./contract";
import { conversationChannel, deskChannel, dutyChannel, typingChannel, wire } from "./contract";
import { brokerAnswers, publishDuty, publishEvents, terminateSockets } from "./publish";
import { createRealtimeServer } from "./server/create-server";
import { startServer } from "./server/testing/raw-client";
import type { RealtimeConfig } from "./subscribe";
import { connectRealtime } from "./subscribe";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

/** The portal's own origin: nothing of realtime may go there. */
const own = await startServer();
/** The cluster of somebody else, with credentials of its own. */
const credentials = { appId: "90210", key: "their-key", secret: "their-secret" };
const other = await createRealtimeServer({ ...credentials, port: 0 });

// All an installation changes.
delete process.env.PORTAL_REALTIME_PORT;
Object.assign(process.env, {
  PUSHER_HOST: "127.0.0.1",
  PUSHER_PORT: String(other.port),
  PUSHER_TLS: "0",
  PUSHER_APP_ID: credentials.appId,
  PUSHER_KEY: credentials.key,
  PUSHER_SECRET: credentials.secret,
});

afterAll(async () => {
  await Promise.all([own.close(), other.close()]);
});

const accountId = "01900000-0000-7000-8000-000000000001";
const sessionId = "01900000-0000-4000-8000-000000000002";
const conversationId = "7b0c2f34-6a55-4d7e-9b6a-3a6f4be0a001";
const origin = { hostname: "127.0.0.1", port: own.port, tls: false };

const recorded: ConversationEvent = {
  seq: 1,
  type: "message.sent",
  actor: { kind: "patron", id: null, name: null },
  clientId: null,
  body: "Selamat pagi",
  data: {},
  at: "2026-11-23T03:00:00.000Z",
};

async function connect(signer = authoriseChannel) {
  const config = (await (await readConfig()).json()) as RealtimeConfig;
  return connectRealtime(config, origin, {
    channel: async (socketId, channel) =>
      signer(socketId, channel, channel === dutyChannel ? { accountId } : undefined),
    account: async (socketId) => authoriseHolder(socketId, sessionId),
  });
}

/** Subscribes and waits for the cluster's word; `heard` resolves with the first event of that name. */
async function join(realtime: Awaited<ReturnType<typeof connect>>, channel: string, name: string) {
  let tell: (data: unknown) => void = () => undefined;
  const heard = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const subscription = await new Promise<ReturnType<typeof realtime.subscribe>>((resolve) => {
    const made = realtime.subscribe(channel, {
      onSubscribed: () => resolve(made),
      onEvent: (event, data) => {
        if (event === name) tell(data);
      },
    });
  });
  return { ...subscription, heard };
}

test("with PUSHER_HOST and PUSHER_PORT alone everything goes to that cluster: publishing, channels of every kind, the account's end", async () => {
  expect(await brokerAnswers()).toBe(true);
  const [librarian, patron] = [await connect(), await connect()];

  const record = await join(librarian, conversationChannel(conversationId), wire.events);
  expect(await publishEvents(conversationId, [recorded])).toBe(true);
  expect(await record.heard).toEqual({ events: [recorded] });

  const desk = await join(librarian, deskChannel(1), wire.duty);
  await join(librarian, dutyChannel, "");
  expect(await publishDuty(1, 3)).toBe(true);
  expect(await desk.heard).toEqual({ onDuty: 3 });

  const typing = await join(librarian, typingChannel(conversationId), wire.typing);
  const writing = await join(patron, typingChannel(conversationId), "");
  writing.send(wire.typing, { side: "patron" });
  expect(await typing.heard).toEqual({ side: "patron" });

  const ended = new Promise<void>((resolve) => {
    librarian.onConnection((connected) => {
      if (!connected) resolve();
    });
  });
  await terminateSockets(sessionId);
  await ended;

  for (const realtime of [librarian, patron]) realtime.close();
  // The portal's own server, which the page's origin would lead to, was asked nothing.
  expect(own.stats()).toMatchObject({ connections: 0, channels: 0, messagesPublished: 0 });
});
