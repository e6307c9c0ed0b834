import { expect, test } from "vitest";
import { toServiceNow } from "./service-now";

test("of an answer only what is known is taken, and of anything else nothing", () => {
  const now = { open: true, staffed: false, opensAt: null, closesAt: "2026-11-23T12:00:00Z" };
  expect(toServiceNow({ ...now, reason: "within-hours" })).toEqual(now);
  expect(toServiceNow({ ...now, opensAt: "2026-11-23T02:00:00Z" })?.opensAt).toBe(
    "2026-11-23T02:00:00Z",
  );
  for (const other of [null, "open", [], {}, { ...now, open: 1 }, { ...now, closesAt: 5 }])
    expect(toServiceNow(other)).toBeNull();
});
