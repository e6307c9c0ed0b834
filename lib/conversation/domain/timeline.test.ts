import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { Timeline } from "./timeline";
import {
  applied,
  discard,
  draft,
  emptyTimeline,
  fail,
  gap,
  receive,
  receiveRead,
  unreadCount,
} from "./timeline";

const message = (
  seq: number,
  clientId = `c${seq}`,
  by: "patron" | "librarian" = "patron",
): ConversationEvent => ({
  seq,
  type: "message.sent",
  actor: { kind: by, id: null, name: null },
  clientId,
  body: `pesan ${seq}`,
  data: {},
  at: "2026-11-23T03:00:00.000Z",
});

const fold = (timeline: Timeline, events: readonly ConversationEvent[]) =>
  events.reduce(receive, timeline);

describe("receive", () => {
  test("a message that arrives twice is shown once", () => {
    const once = receive(emptyTimeline, message(1));
    expect(receive(once, message(1))).toBe(once);
  });

  test("an early message is held, the hole is known, and it appears when the hole closes", () => {
    const early = fold(emptyTimeline, [message(1), message(3)]);
    expect(early.events.map(({ seq }) => seq)).toEqual([1]);
    expect(gap(early)).toBe(2);
    const whole = receive(early, message(2));
    expect(whole.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(gap(whole)).toBeNull();
  });

  test("the server's copy replaces the draft it confirms, and not before it can be shown", () => {
    const drafting = draft(emptyTimeline, "c2", "pesan 2");
    const early = receive(drafting, message(2));
    expect(early.drafts).toHaveLength(1);
    expect(receive(early, message(1)).drafts).toEqual([]);
  });

  test("a removal nulls the body it names", () => {
    const removed = fold(emptyTimeline, [
      message(1),
      { ...message(2), type: "message.removed", body: null, data: { seq: 1 } },
    ]);
    expect(removed.events[0]?.body).toBeNull();
  });

  test("any order with any repetition ends in the server's list, each message once", () => {
    const deliveries = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.shuffledSubarray(
          Array.from({ length: count * 3 }, (_, index) => (index % count) + 1),
          { minLength: count * 3, maxLength: count * 3 },
        ),
      ),
    );
    fc.assert(
      fc.property(deliveries, ([count, order]) => {
        const end = fold(
          emptyTimeline,
          order.map((seq) => message(seq)),
        );
        expect(end.events.map(({ seq }) => seq)).toEqual(
          Array.from({ length: count }, (_, index) => index + 1),
        );
        expect(end.held).toEqual([]);
        expect(applied(end)).toBe(count);
      }),
    );
  });
});

describe("drafts", () => {
  test("a failed draft stays until its writer sends it again or gives it up", () => {
    const failed = fail(draft(emptyTimeline, "c1", "Halo", 12), "c1", null);
    expect(failed.drafts[0]?.status).toBe("failed");
    expect(draft(failed, "c1", "Halo", 12).drafts).toEqual([
      { clientId: "c1", body: "Halo", record: 12, status: "sending", refusal: null },
    ]);
    expect(discard(failed, "c1").drafts).toEqual([]);
  });

  test("a draft that the record already holds is not drafted again", () => {
    const confirmed = receive(emptyTimeline, message(1));
    expect(draft(confirmed, "c1", "pesan 1")).toBe(confirmed);
  });
});

describe("read positions", () => {
  test("they only move forward", () => {
    const read = receiveRead(emptyTimeline, { side: "patron", seq: 4 });
    expect(receiveRead(read, { side: "patron", seq: 3 })).toBe(read);
  });

  test("unread counts only the other side's messages above the position", () => {
    const timeline = receiveRead(
      fold(emptyTimeline, [
        message(1, "a", "patron"),
        message(2, "b", "librarian"),
        message(3, "c", "patron"),
        message(4, "d", "patron"),
      ]),
      { side: "librarian", seq: 1 },
    );
    expect(unreadCount(timeline, "librarian")).toBe(2);
  });
});
