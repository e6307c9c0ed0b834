import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { storeRecords } from "../mutations";
import { incomingOf } from "../testing/records";
import { searchCatalogue } from "./queries";
import type { CatalogueSearch } from "./schema";
import { pageSize, readSearch, searchFor } from "./schema";
import { suggestRecords } from "./suggestions/queries";

beforeAll(() => seedCatalogue({ demo: true }));

const by = { source: "test", actorId: null, actorName: "Uji", importId: null };
const titles = async (q: string) =>
  (await searchCatalogue(searchFor(q))).results.map(({ title }) => title);
const count = async (change: Partial<CatalogueSearch>) =>
  (await searchCatalogue({ ...searchFor(""), ...change })).total;

test("phrases, OR, minus and fields narrow and widen as they say", async () => {
  const both = await count({ q: "kopi OR teh " });
  expect(both).toBeGreaterThanOrEqual(await count({ q: "kopi " }));
  expect(await count({ q: "sejarah" })).toBe(
    (await count({ q: "sejarah indonesia " })) + (await count({ q: "sejarah -indonesia " })),
  );
  expect(await titles('"semua bangsa"')).toContain("Anak semua bangsa");
  expect(await titles('"bangsa semua"')).toEqual([]);
  for (const { creatorLine } of (await searchCatalogue(searchFor("hamka", "author"))).results)
    expect(creatorLine).toMatch(/Hamka/u);
  expect(await count({ q: "hamka", field: "title" })).toBe(0);
  expect(await count({ inAuthor: "pramoedya", inTitle: "bumi manusia" })).toBeGreaterThan(1);
  expect(await count({ q: "balai pustaka", field: "publisher" })).toBeGreaterThan(5);
});

test("old spelling and new find each other, and can be switched off", async () => {
  const on = await searchCatalogue(searchFor("percobaan setia"));
  expect(on.results.map(({ title }) => title)).toEqual(["Pertjobaan setia"]);
  const off = await searchCatalogue({ ...searchFor("percobaan setia"), old: false });
  expect(off.basis).not.toBe("asked");
  expect((await searchCatalogue(searchFor("sedjarah"))).oldSpellings).toEqual([
    { printed: "sedjarah", modern: "sejarah" },
  ]);
});

test("a question as people ask it finds what its topic finds", async () => {
  const topic = await searchCatalogue(searchFor("sejarah perang diponegoro"));
  const asked = await searchCatalogue(
    searchFor("saya nyari buku buat makalah sejarah perang diponegoro"),
  );
  expect(asked.results).toEqual(topic.results);
  expect(asked).toMatchObject({ suggestion: null, absentWords: [], total: topic.total });
});

test("a title made of words that carry nothing is found", async () => {
  expect((await titles("ada apa dengan cinta"))[0]).toBe("Ada apa dengan Cinta?");
  expect(await titles("ada apa")).toEqual(["Ada apa dengan Cinta?"]);
  expect((await titles("aku")).length).toBeGreaterThan(0);
});

test("the words of two dictionaries find the one in the order that was typed", async () => {
  expect((await titles("kamus inggris indonesia "))[0]).toBe("Kamus Inggris-Indonesia");
  expect((await titles("kamus indonesia inggris "))[0]).toBe("Kamus Indonesia-Inggris");
});

test("a number is a word as well, and one that nobody has does not stand in the way", async () => {
  expect(await titles("212 sapiens ")).toContain("Sapiens : riwayat singkat umat manusia");
  expect((await titles("6000 tahun"))[0]).toMatch(/^6000 tahun/u);
  expect((await titles("peta jakarta 1650"))[0]).toMatch(/^Waere affbeeldinge/u);
});

test("no text breaks the search or reaches the database as a command", async () => {
  for (const q of [
    "'; DROP TABLE search.record; --",
    "' | '' & !( <-> :* \\",
    "\u0000\ud800 buku",
    "buku ".repeat(2_000),
    "x".repeat(10_000),
    '"'.repeat(999),
    "yang di dan",
    "?!… ---",
    "-sejarah",
    "%_%",
  ])
    await expect(searchCatalogue(readSearch({ q })), q.slice(0, 20)).resolves.toBeDefined();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (q) => {
      const { results, total, pages, page } = await searchCatalogue(readSearch({ q, page: "3" }));
      expect(results.length).toBeLessThanOrEqual(Math.min(pageSize, total));
      expect(page).toBeLessThanOrEqual(pages);
      await suggestRecords(q);
    }),
    { numRuns: 40 },
  );
});

test("a search sees a record in the transaction that added it, and its words at once", async () => {
  const undone = db().$transaction(async (tx) => {
    const record = incomingOf({ number: "s1", title: "Zwaringtonia agung" });
    await storeRecords(tx, by, [record]);
    expect((await searchCatalogue(searchFor("zwaringtonia"), { inside: tx })).total).toBe(1);
    const slip = await searchCatalogue(searchFor("zwaringtona"), { inside: tx });
    expect(slip.suggestion).toBe("zwaringtonia");
    expect((await suggestRecords("zwari", 5, tx))[0]?.text).toBe("Zwaringtonia agung");
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await searchCatalogue(searchFor("zwaringtonia"))).total).toBe(0);
});

test("a changed record is found by its new words only, a deleted one by none, and the vocabulary keeps count", async () => {
  const vocabulary = () =>
    db()
      .$queryRaw`SELECT word, records FROM search.catalogue_word WHERE records <> 0 ORDER BY word`;
  const store = (title: string, deleted = false) =>
    db().$transaction((tx) => storeRecords(tx, by, [incomingOf({ number: "s2", title, deleted })]));
  const before = await vocabulary();
  await store("Kuwukan merah");
  await store("Lembayungan biru");
  expect(await titles("kuwukan")).toEqual([]);
  expect(await titles("lembayungan")).toEqual(["Lembayungan biru"]);
  await store("Lembayungan biru", true);
  expect(await titles("lembayungan")).toEqual([]);
  expect(await vocabulary()).toEqual(before);
});
