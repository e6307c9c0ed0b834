import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { RealtimeServer } from "./create-server";
import type { ServerLimits } from "./protocol";
import { sign } from "./signature";
import type { ConnectedClient, Frame } from "./testing/raw-client";
import {
  application,
  connectRaw,
  dataOf,
  openRaw,
  publishRaw,
  startServer,
} from "./testing/raw-client";

let server: RealtimeServer;
let bystander: ConnectedClient;

async function restart(limits: Partial<ServerLimits> = {}) {
  await server.close();
  server = await startServer(limits);
  bystander = await connectRaw(server.port);
  await bystander.join("news");
}

beforeEach(async () => {
  server = await startServer();
  bystander = await connectRaw(server.port);
  await bystander.join("news");
});

/** Whatever a test did to its own connection: another one still hears. */
afterEach(async () => {
  if (bystander.socket.readyState === bystander.socket.OPEN) {
    await publishRaw(server.port, { name: "still", channels: ["news"], data: "{}" });
    await bystander.next("still");
  }
  expect(server.stats().faults).toBe(0);
  await server.close();
});

const errorSchema = z.object({ code: z.number().nullable(), message: z.string() });
const refusalSchema = z.object({ type: z.string(), status: z.number(), error: z.string() });
const codeOf = (frame: Frame) => dataOf(frame, errorSchema).code;
const named = (frames: readonly Frame[], event: string) =>
  frames.filter((frame) => frame.event === event);

async function subscriptionRefusal(client: ConnectedClient, channel: string, data?: unknown) {
  client.subscribe(channel, data);
  return dataOf(await client.next("pusher:subscription_error"), refusalSchema);
}

describe("opening a connection", () => {
  it("announces a socket id and the activity timeout", async () => {
    expect(bystander.socketId).toMatch(/^\d+\.\d+$/);
    expect(bystander.activityTimeoutSeconds).toBe(30);
  });

  it.each([
    ["an unknown key", "/app/other?protocol=7", 4001],
    ["a path that is no application's", "/apps/wire-key?protocol=7", 4005],
    ["a malformed version", `/app/${application.key}?protocol=seven`, 4006],
    ["another version", `/app/${application.key}?protocol=6`, 4007],
    ["no version", `/app/${application.key}`, 4008],
  ])("with %s is refused, in words and by close code", async (_case, target, code) => {
    const client = openRaw(server.port, target);
    expect(codeOf(await client.next("pusher:error"))).toBe(code);
    expect((await client.closed).code).toBe(code);
    expect(server.stats()).toMatchObject({ connections: 1, connectionsRefused: 1 });
  });

  it("over capacity is refused with 4100, and accepted once a place is free", async () => {
    await restart({ connectionsMax: 2 });
    const second = await connectRaw(server.port);
    const third = openRaw(server.port);
    expect((await third.closed).code).toBe(4100);
    second.socket.close();
    await second.closed;
    const fourth = await connectRaw(server.port);
    expect(await fourth.settled()).toEqual([]);
  });

  it("a server that stops says 4200 to everybody", async () => {
    const client = await connectRaw(server.port);
    await server.close();
    expect((await client.closed).code).toBe(4200);
    expect((await bystander.closed).code).toBe(4200);
    expect(server.stats()).toMatchObject({ connections: 0, subscriptions: 0, channels: 0 });
  });
});

describe("signs of life", () => {
  it("a ping is answered with a pong, with or without data", async () => {
    bystander.send({ event: "pusher:ping" });
    await bystander.next("pusher:pong");
    bystander.send({ event: "pusher:ping", data: {} });
    await bystander.next("pusher:pong");
  });

  it("a silent connection is asked, and closed with 4201 when it does not answer", async () => {
    const quick = await startServer({ activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 0.05 });
    const client = await connectRaw(quick.port);
    await client.next("pusher:ping");
    expect((await client.closed).code).toBe(4201);
    await quick.close();
  });

  it("a silent connection that answers stays", async () => {
    const quick = await startServer({ activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 5 });
    const client = await connectRaw(quick.port);
    for (let asked = 0; asked < 5; asked += 1) {
      await client.next("pusher:ping");
      client.send({ event: "pusher:pong", data: {} });
    }
    expect(client.socket.readyState).toBe(client.socket.OPEN);
    await quick.close();
  });

  it("a connection that subscribes to nothing and asks nothing is closed with 4202, a subscribed one stays", async () => {
    const quick = await startServer({
      activityTimeoutSeconds: 0.02,
      pongTimeoutSeconds: 60,
      // Long enough to subscribe in, also where a busy machine lets a second pass in between.
      inactivityTimeoutSeconds: 3,
    });
    const connectAlive = async () => {
      const client = await connectRaw(quick.port);
      const answer = () => {
        if (client.socket.readyState === client.socket.OPEN) client.send({ event: "pusher:pong" });
      };
      client.socket.on("message", answer);
      // Also to what was asked before anybody listened.
      answer();
      return client;
    };
    const forgotten = await connectAlive();
    const subscribed = await connectAlive();
    await subscribed.join("news");
    expect((await forgotten.closed).code).toBe(4202);
    expect(subscribed.socket.readyState).toBe(subscribed.socket.OPEN);
    await quick.close();
  });
});

