import { expect, test } from "vitest";
import type { DeskItem } from "@/lib/realtime/contract";
import { deskChannel, wire } from "@/lib/realtime/contract";
import type { ChannelListener, Realtime } from "@/lib/realtime/subscribe";
import type { Desk } from "../types";
import { DeskClient } from "./desk-client";
import type { Answer } from "./transport";

const item = (id: string, seq: number): DeskItem => ({
  id,
  seq,
  state: "waiting",
  patronName: "Sutini",
  questionType: "loans",
  startedAt: "2026-11-23T03:00:00.000Z",
  dueAt: "2026-11-23T03:05:00.000Z",
  firstReplyAt: null,
  librarian: null,
  verification: "unverified",
  lastMessage: null,
  librarianRead: 0,
  patronMessageSeq: seq,
});

const deskOf = (items: readonly DeskItem[]): Desk => ({
  items,
  me: { id: "l1", name: "Laras", onDuty: true },
  onDuty: [],
  questionTypes: [],
  epoch: 1,
  version: String(items.length),
  now: "2026-11-23T03:00:10.000Z",
});

/** A desk on a server whose every read is answered by hand, and on a broker that speaks by hand. */
function deskByHand() {
  const reads: ((desk: Desk) => void)[] = [];
  const listeners = new Map<string, ChannelListener>();
  const realtime: Realtime = {
    subscribe: (channel, listener) => {
      listeners.set(channel, listener);
      return { send: () => undefined, close: () => undefined };
    },
    connected: () => true,
    onConnection: () => () => undefined,
    reconnect: () => undefined,
    revive: () => undefined,
    close: () => undefined,
  };
  const client = new DeskClient({
    realtime,
    transport: {
      get: () =>
        new Promise<Answer>((resolve) => {
          reads.push((value) => resolve({ kind: "done", status: 200, value }));
        }),
      post: async () => ({ kind: "done", status: 200, value: {} }),
    },
  });
  /** Answers the oldest read under way and lets everything that follows from it happen. */
  const answer = async (desk: Desk) => {
    await new Promise(setImmediate);
    reads.shift()?.(desk);
    await new Promise(setImmediate);
  };
  const channel = () => listeners.get(deskChannel(1));
  return { client, answer, channel, underWay: () => reads.length };
}

test("a hint that comes while a read is under way is followed by a read of its own", async () => {
  const { client, answer, channel, underWay } = deskByHand();
  client.start();
  await answer(deskOf([]));
  void client.read();
  // The read under way has left the database already: it does not know this patron.
  channel()?.onEvent(wire.deskHint, { id: "c1", ring: true });
  await answer(deskOf([]));
  expect(underWay()).toBe(1);
  await answer(deskOf([item("c1", 1)]));
  expect([...client.getState().list.items.keys()]).toEqual(["c1"]);
  expect(client.getState().rings).toBe(1);
  client.stop();
});

test("a desk that joined its channel while a read was under way reads what it could not hear", async () => {
  const { client, answer, channel, underWay } = deskByHand();
  client.start();
  await answer(deskOf([]));
  void client.read();
  channel()?.onSubscribed();
  await answer(deskOf([]));
  expect(underWay()).toBe(1);
  await answer(deskOf([item("c1", 1)]));
  expect([...client.getState().list.items.keys()]).toEqual(["c1"]);
  client.stop();
});

test("a hint rings for whom the desk knows already, once, and not for whom nobody rings", async () => {
  const { client, answer, channel } = deskByHand();
  client.start(deskOf([item("c1", 1)]));
  await answer(deskOf([item("c1", 1)]));
  const before = client.getState().rings;
  channel()?.onEvent(wire.deskHint, { id: "c1", ring: true });
  await answer(deskOf([item("c1", 2)]));
  expect(client.getState().rings).toBe(before + 1);
  expect(client.getState().rang).toEqual({ id: "c1", patronName: "Sutini" });
  channel()?.onEvent(wire.deskHint, { id: "c1", ring: false });
  await answer(deskOf([item("c1", 3)]));
  expect(client.getState().rings).toBe(before + 1);
  client.stop();
});

test("a desk that lies open learns of the question types that staff publish meanwhile", async () => {
  const { client, answer } = deskByHand();
  client.start(deskOf([]));
  expect(client.getState().questionTypes).toEqual([]);
  const label = { id: "Naskah kuno", en: "Old manuscripts" };
  const hint = { id: "", en: "" };
  const type = { code: "naskah-kuno", label, hint, referred: false, active: true };
  await answer({ ...deskOf([]), questionTypes: [type] });
  expect(client.getState().questionTypes).toEqual([type]);
  client.stop();
});
