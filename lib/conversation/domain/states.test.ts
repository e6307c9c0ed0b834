import { expect, test } from "vitest";
import { claimableStates, mayReopen, move, statesAllowing } from "./states";

test("the table allows exactly the moves of the design", () => {
  expect(move("waiting", "conversation.claimed")).toBe("open");
  expect(move("left", "message.sent")).toBe("waiting");
  expect(move("open", "conversation.given-back")).toBe("waiting");
  expect(move("closed", "conversation.reopened")).toBe("open");
  expect(move("message", "conversation.closed")).toBe("closed");
  expect(move("closed", "message.sent")).toBeNull();
  expect(move("open", "conversation.claimed")).toBeNull();
  expect(move("closed", "conversation.closed")).toBeNull();
});

test("a first reply claims while nobody serves, never what is open or closed", () => {
  expect([...claimableStates].sort()).toEqual(["left", "message", "waiting"]);
});

test("verification blocks no move: it happens wherever somebody waits or is served", () => {
  expect([...statesAllowing("conversation.verified")].sort()).toEqual([
    "message",
    "open",
    "waiting",
  ]);
});

test("a conversation is taken up again within 24 hours, not later", () => {
  const closedAt = new Date("2026-11-23T03:00:00Z");
  expect(mayReopen(closedAt, new Date("2026-11-24T03:00:00Z"))).toBe(true);
  expect(mayReopen(closedAt, new Date("2026-11-24T03:00:00.001Z"))).toBe(false);
});
