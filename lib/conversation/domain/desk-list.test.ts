import fc from "fast-check";
import { expect, test } from "vitest";
import type { DeskItem } from "@/lib/realtime/contract";
import { emptyDeskList, receiveItem, receiveRead, servedItems, waitingItems } from "./desk-list";

const item = (id: string, seq: number, change: Partial<DeskItem> = {}): DeskItem => ({
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
  patronMessageSeq: 0,
  ...change,
});

test("whatever the order and repetition of events, the newest of each conversation stands", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
      }),
      (events) => {
        const list = events.reduce(
          (all, [id, seq]) => receiveItem(all, item(id, seq)),
          emptyDeskList,
        );
        for (const [id, { seq }] of list.items)
          expect(seq).toBe(Math.max(...events.filter(([of]) => of === id).map(([, n]) => n)));
      },
    ),
  );
});

test("a read takes away what is gone and keeps what rang while it was on its way", () => {
  const before = [item("gone", 1), item("rang", 2)].reduce(receiveItem, emptyDeskList);
  const after = receiveRead(before, [item("new", 1)], new Set(["rang"]));
  expect([...after.items.keys()].sort()).toEqual(["new", "rang"]);
});

test("the queue stands in the order in which answers are due", () => {
  const list = [
    item("later", 1, { dueAt: "2026-11-23T03:09:00.000Z" }),
    item("sooner", 1),
    item("served", 2, { state: "open", librarian: { id: "me", name: "Laras" } }),
  ].reduce(receiveItem, emptyDeskList);
  expect(waitingItems(list).map(({ id }) => id)).toEqual(["sooner", "later"]);
  expect(servedItems(list, "me").map(({ id }) => id)).toEqual(["served"]);
  expect(servedItems(list, "somebody else")).toEqual([]);
});
