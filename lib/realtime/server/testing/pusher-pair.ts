import Pusher from "pusher";
import type { Channel } from "pusher-js";
import PusherClient from "pusher-js";
import { z } from "zod";
import { application } from "./raw-client";

/** The unmodified server package, publishing to a local server. */
export const makePublisher = (port: number, secret = application.secret) =>
  new Pusher({
    ...application,
    secret,
    host: "127.0.0.1",
    port: String(port),
    useTLS: false,
    encryptionMasterKeyBase64: Buffer.alloc(32, "conformance").toString("base64"),
  });

/** The unmodified pusher-js, whose authorisation answers come from the unmodified `pusher`. */
export function openClient(settings: {
  readonly port: number;
  readonly person: string;
  readonly signer: () => Pusher;
}): PusherClient {
  const { port, person, signer } = settings;
  return new PusherClient(application.key, {
    cluster: "",
    wsHost: "127.0.0.1",
    wsPort: port,
    forceTLS: false,
    enabledTransports: ["ws"],
    channelAuthorization: {
      transport: "ajax",
      endpoint: "",
      customHandler: ({ socketId, channelName }, answer) => {
        const member = { user_id: person, user_info: { desk: "A" } };
        const presence = channelName.startsWith("presence-") ? member : undefined;
        answer(null, signer().authorizeChannel(socketId, channelName, presence));
      },
    },
    userAuthentication: {
      transport: "ajax",
      endpoint: "",
      customHandler: ({ socketId }, answer) =>
        answer(null, signer().authenticateUser(socketId, { id: person })),
    },
  });
}

/** The data of the next event of that name, parsed. */
export const event = <Shape extends z.ZodType>(channel: Channel, name: string, shape: Shape) =>
  new Promise<z.output<Shape>>((resolve) => {
    channel.bind(name, (data: unknown) => resolve(shape.parse(data)));
  });

/** Resolves when the server confirmed the subscription. */
export const subscribed = (channel: Channel) =>
  channel.subscribed
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        channel.bind("pusher:subscription_succeeded", () => resolve());
      });

/** Subscribes and waits for the confirmation. */
export async function join(client: PusherClient, name: string): Promise<Channel> {
  const channel = client.subscribe(name);
  await subscribed(channel);
  return channel;
}

/** Resolves when the connection is in that state. */
export const state = (client: PusherClient, name: string) =>
  client.connection.state === name
    ? Promise.resolve()
    : new Promise<void>((resolve) => client.connection.bind(name, () => resolve()));

const pusherError = z.object({ data: z.object({ code: z.number().nullable() }) });

/** The code of the next error of the connection. */
export const connectionError = (client: PusherClient) =>
  new Promise<number | null>((resolve) => {
    client.connection.bind("error", (error: unknown) => {
      const parsed = pusherError.safeParse(error);
      if (parsed.success) resolve(parsed.data.data.code);
    });
  });
