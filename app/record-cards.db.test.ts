import { expect, test } from "vitest";
import { cardsMax } from "@/lib/conversation/domain/record-card";
import { placesMax } from "@/lib/conversation/domain/record-card-schema";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { recordCards } from "./record-cards";

test("a page looks up the newest records of a conversation and no more, however many it names", async () => {
  const ids = Array.from({ length: cardsMax + 5 }, (_, at) => 900_000_001 + at);
  const cards = await recordCards([...ids, ...ids]);
  expect(cards.map(({ id }) => id)).toEqual(ids.slice(-cardsMax));
  expect(new Set(cards.map(({ state }) => state))).toEqual(new Set(["unknown"]));
});

test("a card names where copies stand and how they may be used, each place once, those that are there first", async () => {
  await seedCatalogue({ demo: true });
  const copies = await db().catalogueCopy.findMany({
    where: { withdrawnAt: null, location: { not: null }, access: { not: null } },
  });
  const ids = [...new Set(copies.map(({ recordId }) => recordId))].slice(0, cardsMax);
  expect(ids.length).toBeGreaterThan(0);
  for (const card of await recordCards(ids)) {
    if (card.state !== "live") throw new Error(`record ${card.id} is ${card.state}`);
    const own = copies.filter(({ recordId }) => recordId === card.id);
    const told = (wanted: typeof own) =>
      new Set(wanted.map(({ location, access }) => `${location} (${access})`));
    expect(card.places.length).toBe(Math.min(told(own).size, placesMax));
    const there = told(own.filter(({ status }) => status === "available"));
    const first = card.places.slice(0, there.size);
    expect(
      first.every((place) => there.has(place)),
      card.places.join("; "),
    ).toBe(true);
    expect(card.places.every((place) => told(own).has(place))).toBe(true);
  }
});

test("records that are there, withdrawn and unknown come in the order asked for", async () => {
  await seedCatalogue({ demo: true });
  const [one, two] = await db().catalogueRecord.findMany({
    where: { withdrawnAt: null },
    orderBy: { id: "asc" },
    take: 2,
  });
  if (!one || !two) throw new Error("the demo has no two records");
  const withdrawnAt = new Date("2026-11-22T03:00:00Z");
  await db().catalogueRecord.update({ where: { id: one.id }, data: { withdrawnAt } });
  const cards = await recordCards([900_000_001, two.id, one.id]);
  expect(cards.map(({ id, state }) => `${id} ${state}`)).toEqual([
    "900000001 unknown",
    `${two.id} live`,
    `${one.id} withdrawn`,
  ]);
});
