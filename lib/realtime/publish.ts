import "server-only";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import Pusher from "pusher";
import { env } from "@/lib/platform/env";
import { metrics } from "@/lib/platform/metrics";
import type { ConversationEvent, ConversationMessage, DeskMessage, ReadMoved } from "./contract";
import { conversationChannel, deskChannel, dutyChannel, wire } from "./contract";

/** Above this many bytes an event travels thin and the client fetches it; brokers refuse data over 10 kB. */
const payloadBytesMax = 6_000;
const timeoutMilliseconds = 2_000;

let broker: Pusher | undefined;

/** The broker's HTTP API: the embedded server on loopback, a host of one's own, or a hosted cluster. */
export function getBroker(): Pusher {
  broker ??= createBroker();
  return broker;
}

function createBroker(): Pusher {
  const settings = env();
  const base = {
    appId: settings.PUSHER_APP_ID,
    key: settings.PUSHER_KEY,
    secret: settings.PUSHER_SECRET,
    encryptionMasterKeyBase64: settings.PUSHER_ENCRYPTION_KEY,
    timeout: timeoutMilliseconds,
  };
  const plain = new HttpAgent({ keepAlive: true, maxSockets: 64 });
  if (settings.PORTAL_REALTIME_PORT)
    return new Pusher({
      ...base,
      host: "127.0.0.1",
      port: String(settings.PORTAL_REALTIME_PORT),
      useTLS: false,
      agent: plain,
    });
  const agent = settings.PUSHER_TLS ? new HttpsAgent({ keepAlive: true, maxSockets: 64 }) : plain;
  if (settings.PUSHER_HOST)
    return new Pusher({
      ...base,
      host: settings.PUSHER_HOST,
      useTLS: settings.PUSHER_TLS,
      agent,
      ...(settings.PUSHER_PORT ? { port: String(settings.PUSHER_PORT) } : {}),
    });
  // Never a cluster nobody named: even ciphertext goes only where the installation sends it.
  if (!settings.PUSHER_CLUSTER) throw new Error("no broker is named: PUSHER_CLUSTER, PUSHER_HOST");
  return new Pusher({ ...base, cluster: settings.PUSHER_CLUSTER, useTLS: true, agent });
}

type Waiting = {
  readonly channel: string;
  readonly name: string;
  readonly data: unknown;
  readonly settle: (taken: boolean) => void;
};

/** Events one request may carry, by the protocol's HTTP API. */
const batchMax = 10;
/** Requests to the broker at a time; what comes meanwhile waits for the next and travels together. */
const requestsMax = 2;
/** Beyond this many the oldest are given up: a broker that does not answer must not fill the memory. */
const waitingMax = 1_000;
const waiting: Waiting[] = [];
let requests = 0;

/**
 * Best effort: false when the broker did not take it. The record stays true without the broker. An idle
 * broker is asked at once; a busy one is asked for several events in one request, in order.
 */
function trigger(
  channel: string,
  name: string,
  data: unknown,
  waitMilliseconds = 0,
): Promise<boolean> {
  const stop = waitMilliseconds === 0 ? metrics().publishLag.startTimer() : null;
  return new Promise((resolve) => {
    const settle = (taken: boolean) => {
      if (taken) stop?.();
      else metrics().publishFailures.inc();
      resolve(taken);
    };
    waiting.push({ channel, name, data, settle });
    if (waiting.length > waitingMax) waiting.shift()?.settle(false);
    if (waitMilliseconds > 0) setTimeout(begin, waitMilliseconds);
    else begin();
  });
}

function begin(): void {
  if (waiting.length > 0 && requests < requestsMax) void send();
}

async function send(): Promise<void> {
  requests += 1;
  for (
    let batch = waiting.splice(0, batchMax);
    batch.length > 0;
    batch = waiting.splice(0, batchMax)
  ) {
    const taken = await post(batch);
    for (const { settle } of batch) settle(taken);
  }
  requests -= 1;
}

async function post(batch: readonly Waiting[]): Promise<boolean> {
  const [only] = batch;
  try {
    if (only && batch.length === 1) await getBroker().trigger(only.channel, only.name, only.data);
    else
      await getBroker().triggerBatch(
        batch.map(({ channel, name, data }) => ({ channel, name, data })),
      );
    return true;
  } catch {
    return false;
  }
}

/** A read mark may wait this long for a message to travel with: nobody waits for it, and there is one per message. */
const readWaitMilliseconds = 100;

const idsOnly = () => env().PORTAL_BROKER_PAYLOAD === "ids";

/**
 * Tells both sides of a conversation what was recorded, whole on the encrypted channel, or only the
 * highest number when that is over about 6 kB or the installation sends ids only.
 */
export function publishEvents(
  conversationId: string,
  events: readonly ConversationEvent[],
): Promise<boolean> {
  const whole: ConversationMessage = { events: [...events] };
  const last = events.at(-1)?.seq ?? 0;
  const thin = idsOnly() || Buffer.byteLength(JSON.stringify(whole)) > payloadBytesMax;
  const message: ConversationMessage = thin ? { seq: last } : whole;
  return trigger(conversationChannel(conversationId), wire.events, message);
}

/** Tells the other side how far was read. Not lasting: the position itself is a row. */
export function publishRead(conversationId: string, moved: ReadMoved): Promise<boolean> {
  return trigger(conversationChannel(conversationId), wire.read, moved, readWaitMilliseconds);
}

/** Tells every desk about one conversation. */
export function publishDesk(epoch: number, message: DeskMessage): Promise<boolean> {
  const hint = { id: message.item.id, ring: message.ring };
  return idsOnly()
    ? trigger(deskChannel(epoch), wire.deskHint, hint)
    : trigger(deskChannel(epoch), wire.desk, message);
}

/** Tells every desk that the number of librarians on duty changed. */
export function publishDuty(epoch: number, onDuty: number): Promise<boolean> {
  return trigger(deskChannel(epoch), wire.duty, { onDuty });
}

/** Sends the desks that may stay from the channel of the old epoch to the new one. */
export async function publishEpochChanged(oldEpoch: number, newEpoch: number): Promise<void> {
  await trigger(deskChannel(oldEpoch), wire.epoch, { epoch: newEpoch });
}

/** Ends every connection signed in as this holder; best effort, the row of his session or of his hold is the real end. */
export async function terminateSockets(holder: string): Promise<void> {
  try {
    await getBroker().terminateUserConnections(holder);
  } catch {
    // Without a broker there is no connection to end; what it opened is taken away either way.
  }
}

/** Does the broker answer? For `GET /api/health`. */
export async function brokerAnswers(): Promise<boolean> {
  try {
    await getBroker().get({ path: `/channels/${dutyChannel}` });
    return true;
  } catch {
    return false;
  }
}
