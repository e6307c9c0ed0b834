import { expect, test } from "vitest";
import { cardsMax } from "@/lib/conversation/domain/record-card";
import { recordCards } from "./record-cards";

test("a page looks up the newest records of a conversation and no more, however many it names", async () => {
  const ids = Array.from({ length: cardsMax + 5 }, (_, at) => 900_000_001 + at);
  const cards = await recordCards([...ids, ...ids]);
  expect(cards.map(({ id }) => id)).toEqual(ids.slice(-cardsMax));
  expect(new Set(cards.map(({ state }) => state))).toEqual(new Set(["unknown"]));
});