describe("subscribing", () => {
  it.each(["private-a", "presence-a", "private-encrypted-a"])(
    "%s without or with a wrong signature is refused as AuthError 401",
    async (channel) => {
      const client = await connectRaw(server.port);
      const member = JSON.stringify({ user_id: "1" });
      for (const auth of [undefined, "", `${application.key}:${"0".repeat(64)}`, "a:é"]) {
        client.send({ event: "pusher:subscribe", data: { channel, auth, channel_data: member } });
        const refusal = dataOf(await client.next("pusher:subscription_error"), refusalSchema);
        expect(refusal).toMatchObject({ type: "AuthError", status: 401 });
      }
      expect(server.stats().subscriptions).toBe(1);
    },
  );

  it("a signature made for one socket is worth nothing on another", async () => {
    const [own, other] = [await connectRaw(server.port), await connectRaw(server.port)];
    const signature = sign(application.secret, `${own.socketId}:private-a`);
    const auth = `${application.key}:${signature}`;
    other.send({ event: "pusher:subscribe", data: { channel: "private-a", auth } });
    await other.next("pusher:subscription_error");
    own.send({ event: "pusher:subscribe", data: { channel: "private-a", auth } });
    await own.next("pusher_internal:subscription_succeeded");
  });

  it("a channel name has at most 164 characters of the allowed set", async () => {
    const client = await connectRaw(server.port);
    await client.join("a".repeat(164));
    await client.join("A-z_0=@,.;");
    for (const name of ["a".repeat(165), "a b", "a/b", "a#b", "", "naïf"]) {
      expect(await subscriptionRefusal(client, name)).toMatchObject({ status: 400 });
    }
  });

  it("subscribing twice to one channel is an error and counts once", async () => {
    bystander.subscribe("news");
    expect(codeOf(await bystander.next("pusher:error"))).toBeNull();
    expect(server.stats().subscriptions).toBe(1);
  });

  it("one connection has a bounded number of subscriptions", async () => {
    await restart({ subscriptionsPerSocketMax: 2 });
    await bystander.join("second");
    expect(await subscriptionRefusal(bystander, "third")).toMatchObject({ type: "LimitReached" });
  });

  it("a presence channel takes 100 members, and further sockets of those, but no 101st", async () => {
    const members: ConnectedClient[] = [];
    for (let id = 0; id < 100; id += 1) {
      const client = await connectRaw(server.port);
      await client.join("presence-duty", { user_id: String(id) });
      members.push(client);
    }
    const client = await connectRaw(server.port);
    expect(await subscriptionRefusal(client, "presence-duty", { user_id: "x" })).toMatchObject({
      type: "LimitReached",
    });
    const welcome = await client.join("presence-duty", { user_id: "7" });
    const presence = z.object({
      presence: z.object({ count: z.literal(100), ids: z.array(z.string()).length(100) }),
    });
    expect(dataOf(welcome, presence).presence.ids).toContain("7");
  });

  it("whoever joins is announced to the others, not to themselves", async () => {
    const [client, other] = [await connectRaw(server.port), await connectRaw(server.port)];
    await other.join("presence-duty", { user_id: "1" });
    await client.join("presence-duty", { user_id: "2", user_info: { desk: "A" } });
    expect(await client.settled()).toEqual([]);
    const [added] = await other.settled();
    expect(added).toMatchObject({
      event: "pusher_internal:member_added",
      channel: "presence-duty",
    });
    expect(JSON.parse(String(added?.data))).toEqual({ user_id: "2", user_info: { desk: "A" } });
  });

  it("user_info has at most 1 kB and a user id 128 characters", async () => {
    const client = await connectRaw(server.port);
    const info = (bytes: number) => "x".repeat(bytes - 2);
    const refusals = [
      { user_id: "a", user_info: info(1025) },
      { user_id: "a".repeat(129) },
      { user_id: "" },
      { user_info: {} },
      "no object",
    ];
    for (const member of refusals) {
      const refusal = await subscriptionRefusal(client, "presence-duty", member);
      expect(refusal.type).toMatch(/^(?:LimitReached|InvalidData)$/);
    }
    await client.join("presence-duty", { user_id: "a".repeat(128), user_info: info(1024) });
  });

  it("a member whose id is __proto__ is a member like any other", async () => {
    const client = await connectRaw(server.port);
    const welcome = await client.join("presence-duty", JSON.parse('{"user_id":"__proto__"}'));
    expect(JSON.stringify(welcome)).toContain("__proto__");
  });

  it("nobody listens to the channel of another person", async () => {
    const client = await connectRaw(server.port);
    const refusal = await subscriptionRefusal(client, "#server-to-user-librarian-1");
    expect(refusal).toMatchObject({ type: "AuthError", status: 401 });
  });
});

