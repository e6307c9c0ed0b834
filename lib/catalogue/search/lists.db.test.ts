import { beforeAll, expect, test } from "vitest";
import seedCatalogue from "@/prisma/seed/catalogue";
import { searchCatalogue } from "./queries";
import type { CatalogueSearch } from "./schema";
import { pageSize, readSearch, searchFor } from "./schema";

beforeAll(() => seedCatalogue({ demo: true }));

const count = async (change: Partial<CatalogueSearch>) =>
  (await searchCatalogue({ ...searchFor(""), ...change })).total;

test("facets are true counts of all results, and choosing one gives exactly so many", async () => {
  const sejarah = searchFor("sejarah");
  const { total, facets } = await searchCatalogue(sejarah);
  expect(facets.kinds.reduce((sum, { count: some }) => sum + some, 0)).toBe(total);
  for (const [name, values] of [
    ["format", facets.kinds],
    ["digital", facets.digitalKinds],
    ["author", facets.authors],
    ["subject", facets.subjects],
    ["location", facets.locations],
  ] as const)
    for (const { value, count: some } of values.slice(0, 3))
      expect(await count({ ...sejarah, [name]: [value] }), `${name} ${value}`).toBe(some);
  for (const { value, count: some } of facets.decades.slice(0, 3))
    expect(await count({ ...sejarah, yearFrom: Number(value), yearTo: Number(value) + 9 })).toBe(
      some,
    );
  expect(await count({ ...sejarah, available: true })).toBe(facets.available);
  expect(await count({ ...sejarah, yearFrom: 1800, yearTo: 2100 })).toBeGreaterThan(100);
  expect(await count({ ...sejarah, author: ["Nobody, Anton"] })).toBe(0);
});

test("a span of years is the same by lexemes and by rows", async () => {
  const from = (yearFrom: number) => count({ yearFrom });
  expect(await count({ yearFrom: 1895, yearTo: 1999 })).toBe(
    (await from(1895)) - (await from(2000)),
  );
  expect(await count({ yearFrom: 1990, yearTo: 1945 })).toBe(0);
});

test("pages neither overlap nor lose a record, in every order", async () => {
  for (const sort of ["relevance", "newest", "year", "oldest", "title", "author"] as const) {
    const seen: number[] = [];
    let total = 0;
    for (let page = 1; page <= 4; page += 1) {
      const answer = await searchCatalogue({ ...searchFor("sejarah"), sort, page });
      total = answer.total;
      seen.push(...answer.results.map(({ id }) => id));
    }
    expect(new Set(seen).size, sort).toBe(Math.min(total, 4 * pageSize));
  }
});

test("orders are what they say", async () => {
  const list = async (sort: CatalogueSearch["sort"]) =>
    (await searchCatalogue({ ...searchFor("sejarah"), sort })).results;
  const years = (await list("year")).map(({ year }) => year ?? 0);
  expect(years).toEqual(years.toSorted((one, other) => other - one));
  const ids = (await list("newest")).map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((one, other) => other - one));
});

test("a search for nothing lists the newest records", async () => {
  const { sort, results, total } = await searchCatalogue(readSearch({}));
  expect(sort).toBe("newest");
  expect(results.length).toBe(pageSize);
  expect(total).toBeGreaterThan(500);
});

test("a page behind the last one is the last one", async () => {
  const { page, pages, results } = await searchCatalogue({ ...searchFor("sejarah"), page: 1e9 });
  expect(page).toBe(pages);
  expect(results.length).toBeGreaterThan(0);
});
