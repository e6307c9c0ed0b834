import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { zoneForm } from "./lexemes";
import { sortStatement, walkStatement } from "./ordered-statement";
import { parseQuery } from "./query";
import { rankQueries } from "./ranking";
import type { Ask } from "./statement";
import { hitsMax, searchStatement } from "./statement";
import { matchQuery } from "./tsquery";

beforeAll(() => seedCatalogue({ demo: true }));

const query = parseQuery("sejarah indonesia ", null);
const asking = { records: () => 1, completions: [], oldSpelling: true };
const asked: Ask = {
  conditions: {
    match: matchQuery(query, asking),
    filters: [],
    without: null,
    ...{ yearFrom: 1800, yearTo: 2100, zone: null },
  },
  rank: rankQueries([query], asking),
  words: 2,
  order: "relevance",
  ...{ limit: 15, offset: 5, facets: false, cap: hitsMax, probes: false, share: 1 },
};
type Row = { readonly results: readonly { readonly id: number }[] };
const ids = async ({ text, values }: { text: string; values: readonly unknown[] }) =>
  (await db().$queryRawUnsafe<Row[]>(text, ...values))[0]?.results.map(({ id }) => id);

test("probes for the best hits change nothing where every hit can be ranked", async () => {
  const plain = await ids(searchStatement(asked));
  expect(plain?.length).toBe(15);
  expect(await ids(searchStatement({ ...asked, probes: true }))).toEqual(plain);
});

test("where every second hit is ranked, the order is the same without the others, and the best are there all the same", async () => {
  const all = await ids(searchStatement({ ...asked, offset: 0, limit: 1000 }));
  const half = { ...asked, offset: 0, limit: 1000, share: 2 } as const;
  const even = all?.filter((id) => id % 2 === 0);
  expect(await ids(searchStatement(half))).toEqual(even);
  const probed = await ids(searchStatement({ ...half, probes: true }));
  expect(probed?.slice(0, 5)).toEqual(all?.slice(0, 5));
  const { text, values } = searchStatement(half);
  const [row] = await db().$queryRawUnsafe<{ total: number; ranked: number }[]>(text, ...values);
  expect(row).toMatchObject({ total: all?.length, ranked: even?.length });
});

test("an order walked through and one sorted for are the same", async () => {
  for (const order of ["newest", "year", "oldest", "title", "author"] as const) {
    const one = { ...asked, order };
    const sorted = await ids(sortStatement(one));
    expect(sorted?.length).toBe(15);
    expect(await ids(searchStatement(one)), order).toEqual(sorted);
    expect(await ids(walkStatement(one)), order).toEqual(sorted);
  }
});

test("an order by year is walked through from the years that are asked for", async () => {
  const years = { ...asked.conditions, yearFrom: 1950, yearTo: 1990 };
  for (const order of ["year", "oldest"] as const) {
    const one = { ...asked, order, conditions: years, offset: 0 };
    const sorted = await ids(sortStatement(one));
    expect(sorted?.length).toBe(15);
    expect(await ids(walkStatement(one)), order).toEqual(sorted);
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
