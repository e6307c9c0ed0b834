import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardHolder } from "./gate";
import { cardUses, mayUse, needsCard } from "./gate";

const use = fc.constantFrom(...cardUses);
const holder = fc.constantFrom<CardHolder>(
  ...([null, "valid", "member-blocked", "member-expired", "card-blocked"] as const),
);

test("reading on site is everybody's, with a card, without one, blocked or not (R092)", () => {
  fc.assert(fc.property(holder, (who) => mayUse("read-on-site", who).allowed));
});

test("whatever needs a card is open to nobody but the holder of a valid one (R091)", () => {
  fc.assert(
    fc.property(use, holder, (what, who) => {
      expect(mayUse(what, who).allowed).toBe(who === "valid" || !needsCard(what));
    }),
  );
});

test("taking home, e-resources, important documents and facilities need a card, and nothing else", () => {
  expect(cardUses.filter(needsCard)).toEqual([
    ...["take-home", "e-resources", "important-documents", "facilities"],
  ]);
});

test.each([
  [null, "no-card"],
  ["member-blocked", "member-blocked"],
  ["member-expired", "member-expired"],
  ["card-blocked", "card-blocked"],
] as const)("%j is told %s", (who, why) => {
  expect(mayUse("take-home", who)).toEqual({ allowed: false, why });
});
