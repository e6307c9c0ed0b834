import type { RawData, WebSocket } from "ws";
import type { Hub } from "./hub";
import { encodeError, encodeFrame, protocolCodes } from "./protocol";
import { receive } from "./receive";
import type { Session } from "./session";
import { leaveChannel } from "./subscribe";

const textFrame = { binary: false } as const;
const ping = encodeFrame({ event: "pusher:ping", data: "{}" });

/** RFC 6455 §7.4.1: a kind of data this endpoint does not accept. The protocol carries text only. */
const unsupportedData = 1003;

/**
 * One client's socket: delivers frames within bounds, keeps the signs of life, and hands what arrives to `receive`.
 * A class so that thousands of idle sockets share their methods. Times are milliseconds of `performance.now()`.
 */
export class Connection implements Session {
  readonly id: string;
  readonly hub: Hub;
  subscriptions: Session["subscriptions"] = null;
  person: Session["person"] = null;
  clientEventTimes: Session["clientEventTimes"] = null;

  readonly #socket: WebSocket;
  #heardAt: number;
  #askedAt: number;
  #pingedAt: number | null = null;
  #frameWindowStartedAt = 0;
  #framesInWindow = 0;

  constructor(id: string, hub: Hub, socket: WebSocket, now: number) {
    this.id = id;
    this.hub = hub;
    this.#socket = socket;
    this.#heardAt = now;
    this.#askedAt = now;
    socket.on("message", (data, isBinary) => this.#hear(data, isBinary, performance.now()));
    socket.on("ping", () => this.#alive(performance.now()));
    socket.once("close", () => this.#leave());
  }

  deliver(frame: Buffer): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false;
    if (this.#socket.bufferedAmount > this.hub.limits.unsentBytesMax) {
      this.hub.stats.slowReadersDropped += 1;
      this.#socket.terminate();
      return false;
    }
    this.#socket.send(frame, textFrame);
    return true;
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  /** Closes with 4201 what did not answer a ping, and with 4202 what is forgotten. */
  checkAlive(now: number): void {
    const { activityTimeoutSeconds, pongTimeoutSeconds, inactivityTimeoutSeconds } =
      this.hub.limits;
    if (this.#pingedAt !== null) {
      if (now - this.#pingedAt < pongTimeoutSeconds * 1_000) return;
      this.close(protocolCodes.pongMissing, "Pong reply not received");
      return;
    }
    const subscribed = this.subscriptions !== null && this.subscriptions.size > 0;
    if (!subscribed && now - this.#askedAt >= inactivityTimeoutSeconds * 1_000) {
      this.close(protocolCodes.inactive, "Closed after inactivity");
      return;
    }
    if (now - this.#heardAt >= activityTimeoutSeconds * 1_000) {
      this.#pingedAt = now;
      this.deliver(ping);
    }
  }

  #alive(now: number): void {
    this.#heardAt = now;
    this.#pingedAt = null;
  }

  #flooded(now: number): boolean {
    if (now - this.#frameWindowStartedAt >= 1_000) {
      this.#frameWindowStartedAt = now;
      this.#framesInWindow = 0;
    }
    this.#framesInWindow += 1;
    return this.#framesInWindow > this.hub.limits.framesPerSecondMax;
  }

  #hear(data: RawData, isBinary: boolean, now: number): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#alive(now);
    if (this.#flooded(now)) {
      this.close(protocolCodes.overCapacity, "Too many messages");
      return;
    }
    if (isBinary) {
      this.close(unsupportedData, "Binary frames are not supported");
      return;
    }
    try {
      if (receive(this, data.toString(), now) === "asked") this.#askedAt = now;
    } catch {
      // A fault of ours must cost one answer, never the process with everybody's connection.
      this.hub.stats.faults += 1;
      this.deliver(encodeError(null, "The message could not be handled"));
    }
  }

  #leave(): void {
    const { hub } = this;
    hub.sockets.delete(this.id);
    for (const channel of this.subscriptions ?? []) leaveChannel(this, channel);
    this.subscriptions = null;
    if (this.person === null) return;
    const sockets = hub.people.get(this.person.id);
    sockets?.delete(this);
    if (sockets?.size === 0) hub.people.delete(this.person.id);
  }
}
