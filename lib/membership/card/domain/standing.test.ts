import { expect, test } from "vitest";
import { cardStanding } from "./standing";

const today = "2026-11-22";
const active = { state: "active", validUntil: null };

test("the card of an active member is valid until somebody blocks it", () => {
  expect(cardStanding({ blocked: false, member: active }, today)).toBe("valid");
  expect(cardStanding({ blocked: true, member: active }, today)).toBe("card-blocked");
});

test("a membership lasts to the end of its last day, whether or not somebody has noted that it is over", () => {
  const until = (validUntil: string) =>
    cardStanding({ blocked: false, member: { state: "active", validUntil } }, today);
  expect(until("2026-11-22")).toBe("valid");
  expect(until("2026-11-21")).toBe("member-expired");
  const noted = { blocked: false, member: { state: "expired", validUntil: null } };
  expect(cardStanding(noted, today)).toBe("member-expired");
});

test("a blocked member is told so before anything else", () => {
  const member = { state: "blocked", validUntil: "2020-01-01" };
  expect(cardStanding({ blocked: true, member }, today)).toBe("member-blocked");
});
