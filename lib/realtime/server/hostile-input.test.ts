import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import type { RealtimeServer } from "./create-server";
import type { ConnectedClient } from "./testing/raw-client";
import {
  application,
  callApi,
  connectRaw,
  dataOf,
  publishRaw,
  startServer,
} from "./testing/raw-client";
import {
  clientFrame,
  gone,
  openTcp,
  openUpgraded,
  received,
  upgradeRequest,
} from "./testing/raw-tcp";

let server: RealtimeServer;
let bystander: ConnectedClient;

beforeEach(async () => {
  // Nobody is asked for life meanwhile: on a busy machine the answer of one that did nothing wrong may take a second.
  server = await startServer();
  bystander = await connectRaw(server.port);
  await bystander.join("news");
});

/** The guarantee of every test here: a connection that did nothing wrong still hears, and nothing of ours broke. */
afterEach(async () => {
  const answer = await publishRaw(server.port, { name: "still", channels: ["news"], data: "{}" });
  expect(answer.status).toBe(200);
  await bystander.next("still");
  expect(server.stats().faults).toBe(0);
  await server.close();
});

it.each([
  ["no JSON", "{"],
  ["an empty text", ""],
  ["a number", "7"],
  ["null", "null"],
  ["a list", "[]"],
  ["no event name", '{"data":{}}'],
  ["an event that is no text", '{"event":{}}'],
  ["an unknown event", '{"event":"opened","channel":"news","data":{}}'],
  ["an event of the server's", '{"event":"pusher_internal:member_added","channel":"news"}'],
  ["a subscription without a channel", '{"event":"pusher:subscribe"}'],
  ["a subscription to an object", '{"event":"pusher:subscribe","data":{"channel":{}}}'],
  ["an unsubscription without a channel", '{"event":"pusher:unsubscribe","data":[]}'],
  ["a prototype", '{"event":"pusher:subscribe","data":{"__proto__":{"channel":"a"}}}'],
  ["deep nesting", `{"event":"a","data":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
])("a frame that is %s costs one error, and the connection goes on", async (_case, text) => {
  const client = await connectRaw(server.port);
  client.send(text);
  const error = dataOf(await client.next("pusher:error"), z.object({ message: z.string() }));
  expect(error.message).not.toMatch(/ at |\.ts|node:/);
  await client.join("later");
});

it("a binary frame closes its own connection with 1003", async () => {
  const client = await connectRaw(server.port);
  client.socket.send(Buffer.from([1, 2, 3]));
  expect((await client.closed).code).toBe(1003);
});

it("a frame of 1 MB closes its own connection with 1009", async () => {
  const client = await connectRaw(server.port);
  client.send("x".repeat(1_048_576));
  expect((await client.closed).code).toBe(1009);
});

it("a text that is not UTF-8 closes its own connection with 1007", async () => {
  const client = await connectRaw(server.port);
  client.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
  expect((await client.closed).code).toBe(1007);
});

it("a flood of frames closes its own connection with 4100", async () => {
  const client = await connectRaw(server.port);
  for (let sent = 0; sent < 1_000; sent += 1) client.send({ event: "pusher:ping" });
  expect((await client.closed).code).toBe(4100);
});

it("half a frame that never ends is asked for life and cut off", async () => {
  const quick = await startServer({ activityTimeoutSeconds: 0.05, pongTimeoutSeconds: 0.05 });
  const socket = await openUpgraded(quick.port);
  const whole = clientFrame('{"event":"pusher:ping"}');
  socket.write(whole.subarray(0, whole.length - 5));
  socket.resume();
  await gone(socket);
  await quick.close();
});

it("a frame in pieces is put together", async () => {
  const socket = await openUpgraded(server.port);
  const answered = received(socket, "pusher:pong");
  socket.setNoDelay(true);
  for (const byte of clientFrame('{"event":"pusher:ping"}')) socket.write(Buffer.from([byte]));
  await answered;
  socket.destroy();
});

it.each([
  ["without a mask", Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
  ["of a reserved kind", Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
  ["that claims 2^62 bytes", Buffer.from([0x81, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ["that is noise", Buffer.from("noise, and no frame at all")],
])("a frame %s ends its own connection", async (_case, bytes) => {
  const socket = await openUpgraded(server.port);
  socket.resume();
  socket.write(bytes);
  await gone(socket);
});

it("a connection reset in the middle of a frame leaves no trace", async () => {
  const socket = await openUpgraded(server.port);
  socket.write(clientFrame('{"event":"pusher:subscribe","data":{"channel":"left"}}'));
  await received(socket, "subscription_succeeded");
  socket.write(Buffer.from([0x81, 0xfe]));
  socket.resetAndDestroy();
  const empty = JSON.stringify({ occupied: false });
  await expect
    .poll(
      async () =>
        (await callApi(server.port, "GET", `/apps/${application.appId}/channels/left`)).text,
    )
    .toBe(empty);
});

it("half an upgrade, and what is no HTTP, hold nobody up", async () => {
  const half = await openTcp(server.port);
  half.write(upgradeRequest().slice(0, 40));
  const noise = await openTcp(server.port);
  noise.resume();
  noise.write("\x16\x03\x01\x02\x00 no HTTP\r\n\r\n");
  await gone(noise);
  half.destroy();
});

it("a slow reader is cut off and counted, and the other reader has every message in order", async () => {
  const slow = await openUpgraded(server.port);
  const joined = received(slow, "subscription_succeeded");
  slow.write(clientFrame('{"event":"pusher:subscribe","data":{"channel":"news"}}'));
  await joined;
  slow.pause();

  const data = "x".repeat(10_000);
  const heard: string[] = [];
  bystander.socket.on("message", (message) => {
    const name = /"event":"(n\d+)"/.exec(message.toString("latin1"))?.[1];
    if (name !== undefined) heard.push(name);
  });
  let sent = 0;
  // The kernel holds some MB for the slow reader before anything gathers here.
  while (server.stats().slowReadersDropped === 0 && sent < 10_000) {
    const batch = Array.from({ length: 10 }, (_, at) => ({
      name: `n${sent + at}`,
      channel: "news",
      data,
    }));
    sent += batch.length;
    const body = JSON.stringify({ batch });
    await callApi(server.port, "POST", `/apps/${application.appId}/batch_events`, { body });
  }
  await bystander.settled();
  expect(server.stats()).toMatchObject({ slowReadersDropped: 1, connections: 1, subscriptions: 1 });
  expect(heard).toEqual(Array.from({ length: sent }, (_, at) => `n${at}`));
  slow.destroy();
});
