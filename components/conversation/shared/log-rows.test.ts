import { describe, expect, test } from "vitest";
import type { Timeline } from "@/lib/conversation/domain/timeline";
import {
  draft,
  emptyTimeline,
  fail,
  receive,
  receiveRead,
} from "@/lib/conversation/domain/timeline";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { LogRow } from "./log-rows";
import { firstUnread, logRows, newerMessages } from "./log-rows";

const laras = { kind: "librarian", id: "laras", name: "Laras Ayuningtyas" } as const;
const bima = { kind: "librarian", id: "bima", name: "Bima Prakoso" } as const;
// As the record has it: a patron's name stands on the conversation, not on each event.
const patron = { kind: "patron", id: null, name: null } as const;

function event(seq: number, change: Partial<ConversationEvent> = {}): ConversationEvent {
  return {
    seq,
    type: "message.sent",
    actor: patron,
    clientId: `c${seq}`,
    body: `pesan ${seq}`,
    data: {},
    at: "2026-11-21T03:52:00.000Z",
    ...change,
  };
}
const timelineOf = (...events: ConversationEvent[]): Timeline =>
  events.reduce(receive, emptyTimeline);
const rowsOf = (timeline: Timeline, change: object = {}): readonly LogRow[] =>
  logRows({
    timeline,
    side: "librarian",
    locale: "id",
    otherReadAt: null,
    unreadFrom: null,
    ownId: "laras",
    patronName: "Nur'aini Rahmawati",
    ...change,
  });
const messages = (rows: readonly LogRow[]) =>
  rows.flatMap((row) => (row.kind === "message" ? [row] : []));

describe("the log", () => {
  test("a day begins with its name in WIB, whatever zone the device is in", () => {
    const rows = rowsOf(
      timelineOf(event(1), event(2, { at: "2026-11-21T17:30:00.000Z" })), // 00.30 WIB of the next day
    );
    expect(rows.flatMap((row) => (row.kind === "day" ? [row.text] : []))).toEqual([
      "Sabtu, 21 November 2026",
      "Minggu, 22 November 2026",
    ]);
    expect(messages(rows).map(({ time }) => time)).toEqual(["10.52", "00.30"]);
  });

  test("a run says its sender once and its time once per minute, below its last message", () => {
    const rows = messages(
      rowsOf(timelineOf(event(1), event(2), event(3, { at: "2026-11-21T03:55:00.000Z" }))),
    );
    expect(rows.map(({ sender }) => sender)).toEqual(["Nur'aini", null, null]);
    expect(rows.map(({ time }) => time)).toEqual([null, "10.52", "10.55"]);
  });

  test("a message keeps its key from draft to record, so that it is announced once", () => {
    const written = draft(emptyTimeline, "one", "halo");
    expect(messages(rowsOf(written))).toMatchObject([{ key: "one", status: "sending", seq: 0 }]);
    const recorded = receive(written, event(1, { actor: laras, clientId: "one", body: "halo" }));
    expect(messages(rowsOf(recorded))).toMatchObject([{ key: "one", status: "sent", seq: 1 }]);
  });

  test("only the last message that was read says when", () => {
    const own = (seq: number) => event(seq, { actor: laras });
    const timeline = receiveRead(timelineOf(own(1), event(2), own(3), own(4)), {
      side: "patron",
      seq: 3,
    });
    const rows = messages(rowsOf(timeline, { otherReadAt: "2026-11-21T03:54:00.000Z" }));
    expect(rows.map(({ status }) => status)).toEqual(["read", "sent", "read", "sent"]);
    expect(rows.map(({ readTime }) => readTime)).toEqual([null, null, "10.54", null]);
  });

  test("a colleague's words stand on the library's side with his name, and cannot be taken back by another", () => {
    const rows = messages(
      rowsOf(timelineOf(event(1, { actor: bima }), event(2, { actor: laras }))),
    );
    expect(rows.map(({ own, sender, removable }) => [own, sender, removable])).toEqual([
      [true, "Bima", false],
      [true, null, true],
    ]);
  });

  test("the patron's own side is not named and the librarian's is", () => {
    const rows = messages(
      rowsOf(timelineOf(event(1), event(2, { actor: laras })), { side: "patron", ownId: null }),
    );
    expect(rows.map(({ own, sender }) => [own, sender])).toEqual([
      [true, null],
      [false, "Laras"],
    ]);
  });

  test("a removed message keeps its place without its words", () => {
    const rows = messages(
      rowsOf(
        timelineOf(
          event(1, { actor: laras }),
          event(2, { type: "message.removed", actor: laras, body: null, data: { seq: 1 } }),
        ),
      ),
    );
    expect(rows).toMatchObject([{ body: null, removable: false }]);
  });

  test("what failed stays below everything with the word of its refusal", () => {
    const failed = fail(draft(timelineOf(event(1)), "two", "nanti"), "two", "closed");
    expect(messages(rowsOf(failed)).at(-1)).toMatchObject({
      status: "failed",
      refusal: "closed",
      body: "nanti",
    });
  });

  test("the unread mark stands above the first unread message of the other side", () => {
    const timeline = receiveRead(timelineOf(event(1), event(2, { actor: laras }), event(3)), {
      side: "librarian",
      seq: 1,
    });
    expect(firstUnread(timeline, "librarian")).toBe(3);
    const kinds = rowsOf(timeline, { unreadFrom: 3 }).map(({ kind }) => kind);
    expect(kinds).toEqual(["day", "message", "message", "unread", "message"]);
    expect(newerMessages(timeline, "librarian", 1)).toBe(1);
  });
});
