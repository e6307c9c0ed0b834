import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import { connect } from "node:net";
import { application } from "./raw-client";

/** The upgrade request of a WebSocket client, byte for byte. */
export const upgradeRequest = () =>
  [
    `GET /app/${application.key}?protocol=7&client=test&version=1 HTTP/1.1`,
    "Host: 127.0.0.1",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    "Sec-WebSocket-Version: 13",
    "\r\n",
  ].join("\r\n");

/** A text frame as a client sends it; its mask is zero, so the payload stays readable. At most 125 bytes. */
export function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 125) throw new RangeError("only short frames here");
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

/** Opens a bare TCP connection; rejects when nobody listens. */
export function openTcp(port: number, host = "127.0.0.1"): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      // What the server does to a misbehaving peer is for the test to see, not an error of the test.
      socket.on("error", () => undefined);
      resolve(socket);
    });
  });
}

/** Resolves when the bytes received so far contain the text; the bytes themselves are dropped. */
export function received(socket: Socket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = "";
    const onData = (chunk: Buffer) => {
      seen += chunk.toString("latin1");
      if (!seen.includes(text)) return;
      socket.off("data", onData);
      resolve();
    };
    socket.on("data", onData);
    socket.once("close", () => reject(new Error(`closed before ${text}`)));
  });
}

/** Opens a bare socket and upgrades it, up to the server's greeting. */
export async function openUpgraded(port: number): Promise<Socket> {
  const socket = await openTcp(port);
  const greeted = received(socket, "pusher:connection_established");
  socket.write(upgradeRequest());
  await greeted;
  return socket;
}

/** Resolves when the socket is closed. */
export const gone = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.destroyed) resolve();
    else socket.once("close", () => resolve());
  });
