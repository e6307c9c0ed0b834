import { expect, test } from "vitest";
import { standingOf } from "./standing";

const today = "2026-11-22";

test.each([
  ["active", null, "active"],
  ["active", "2026-11-22", "active"],
  ["active", "2026-11-21", "expired"],
  ["expired", "2030-01-01", "expired"],
  ["blocked", null, "blocked"],
  ["blocked", "2020-01-01", "blocked"],
])("%s until %s stands as %s", (state, validUntil, standing) => {
  expect(standingOf({ state, validUntil }, today)).toBe(standing);
});
