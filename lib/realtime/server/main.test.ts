import { networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { connectRaw, publishRaw } from "./testing/raw-client";
import { openTcp } from "./testing/raw-tcp";
import { startServerProcess } from "./testing/server-process";

describe("the realtime server as a process", () => {
  it("says its port, serves on loopback alone, and on SIGINT and SIGTERM sends everybody away with 4200 and ends with 0", async () => {
    const server = await startServerProcess(process.env);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    if (outside !== undefined) {
      await expect(openTcp(server.port, outside.address)).rejects.toThrow("ECONNREFUSED");
    }
    const client = await connectRaw(server.port);
    await client.join("news");
    await publishRaw(server.port, { name: "opened", channels: ["news"], data: "{}" });
    await client.next("opened");
    // Ctrl-C reaches the whole group and the launcher then ends its children: two signals, one orderly end.
    server.child.kill("SIGINT");
    server.child.kill("SIGTERM");
    expect((await client.closed).code).toBe(4200);
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });

  it("ends by itself when the launcher is gone", async () => {
    const server = await startServerProcess(process.env);
    const client = await connectRaw(server.port);
    server.child.disconnect();
    expect((await client.closed).code).toBe(4200);
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });
});
