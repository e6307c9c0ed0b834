import type { Server } from "node:net";
import { connect, createServer } from "node:net";
import Pusher from "pusher";
import type PusherClient from "pusher-js";
import type { PresenceChannel } from "pusher-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { RealtimeServer } from "./create-server";
import {
  connectionError,
  event,
  join,
  makePublisher,
  openClient,
  state,
  subscribed,
} from "./testing/pusher-pair";
import { application, connectRaw, startServer } from "./testing/raw-client";

let server: RealtimeServer;
let publisher: Pusher;
let clients: PusherClient[] = [];

beforeEach(async () => {
  server = await startServer();
  publisher = makePublisher(server.port);
});

afterEach(async () => {
  for (const client of clients) client.disconnect();
  clients = [];
  await server.close();
});

const open = (person = "patron-1", signer = () => publisher, port = server.port) => {
  const client = openClient({ person, signer, port });
  clients.push(client);
  return client;
};

const portOf = (listening: Server) => {
  const address = listening.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

const word = z.object({ word: z.string() });

describe("publishing with pusher to pusher-js", () => {
  it("an event on a public channel reaches its subscriber with its data", async () => {
    const channel = await join(open(), "news");
    const heard = event(channel, "opened", word);
    await publisher.trigger("news", "opened", { word: "buka" });
    expect(await heard).toEqual({ word: "buka" });
  });

  it("one trigger on several channels reaches the subscribers of each", async () => {
    const first = event(await join(open(), "news"), "opened", word);
    const second = event(await join(open(), "private-desk"), "opened", word);
    await publisher.trigger(["news", "private-desk"], "opened", { word: "buka" });
    expect(await Promise.all([first, second])).toEqual([{ word: "buka" }, { word: "buka" }]);
  });

  it("an event on an encrypted channel is decrypted by pusher-js and is ciphertext on the wire", async () => {
    const name = "private-encrypted-conversation-1";
    const channel = await join(open(), name);
    const eavesdropper = await connectRaw(server.port);
    await eavesdropper.join(name);
    const heard = event(channel, "message.sent", word);
    await publisher.trigger(name, "message.sent", { word: "rahasia" });
    expect(await heard).toEqual({ word: "rahasia" });
    const frame = await eavesdropper.next("message.sent");
    expect(JSON.stringify(frame)).not.toContain("rahasia");
    eavesdropper.socket.close();
  });

  it("the socket named by socket_id does not hear the event, the others do", async () => {
    const sender = open();
    const own = await join(sender, "news");
    const other = await join(open(), "news");
    const heard: string[] = [];
    own.bind("first", () => heard.push("first"));
    const elsewhere = event(other, "first", word);
    await publisher.trigger(
      "news",
      "first",
      { word: "1" },
      { socket_id: sender.connection.socket_id },
    );
    const fence = event(own, "second", word);
    await publisher.trigger("news", "second", { word: "2" });
    await Promise.all([elsewhere, fence]);
    expect(heard).toEqual([]);
  });

  it("a batch delivers each event to its own channel", async () => {
    const client = open();
    const first = event(await join(client, "news"), "a", word);
    const second = event(await join(client, "private-encrypted-x"), "b", word);
    await publisher.triggerBatch([
      { channel: "news", name: "a", data: { word: "1" } },
      { channel: "private-encrypted-x", name: "b", data: { word: "2" } },
    ]);
    expect(await Promise.all([first, second])).toEqual([{ word: "1" }, { word: "2" }]);
  });

  it("a publisher with the wrong secret is refused with 401 and nothing is delivered", async () => {
    await join(open(), "news");
    const refused = makePublisher(server.port, "another").trigger("news", "opened", {});
    await expect(refused).rejects.toMatchObject({ status: 401 });
    expect(server.stats().messagesPublished).toBe(0);
  });

  it("data over 10 kB is refused with 413, a closed application with 404", async () => {
    await expect(publisher.trigger("news", "opened", "x".repeat(10_241))).rejects.toMatchObject({
      status: 413,
    });
    const elsewhere = new Pusher({
      ...application,
      appId: "1",
      host: "127.0.0.1",
      port: String(server.port),
      useTLS: false,
    });
    await expect(elsewhere.trigger("news", "opened", {})).rejects.toMatchObject({ status: 404 });
  });
});

describe("who may listen", () => {
  it("a wrong signature is an AuthError of status 401 on the channel", async () => {
    const forger = makePublisher(server.port, "another");
    const channel = open("patron-1", () => forger).subscribe("private-desk");
    const failed = await event(
      channel,
      "pusher:subscription_error",
      z.object({ type: z.string(), status: z.number() }),
    );
    expect(failed).toMatchObject({ type: "AuthError", status: 401 });
  });

  it("a refused channel can be asked for again on the same connection once its pending state is dropped", async () => {
    let signer = makePublisher(server.port, "another");
    const client = open("patron-1", () => signer);
    const channel = client.subscribe("private-desk");
    await event(channel, "pusher:subscription_error", z.object({ status: z.literal(401) }));
    signer = publisher;
    channel.disconnect();
    await join(client, "private-desk");
    expect(server.stats().subscriptions).toBe(1);
  });

  it("an unsubscribed channel is heard no more", async () => {
    const client = open();
    const channel = await join(client, "news");
    const other = await join(client, "later");
    let heard = 0;
    channel.bind("opened", () => {
      heard += 1;
    });
    client.unsubscribe("news");
    const fence = event(other, "opened", word);
    await publisher.trigger(["news", "later"], "opened", { word: "buka" });
    await fence;
    expect(heard).toBe(0);
  });
});

describe("presence", () => {
  const person = z.object({ id: z.string() });

  it("a person is added with the first socket and removed with the last, however many are open", async () => {
    const watcher = (await join(open("librarian-1"), "presence-duty")) as PresenceChannel;
    const changes: string[] = [];
    watcher.bind("pusher:member_added", (member: unknown) =>
      changes.push(`+${person.parse(member).id}`),
    );
    watcher.bind("pusher:member_removed", (member: unknown) =>
      changes.push(`-${person.parse(member).id}`),
    );

    const tabs = [open("librarian-2"), open("librarian-2")];
    for (const tab of tabs) await join(tab, "presence-duty");
    expect(watcher.members.count).toBe(2);
    const third = open("librarian-3");
    await join(third, "presence-duty");

    const gone = event(watcher, "pusher:member_removed", person);
    tabs[0]?.disconnect();
    third.disconnect();
    await gone;
    const last = event(watcher, "pusher:member_removed", person);
    tabs[1]?.disconnect();
    await last;
    expect(changes).toEqual(["+librarian-2", "+librarian-3", "-librarian-3", "-librarian-2"]);
  });

  it("whoever joins is told who is present, with their info", async () => {
    await join(open("librarian-1"), "presence-duty");
    const channel = (await join(open("librarian-2"), "presence-duty")) as PresenceChannel;
    expect(channel.members.count).toBe(2);
    expect(channel.members.me).toEqual({ id: "librarian-2", info: { desk: "A" } });
    expect(channel.members.get("librarian-1")).toEqual({ id: "librarian-1", info: { desk: "A" } });
  });
});

describe("client events", () => {
  it("reach the others with the sender's id, and never the sender", async () => {
    const sender = await join(open("librarian-1"), "presence-duty");
    const other = await join(open("librarian-2"), "presence-duty");
    const echoed: string[] = [];
    sender.bind("client-typing", () => echoed.push("typing"));
    const heard = new Promise<unknown>((resolve) => {
      other.bind("client-typing", (data: unknown, about: unknown) => resolve({ data, about }));
    });
    sender.trigger("client-typing", { on: true });
    expect(await heard).toEqual({ data: { on: true }, about: { user_id: "librarian-1" } });
    const fence = event(sender, "opened", word);
    await publisher.trigger("presence-duty", "opened", { word: "buka" });
    await fence;
    expect(echoed).toEqual([]);
  });

  it("the eleventh within a second is refused with 4301 and the connection stays", async () => {
    const client = open();
    const channel = await join(client, "private-typing-1");
    const other = await join(open(), "private-typing-1");
    let heard = 0;
    other.bind("client-typing", () => {
      heard += 1;
    });
    const refused = connectionError(client);
    for (let sent = 0; sent < 11; sent += 1) channel.trigger("client-typing", {});
    expect(await refused).toBe(4301);
    const fence = event(other, "opened", word);
    await publisher.trigger("private-typing-1", "opened", { word: "buka" });
    await fence;
    expect(heard).toBe(10);
    expect(client.connection.state).toBe("connected");
  });
});

describe("people signed in", () => {
  it("sendToUser reaches every socket of that person and nobody else", async () => {
    const people = ["librarian-1", "librarian-1", "librarian-2"].map((id) => open(id));
    for (const client of people) {
      client.signin();
      await client.user.signinDonePromise;
      const own = client.user.serverToUserChannel;
      if (own !== null) await subscribed(own);
    }
    const heard: string[] = [];
    const reached = people.slice(0, 2).map(
      (client, at) =>
        new Promise<void>((resolve) =>
          client.user.bind("told", () => {
            heard.push(`socket-${at}`);
            resolve();
          }),
        ),
    );
    people[2]?.user.bind("told", () => heard.push("somebody else"));
    await publisher.sendToUser("librarian-1", "told", { word: "halo" });
    const fence = new Promise((resolve) => people[2]?.user.bind("fence", resolve));
    await publisher.sendToUser("librarian-2", "fence", {});
    await Promise.all([...reached, fence]);
    expect(heard.sort()).toEqual(["socket-0", "socket-1"]);
  });

  it("terminating a person's connections closes them with 4009 for good, and nobody else's", async () => {
    const gone = open("librarian-1");
    const stays = open("librarian-2");
    for (const client of [gone, stays]) {
      client.signin();
      await state(client, "connected");
      await client.user.signinDonePromise;
    }
    const closed = connectionError(gone);
    await publisher.terminateUserConnections("librarian-1");
    expect(await closed).toBe(4009);
    await state(gone, "disconnected");
    const heard = event(await join(stays, "news"), "opened", word);
    await publisher.trigger("news", "opened", { word: "buka" });
    expect(await heard).toEqual({ word: "buka" });
    expect(server.stats().connections).toBe(1);
  });

  it("a sign-in with a wrong signature is closed with 4009", async () => {
    const forger = makePublisher(server.port, "another");
    const client = open("librarian-1", () => forger);
    const closed = connectionError(client);
    client.signin();
    expect(await closed).toBe(4009);
  });
});

describe("asking about channels", () => {
  const json = async (response: { json: () => Promise<unknown> }) => await response.json();

  it("channels, counts and members are those of the moment", async () => {
    await join(open("librarian-1"), "presence-duty");
    await join(open("librarian-1"), "presence-duty");
    await join(open(), "news");
    expect(await json(await publisher.get({ path: "/channels" }))).toEqual({
      channels: { "presence-duty": {}, news: {} },
    });
    const params = { filter_by_prefix: "presence-", info: "user_count" };
    expect(await json(await publisher.get({ path: "/channels", params }))).toEqual({
      channels: { "presence-duty": { user_count: 1 } },
    });
    const info = { info: "user_count,subscription_count" };
    expect(
      await json(await publisher.get({ path: "/channels/presence-duty", params: info })),
    ).toEqual({ occupied: true, user_count: 1, subscription_count: 2 });
    expect(await json(await publisher.get({ path: "/channels/presence-duty/users" }))).toEqual({
      users: [{ id: "librarian-1" }],
    });
    expect(await json(await publisher.get({ path: "/channels/empty" }))).toEqual({
      occupied: false,
    });
    const told = await publisher.trigger(["news", "presence-duty"], "opened", {}, info);
    expect(await json(told)).toEqual({
      channels: {
        news: { subscription_count: 1 },
        "presence-duty": { user_count: 1, subscription_count: 2 },
      },
    });
  });
});

describe("a restart of the server", () => {
  it("sends clients away with 4200, and pusher-js is back with its channels on the next server at once", async () => {
    let upstream = server.port;
    const door = createServer((socket) => {
      const pipe = connect(upstream, "127.0.0.1");
      socket.on("error", () => pipe.destroy()).pipe(pipe);
      pipe.on("error", () => socket.destroy()).pipe(socket);
    });
    await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
    const client = open("patron-1", () => publisher, portOf(door));
    const channel = await join(client, "news");
    const next = await startServer();
    upstream = next.port;

    const told = connectionError(client);
    const left = state(client, "connecting");
    await server.close();
    server = next;
    await left;
    expect(await told).toBe(4200);
    await subscribed(channel);
    const heard = event(channel, "opened", word);
    await makePublisher(next.port).trigger("news", "opened", { word: "buka" });
    expect(await heard).toEqual({ word: "buka" });
    client.disconnect();
    await new Promise((resolve) => door.close(resolve));
  });
});
