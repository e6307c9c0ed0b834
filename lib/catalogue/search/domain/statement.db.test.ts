import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { zoneForm } from "./lexemes";
import { parseQuery } from "./query";
import { rankQueries } from "./ranking";
import type { Ask } from "./statement";
import { hitsMax, orderedStatement, searchStatement } from "./statement";
import { matchQuery } from "./tsquery";

beforeAll(() => seedCatalogue({ demo: true }), 60_000);

const query = parseQuery("sejarah indonesia ", null);
const asking = { records: () => 1, completions: [], oldSpelling: true };
const asked: Ask = {
  conditions: {
    match: matchQuery(query, asking),
    without: null,
    ...{ yearFrom: 1800, yearTo: 2100, zone: null },
  },
  rank: rankQueries([query], asking),
  words: 2,
  order: "relevance",
  ...{ limit: 15, offset: 5, facets: false, cap: hitsMax, probes: false },
};
type Row = { readonly results: readonly { readonly id: number }[] };
const ids = async ({ text, values }: { text: string; values: readonly unknown[] }) =>
  (await db().$queryRawUnsafe<Row[]>(text, ...values))[0]?.results.map(({ id }) => id);

test("probes for the best hits change nothing where every hit can be ranked", async () => {
  const plain = await ids(searchStatement(asked));
  expect(plain?.length).toBe(15);
  expect(await ids(searchStatement({ ...asked, probes: true }))).toEqual(plain);
});

test("an order read from its index is the order that sorting gives", async () => {
  for (const order of ["newest", "year", "oldest", "title", "author"] as const) {
    const one = { ...asked, order };
    expect(await ids(orderedStatement(one)), order).toEqual(await ids(searchStatement(one)));
  }
});

test("a search held to a zone finds what was catalogued there", async () => {
  const held = (zone: string) =>
    ids(searchStatement({ ...asked, conditions: { ...asked.conditions, zone }, offset: 0 }));
  expect(await held(`'${zoneForm(0)}'`)).toEqual(
    await ids(searchStatement({ ...asked, offset: 0 })),
  );
  expect(await held(`'${zoneForm(999)}'`)).toEqual([]);
});
