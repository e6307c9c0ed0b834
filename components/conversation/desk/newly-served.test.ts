import { expect, test } from "vitest";
import { emptyDeskList, receiveItem, receiveRead } from "@/lib/conversation/domain/desk-list";
import type { DeskItem } from "@/lib/realtime/contract";
import { arrivalSentence, newlyServed } from "./newly-served";

const me = { id: "me", name: "Wulan" };
const colleague = { id: "other", name: "Bagus" };
const nobody = new Set<string>();

function item(seq: number, change: Partial<DeskItem>): DeskItem {
  return {
    id: "a",
    seq,
    state: "open",
    patronName: "Sutini",
    questionType: "loans",
    startedAt: "2026-11-23T03:00:00.000Z",
    dueAt: null,
    firstReplyAt: null,
    librarian: me,
    verification: "unverified",
    lastMessage: null,
    librarianRead: 0,
    patronMessageSeq: 0,
    ...change,
  };
}
const list = (...items: DeskItem[]) => items.reduce(receiveItem, emptyDeskList);

test("what a colleague hands over is news, whether an event or only the read tells of it", () => {
  const handed = [{ id: "a", patronName: "Sutini", again: false }];
  const before = list(item(4, { librarian: colleague }));
  expect(newlyServed(before, receiveItem(before, item(5, {})), "me", nobody)).toEqual(handed);
  const read = receiveRead(emptyDeskList, [item(5, {})], nobody);
  expect(newlyServed(emptyDeskList, read, "me", nobody)).toEqual(handed);
});

test("an own claim is no news, and neither is what one serves already", () => {
  for (const state of ["waiting", "left", "message"] as const)
    expect(
      newlyServed(list(item(1, { state, librarian: null })), list(item(2, {})), "me", nobody),
    ).toEqual([]);
  expect(newlyServed(list(item(2, {})), list(item(3, {})), "me", nobody)).toEqual([]);
});

test("what a colleague serves is no news", () => {
  const theirs = list(item(2, { librarian: colleague }));
  expect(newlyServed(emptyDeskList, theirs, "me", nobody)).toEqual([]);
});

test("what comes back is not told as handed over: the patron may have gone on", () => {
  const closed = list(item(7, { state: "closed" }));
  const [arrival] = newlyServed(closed, list(item(8, {})), "me", new Set(["a"]));
  expect(arrival && arrivalSentence(arrival)).toBe(
    "Anda kembali melayani percakapan dengan Sutini.",
  );
});
