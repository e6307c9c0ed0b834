import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RealtimeServer } from "./create-server";
import type { ConnectedClient } from "./testing/raw-client";
import {
  application,
  callApi,
  connectRaw,
  publishRaw,
  signedTarget,
  startServer,
} from "./testing/raw-client";
import { openTcp } from "./testing/raw-tcp";

let server: RealtimeServer;
let listener: ConnectedClient;
const path = `/apps/${application.appId}`;
const event = (change: Readonly<Record<string, unknown>> = {}) => ({
  name: "opened",
  channels: ["news"],
  data: "{}",
  ...change,
});

beforeAll(async () => {
  server = await startServer();
  listener = await connectRaw(server.port);
  await listener.join("news");
});

beforeEach(async () => {
  await listener.settled();
});

afterAll(async () => {
  expect(server.stats().faults).toBe(0);
  await server.close();
});

describe("who may publish", () => {
  const now = Math.floor(Date.now() / 1_000);

  it.each([
    ["another secret", { secret: "another" }],
    ["another key", { query: { auth_key: "other" } }],
    ["another version", { query: { auth_version: "2.0" } }],
    ["a timestamp 700 s old", { query: { auth_timestamp: String(now - 700) } }],
    ["a timestamp 700 s ahead", { query: { auth_timestamp: String(now + 700) } }],
    ["a timestamp that is none", { query: { auth_timestamp: "soon" } }],
    ["a body that was not signed", { sentBody: JSON.stringify(event({ name: "forged" })) }],
    ["a body of the right length that was not signed", { query: { body_md5: "0".repeat(32) } }],
  ])("with %s: 401 in plain text, and nobody hears", async (_case, options) => {
    const body = JSON.stringify(event());
    const answer = await callApi(server.port, "POST", `${path}/events`, { body, ...options });
    expect(answer).toMatchObject({ status: 401, type: "text/plain; charset=utf-8" });
    expect(answer.text).not.toContain(application.secret);
    expect(await listener.settled()).toEqual([]);
  });

  it("within 600 s either way: accepted", async () => {
    // Nine minutes and not ten: a busy machine may take a while to come here.
    for (const timestamp of [now - 540, now + 540]) {
      const query = { auth_timestamp: String(timestamp) };
      const body = JSON.stringify(event());
      const answer = await callApi(server.port, "POST", `${path}/events`, { body, query });
      expect(answer).toMatchObject({ status: 200, text: "{}", type: "application/json" });
    }
  });

  it("without any signature: 401", async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}/events`, {
      method: "POST",
      body: JSON.stringify(event()),
    });
    expect(response.status).toBe(401);
  });
});

describe("what may be published", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `channel-${at}`);

  it.each([
    ["no name", event({ name: undefined }), 400],
    ["an empty name", event({ name: "" }), 400],
    ["a name of 201 characters", event({ name: "n".repeat(201) }), 400],
    ["a name of the protocol's own", event({ name: "pusher_internal:member_added" }), 400],
    ["no data", event({ data: undefined }), 400],
    ["data that is no text", event({ data: { a: 1 } }), 400],
    ["data of 10,241 bytes", event({ data: "é".repeat(5_121) }), 413],
    ["no channel", event({ channels: undefined }), 400],
    ["an empty list of channels", event({ channels: [] }), 400],
    ["101 channels", event({ channels: many(101) }), 400],
    ["a channel name of 165 characters", event({ channels: ["c".repeat(165)] }), 400],
    ["a channel name with a space", event({ channels: ["news", "a b"] }), 400],
    ["a socket id that is none", event({ socket_id: "me" }), 400],
  ])("with %s: refused in plain text, and nobody hears", async (_case, body, status) => {
    const answer = await publishRaw(server.port, body);
    expect(answer).toMatchObject({ status, type: "text/plain; charset=utf-8" });
    expect(await listener.settled()).toEqual([]);
  });

  it("up to the bounds: 100 channels, a name of 200 characters, 10,240 bytes, and `channel` alone", async () => {
    const widest = event({
      name: "n".repeat(200),
      channels: ["news", ...many(99)],
      data: "é".repeat(5_120),
    });
    expect((await publishRaw(server.port, widest)).status).toBe(200);
    const single = event({ channels: undefined, channel: "news" });
    expect((await publishRaw(server.port, single)).status).toBe(200);
    expect((await listener.settled()).length).toBe(2);
  });

  it("a channel named twice in one event hears it once", async () => {
    await publishRaw(server.port, event({ channels: ["news", "news"] }));
    expect((await listener.settled()).length).toBe(1);
  });

  it("a batch has at most 10 events, and one bad event stops all of them", async () => {
    const batch = (events: readonly unknown[]) =>
      callApi(server.port, "POST", `${path}/batch_events`, {
        body: JSON.stringify({ batch: events }),
      });
    const one = { name: "opened", channel: "news", data: "{}" };
    expect((await batch(Array.from({ length: 11 }, () => one))).status).toBe(400);
    expect((await batch([one, { ...one, data: "x".repeat(10_241) }])).status).toBe(413);
    expect((await batch([one, { ...one, channel: undefined }])).status).toBe(400);
    expect(await listener.settled()).toEqual([]);
    const told = await batch([
      ...Array.from({ length: 9 }, () => one),
      { ...one, info: "subscription_count" },
    ]);
    expect(JSON.parse(told.text)).toEqual({
      batch: [...Array.from({ length: 9 }, () => ({})), { subscription_count: 1 }],
    });
    expect((await listener.settled()).length).toBe(10);
  });

  it("a body that is not JSON: 400", async () => {
    for (const body of ["{", "7", "null", "[]"]) {
      const answer = await callApi(server.port, "POST", `${path}/events`, { body });
      expect(answer.status).toBe(400);
    }
  });

  it("a body over the bound: 413, whether it says its length or not", async () => {
    const body = "x".repeat(1_048_577);
    for (const chunked of [false, true]) {
      const answer = await callApi(server.port, "POST", `${path}/events`, { body, chunked });
      expect(answer.status).toBe(413);
    }
  });

  it("a body that breaks off in the middle publishes nothing", async () => {
    const body = JSON.stringify(event());
    const target = signedTarget("POST", `${path}/events`, { body });
    const socket = await openTcp(server.port);
    const head = `POST ${target} HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n`;
    socket.write(head + body.slice(0, -1));
    socket.resetAndDestroy();
    expect(await listener.settled()).toEqual([]);
  });
});

describe("where there is nothing", () => {
  it.each([
    ["GET", "/", 404],
    ["GET", "/apps/1/channels", 404],
    ["GET", `${path}/nothing`, 404],
    ["POST", `${path}/channels`, 404],
    ["GET", `${path}/events`, 404],
    ["GET", `${path}/channels/a/users/b`, 404],
    ["GET", `${path}/channels/news/users`, 400],
    ["GET", `${path}/channels/${"c".repeat(165)}`, 400],
    ["GET", `${path}/channels/%E0%A4%A`, 400],
  ] as const)("%s %s: %i in plain text", async (method, target, status) => {
    const answer = await callApi(server.port, method, target);
    expect(answer).toMatchObject({ status, type: "text/plain; charset=utf-8" });
  });

  it("user_count of a channel without members: 400", async () => {
    const query = { info: "user_count" };
    for (const target of [`${path}/channels`, `${path}/channels/news`]) {
      expect((await callApi(server.port, "GET", target, { query })).status).toBe(400);
    }
  });

  it("a person with no connection is terminated without an error, whatever the id looks like", async () => {
    for (const id of ["nobody", "a%20b", "%23"]) {
      const target = `${path}/users/${id}/terminate_connections`;
      expect(await callApi(server.port, "POST", target)).toMatchObject({ status: 200, text: "{}" });
    }
  });
});