describe("signing in", () => {
  const signIn = (client: ConnectedClient, person: unknown) => {
    const user_data = JSON.stringify(person);
    const signature = sign(application.secret, `${client.socketId}::user::${user_data}`);
    const auth = `${application.key}:${signature}`;
    client.send({ event: "pusher:signin", data: { auth, user_data } });
  };

  it("answers with the proven data, and joins presence without channel_data", async () => {
    const client = await connectRaw(server.port);
    signIn(client, { id: "librarian-1", user_info: { desk: "A" } });
    const answer = dataOf(
      await client.next("pusher:signin_success"),
      z.object({ user_data: z.string() }),
    );
    expect(JSON.parse(answer.user_data)).toMatchObject({ id: "librarian-1" });
    expect(JSON.stringify(await client.join("presence-duty"))).toContain("librarian-1");
  });

  it.each([
    ["no id", {}],
    ["an id over 128 characters", { id: "a".repeat(129) }],
    ["an id that is no text", { id: 7 }],
  ])("with %s is closed with 4009", async (_case, person) => {
    const client = await connectRaw(server.port);
    signIn(client, person);
    expect((await client.closed).code).toBe(4009);
  });

  it("as a second person on one connection is closed with 4009", async () => {
    const client = await connectRaw(server.port);
    signIn(client, { id: "librarian-1" });
    await client.next("pusher:signin_success");
    signIn(client, { id: "librarian-2" });
    expect((await client.closed).code).toBe(4009);
  });
});

describe("client events", () => {
  it("are refused on public and encrypted channels, unsubscribed, too long or too large", async () => {
    const [client, other] = [await connectRaw(server.port), await connectRaw(server.port)];
    for (const channel of ["news", "private-encrypted-a", "private-a"]) {
      await client.join(channel);
      await other.join(channel);
    }
    const refused = [
      { event: "client-typing", channel: "news", data: {} },
      { event: "client-typing", channel: "private-encrypted-a", data: {} },
      { event: "client-typing", channel: "private-elsewhere", data: {} },
      { event: "client-typing", data: {} },
      { event: `client-${"a".repeat(194)}`, channel: "private-a", data: {} },
      { event: "client-typing", channel: "private-a", data: "x".repeat(10_241) },
    ];
    for (const frame of refused) {
      client.send(frame);
      expect(codeOf(await client.next("pusher:error"))).toBeNull();
    }
    expect(await other.settled()).toEqual([]);
    client.send({
      event: `client-${"a".repeat(193)}`,
      channel: "private-a",
      data: "x".repeat(10_240),
    });
    expect((await client.settled()).length).toBe(0);
    expect((await other.settled()).length).toBe(1);
  });

  it("carry the sender's id on presence channels only, and their data as a text", async () => {
    const [client, other] = [await connectRaw(server.port), await connectRaw(server.port)];
    await client.join("private-a");
    await other.join("private-a");
    await client.join("presence-a", { user_id: "1" });
    await other.join("presence-a", { user_id: "2" });
    client.send({ event: "client-x", channel: "private-a", data: { a: 1 }, user_id: "forged" });
    client.send({ event: "client-y", channel: "presence-a", data: "b", user_id: "forged" });
    expect(await other.next("client-x")).toEqual({
      event: "client-x",
      channel: "private-a",
      data: '{"a":1}',
    });
    expect(await other.next("client-y")).toMatchObject({ user_id: "1", data: "b" });
    expect(named(await client.settled(), "client-x")).toEqual([]);
  });

  it("stop at ten in a second for the sender alone", async () => {
    const [client, other] = [await connectRaw(server.port), await connectRaw(server.port)];
    await client.join("private-a");
    await other.join("private-a");
    const event = { event: "client-typing", channel: "private-a", data: {} };
    for (let sent = 0; sent < 12; sent += 1) client.send(event);
    const answers = named(await client.settled(), "pusher:error");
    expect(answers.map(codeOf)).toEqual([4301, 4301]);
    expect(named(await other.settled(), "client-typing").length).toBe(10);
    other.send(event);
    await client.next("client-typing");
  });
});
