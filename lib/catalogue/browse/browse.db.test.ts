import { beforeAll, expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { shelfKey } from "../bibliography/domain/call-number";
import { titleKey } from "../search/domain/words";
import { searchCatalogue } from "../search/queries";
import { readSearch } from "../search/schema";
import { placeOnShelf } from "./jobs";
import { browseHeadings, browseRecords, listLetters } from "./queries";
import type { BrowsePage, BrowsePlace, BrowseStart } from "./types";

beforeAll(() => seedCatalogue({ demo: true }));

type Read<Line> = (start: BrowseStart) => Promise<BrowsePage<Line>>;

/** Every line, leafing forward from the beginning, or backward from the end. */
async function leaf<Line extends { readonly place: BrowsePlace }>(
  read: Read<Line>,
  direction: "after" | "before",
): Promise<readonly Line[]> {
  const end = { key: "\u{10ffff}", id: 2_147_483_647 };
  let page = await read(direction === "after" ? { at: "beginning" } : { at: "before", place: end });
  const lines = [...page.lines];
  while (direction === "after" ? page.hasAfter : page.hasBefore) {
    const place = (direction === "after" ? lines.at(-1) : lines[0])?.place;
    if (!place) throw new Error("a page without lines says that there are more");
    page = await read({ at: direction, place });
    if (direction === "after") lines.push(...page.lines);
    else lines.unshift(...page.lines);
  }
  return lines;
}

const isSorted = (keys: readonly string[]) =>
  keys.every(
    (key, at) => at === 0 || Buffer.compare(Buffer.from(keys[at - 1] ?? ""), Buffer.from(key)) <= 0,
  );

test("every record stands once in its place among the titles and on the shelf, forward and backward", async () => {
  const live = await db().catalogueRecord.findMany({ where: { withdrawnAt: null } });
  const titles = await leaf((start) => browseRecords("title", start), "after");
  expect(titles.map(({ id }) => id).toSorted()).toEqual(live.map(({ id }) => id).toSorted());
  expect(isSorted(titles.map(({ place }) => place.key))).toBe(true);
  expect(await leaf((start) => browseRecords("title", start), "before")).toEqual(titles);

  const shelf = await leaf((start) => browseRecords("call-number", start), "after");
  const labelled = live.filter(({ callNumber }) => shelfKey(callNumber ?? "") !== "");
  expect(shelf).toHaveLength(labelled.length);
  expect(shelf.length).toBeGreaterThan(100);
  expect(isSorted(shelf.map(({ callNumber }) => shelfKey(callNumber ?? "")))).toBe(true);
  expect(await leaf((start) => browseRecords("call-number", start), "before")).toEqual(shelf);
});

test("every name and subject stands once, with as many records as a search by it finds", async () => {
  for (const way of ["author", "subject"] as const) {
    const lines = await leaf((start) => browseHeadings(way, start), "after");
    expect(new Set(lines.map(({ place }) => place.key)).size).toBe(lines.length);
    expect(isSorted(lines.map(({ value }) => titleKey(value)))).toBe(true);
    expect(await leaf((start) => browseHeadings(way, start), "before")).toEqual(lines);
    for (const { value, records } of lines.slice(0, 20)) {
      const found = await searchCatalogue({ ...readSearch({}), [way]: [value] });
      expect([value, found.total]).toEqual([value, records]);
    }
  }
});

test("a typed place begins the page, and the page before it ends there", async () => {
  const page = await browseRecords("call-number", { at: "from", text: "899.22" });
  expect(page.lines[0]?.callNumber).toMatch(/^899[.]2[23]/u);
  const [first] = page.lines;
  if (!first) throw new Error("the demo has Indonesian literature");
  const before = await browseRecords("call-number", { at: "before", place: first.place });
  expect(before.hasAfter).toBe(true);
  expect(isSorted([...before.lines, first].map(({ place }) => place.key))).toBe(true);
  const [toer] = (await browseHeadings("author", { at: "from", text: "TOER, Pram" })).lines;
  expect(toer?.value).toMatch(/^Toer, Pramoedya/u);
});

test("past the last line there is nothing, and the way back", async () => {
  for (const way of ["title", "call-number"] as const) {
    const page = await browseRecords(way, { at: "from", text: "\u{9fa5}\u{9fa5}" });
    expect([page.lines, page.hasBefore, page.hasAfter]).toEqual([[], true, false]);
  }
  const odd = await browseHeadings("subject", { at: "after", place: { key: "'; DROP", id: -1 } });
  expect(odd.lines.length).toBeGreaterThan(0);
});

test("letters say truly what begins with them", async () => {
  for (const way of ["title", "call-number", "author", "subject"] as const) {
    const found = await listLetters(way);
    expect(found.filter(({ has }) => has).length).toBeGreaterThan(5);
    for (const { from, to, has } of found) {
      const start = { at: "after", place: { key: from, id: 0 } } as const;
      const { lines } =
        way === "author" || way === "subject"
          ? await browseHeadings(way, start)
          : await browseRecords(way, start);
      const [first] = lines;
      expect([way, from, has]).toEqual([
        ...[way, from],
        first !== undefined && (to === null || first.place.key < to),
      ]);
    }
  }
});

test("a heading whose last record is gone is not shown, and records from before the shelf are placed by the worker", async () => {
  const { lines } = await browseHeadings("author", { at: "beginning" });
  const only = lines.find(({ records }) => records === 1);
  if (!only) throw new Error("the demo has a name with one record");
  const { results } = await searchCatalogue({ ...readSearch({}), author: [only.value] });
  const id = results[0]?.id ?? 0;
  await db().$executeRaw`DELETE FROM search.record WHERE record_id = ${id}`;
  const after = await browseHeadings("author", { at: "beginning" });
  expect(after.lines.map(({ value }) => value)).not.toContain(only.value);

  const before = (await browseRecords("call-number", { at: "beginning" })).lines;
  await db().$executeRaw`UPDATE search.record SET sort_shelf = ''`;
  expect((await browseRecords("call-number", { at: "beginning" })).lines).toEqual([]);
  expect(await placeOnShelf(actAsSystem("test"))).toBeGreaterThan(100);
  expect((await browseRecords("call-number", { at: "beginning" })).lines).toEqual(before);
  expect(await placeOnShelf(actAsSystem("test"))).toBe(0);
});
