import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { connect, createServer } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

/** Everything that passed between the portal, its clients and the broker, as text. */
export type WireTap = {
  /** Where the portal finds the broker's HTTP API. */
  readonly apiPort: number;
  /** Where clients find the broker's sockets. */
  readonly socketPort: number;
  /** All of it so far: requests of the HTTP API, and frames of both directions. */
  readonly seen: () => string;
  readonly close: () => void;
};

/** Stands between everybody and the broker at `port`, and writes down what it, and its host, would see. */
export async function tapBroker(port: number): Promise<WireTap> {
  const seen: string[] = [];
  const open = new Set<Socket>();

  const api = createServer((client) => {
    const broker = connect({ port, host: "127.0.0.1" });
    for (const socket of [client, broker]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => open.delete(socket));
    }
    client.on("data", (bytes) => seen.push(bytes.toString("utf8")));
    client.pipe(broker).pipe(client);
  });
  api.listen(0, "127.0.0.1");
  await once(api, "listening");

  const sockets = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(sockets, "listening");
  sockets.on("connection", (client, request) => {
    const broker = new WebSocket(`ws://127.0.0.1:${port}${request.url ?? ""}`);
    const early: string[] = [];
    client.on("message", (data) => {
      const frame = data.toString();
      seen.push(frame);
      if (broker.readyState === WebSocket.OPEN) broker.send(frame);
      else early.push(frame);
    });
    broker.on("open", () => {
      for (const frame of early) broker.send(frame);
    });
    broker.on("message", (data) => {
      const frame = data.toString();
      seen.push(frame);
      client.send(frame);
    });
    client.on("close", () => broker.close());
    broker.on("close", () => client.close());
    broker.on("error", () => client.close());
  });

  return {
    apiPort: (api.address() as AddressInfo).port,
    socketPort: (sockets.address() as AddressInfo).port,
    // Without a seam: a word may lie across two pieces of one stream.
    seen: () => seen.join(""),
    close: () => {
      api.close();
      for (const socket of open) socket.destroy();
      sockets.close();
      for (const client of sockets.clients) client.terminate();
    },
  };
}
