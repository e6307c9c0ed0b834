import { expect, test } from "vitest";
import { hitsMax, rankedBetter, rankedMax } from "./statement";

const many = { order: "relevance", probes: true } as const;
const few = { order: "relevance", probes: false } as const;

test("where fewer are found than expected, all are ranked after all: none is out of reach", () => {
  expect(rankedBetter(many, { total: 40, ranked: 19 })).toEqual({ share: 1, probes: true });
  expect(rankedBetter(many, { total: rankedMax, ranked: 2500 })).toEqual({
    share: 1,
    probes: true,
  });
});

test("where more are found than are counted, the best are fetched besides", () => {
  const found = { total: hitsMax + 1, ranked: hitsMax };
  expect(rankedBetter(few, found)).toEqual({ share: 2, probes: true });
});

test("what was ranked as it should be is not ranked again, nor another order", () => {
  expect(rankedBetter(few, { total: 300, ranked: 300 })).toBeNull();
  expect(rankedBetter(many, { total: hitsMax + 1, ranked: 5000 })).toBeNull();
  expect(rankedBetter(many, { total: 8000, ranked: 4000 })).toBeNull();
  const byTitle = { order: "title", probes: false } as const;
  expect(rankedBetter(byTitle, { total: hitsMax + 1, ranked: hitsMax })).toBeNull();
});
