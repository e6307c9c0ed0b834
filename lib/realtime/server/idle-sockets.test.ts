import type { Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { application, callApi, connectRaw, publishRaw } from "./testing/raw-client";
import { clientFrame, openUpgraded, received } from "./testing/raw-tcp";
import type { ServerProcess } from "./testing/server-process";
import { startServerProcess } from "./testing/server-process";

const socketCount = 5_000;
/** As many at once as a listening socket keeps waiting (Node's default backlog is 511). */
const waveSize = 250;

let server: ServerProcess;
const sockets: Socket[] = [];

async function openIdle(channel: string): Promise<Socket> {
  const socket = await openUpgraded(server.port);
  const joined = received(socket, "subscription_succeeded");
  socket.write(clientFrame(`{"event":"pusher:subscribe","data":{"channel":"${channel}"}}`));
  await joined;
  socket.resume();
  return socket;
}

beforeAll(async () => {
  server = await startServerProcess(process.env);
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  server.child.kill("SIGTERM");
  await server.ended;
});

it("5,000 idle sockets, each on its own channel, leave the server within 200 MB and another connection served", async () => {
  for (let opened = 0; opened < socketCount; opened += waveSize) {
    const wave = Array.from({ length: waveSize }, (_, at) => openIdle(`idle-${opened + at}`));
    sockets.push(...(await Promise.all(wave)));
  }
  const client = await connectRaw(server.port);
  await client.join("news");
  await publishRaw(server.port, { name: "opened", channels: ["news"], data: "{}" });
  await client.next("opened");

  const target = `/apps/${application.appId}/channels`;
  const query = { filter_by_prefix: "idle-" };
  const { text } = await callApi(server.port, "GET", target, { query });
  expect(Object.keys(JSON.parse(text).channels).length).toBe(socketCount);
  if (process.platform === "linux") {
    expect((await server.residentBytes()) / 1_048_576).toBeLessThanOrEqual(200);
  }
});
