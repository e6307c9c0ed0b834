import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { storeRecords } from "../mutations";
import { incomingOf } from "../testing/records";
import { searchCatalogue } from "./queries";
import type { CatalogueSearch } from "./schema";
import { pageSize, readSearch, searchFor } from "./schema";
import { suggestRecords } from "./suggestions/queries";

beforeAll(() => seedCatalogue({ demo: true }), 60_000);

const by = { source: "test", actorId: null, actorName: "Uji", importId: null };
const titles = async (q: string) =>
  (await searchCatalogue(searchFor(q))).results.map(({ title }) => title);
const count = async (change: Partial<CatalogueSearch>) =>
  (await searchCatalogue({ ...searchFor(""), ...change })).total;

describe("what is typed", () => {
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

  test("a misspelt word is put right and said so; what nobody has finds nothing and suggests nothing", async () => {
    expect(await searchCatalogue(searchFor("laskar pelnagi"))).toMatchObject({
      suggestion: "laskar pelangi",
      basis: "suggestion",
    });
    expect(await searchCatalogue(searchFor("qqqqxzxz"))).toMatchObject({
      ...{
        total: 0,
        totalIsExact: true,
        results: [],
        suggestion: null,
        basis: "asked",
        page: 1,
        pages: 1,
      },
    });
  });

  test("a real word is not replaced by another that the catalogue has: that one is offered", async () => {
    for (const [q, suggestion] of [
      ["batik", "batak"],
      ["gempa", "gema"],
      ["buku gempa", "buku gema"],
    ] as const)
      expect(await searchCatalogue(searchFor(q)), q).toMatchObject({
        ...{ total: 0, results: [], basis: "asked", suggestion },
      });
    expect(await searchCatalogue(searchFor("batik jawa "))).toMatchObject({
      ...{ basis: "some-words", absentWords: ["batik"] },
    });
  });

  test("a word put right stands for nothing by itself: beside one that has to be dropped it needs another", async () => {
    expect(await searchCatalogue(searchFor("tana toraja"))).toMatchObject({
      ...{ basis: "asked", total: 0, suggestion: null },
    });
    const laskar = await searchCatalogue(searchFor("laskar pelnagi zzqqq"));
    expect(laskar).toMatchObject({
      ...{ basis: "suggestion", suggestion: "laskar pelangi", absentWords: ["zzqqq"] },
      total: await count({ q: "laskar pelangi " }),
    });
  });

  test("a word is put right rather than dropped, and each result says which words it lacks", async () => {
    const { basis, suggestion, results } = await searchCatalogue(
      searchFor("sejrah perang diponegoro"),
    );
    expect([basis, suggestion]).toEqual(["suggestion", "sejarah perang diponegoro"]);
    const topic = await searchCatalogue(searchFor("sejarah perang diponegoro"));
    expect(results).toEqual(topic.results);
  });

  test("a word of a publisher or a note is not put right, though no title has it", async () => {
    const answer = await searchCatalogue(searchFor("bumi manusia hasta mitra zzqqq"));
    expect(answer).toMatchObject({
      ...{ basis: "some-words", suggestion: null, absentWords: ["zzqqq"] },
    });
    expect(answer.results[0]?.imprint).toContain("Hasta Mitra");
  });

  test("the beginning of a word is offered whole, and words written apart are put together", async () => {
    expect(await searchCatalogue(searchFor("sejarah perang dipo"))).toMatchObject({
      ...{ basis: "some-words", suggestion: "sejarah perang diponegoro" },
    });
    expect(await searchCatalogue(searchFor("arjuna wiwaha"))).toMatchObject({
      ...{ basis: "suggestion", suggestion: "arjunawiwaha" },
    });
  });

  test("two words that are one thing are dropped together or not at all", async () => {
    expect(await searchCatalogue(searchFor("gempa bumi"))).toMatchObject({
      ...{ basis: "asked", total: 0, fewer: [], suggestion: null },
    });
  });

  test("where hardly anything has the words, they are read by what they mean, which can be switched off", async () => {
    const english = await searchCatalogue(searchFor("novels by pramoedya in english"));
    expect(english.results.map(({ title }) => title)).toEqual(["This earth of mankind"]);
    expect(english.meanings).toEqual([{ typed: "in english", words: [], language: "en" }]);
    const cook = await searchCatalogue(searchFor("indonesian cookbook"));
    expect(cook.results[0]?.title).toMatch(/^Mustika rasa/u);
    const off = await searchCatalogue({
      ...searchFor("novels by pramoedya in english"),
      old: false,
    });
    expect(off).toMatchObject({ total: 0, meanings: [] });
    expect((await searchCatalogue(searchFor("history of java"))).meanings).toEqual([]);
    const children = await searchCatalogue(searchFor("buku anak kancil "));
    expect(children.results.map(({ title }) => title)).toEqual(["Dongeng kancil"]);
  });

  test("a question as people ask it finds what its topic finds", async () => {
    const topic = await searchCatalogue(searchFor("sejarah perang diponegoro"));
    const asked = await searchCatalogue(
      searchFor("saya nyari buku buat makalah sejarah perang diponegoro"),
    );
    expect(asked.results).toEqual(topic.results);
    expect(asked).toMatchObject({ suggestion: null, absentWords: [], total: topic.total });
  });

  test("results without the rarest word come after those without a commoner one", async () => {
    const { basis, results } = await searchCatalogue(searchFor("sejarah perang diponegoro"));
    const absent = results.map(({ absentWords }) => absentWords.join());
    expect(basis).toBe("some-words");
    expect(absent).toContain("diponegoro");
    expect(absent.slice(absent.indexOf("diponegoro"))).not.toContain("sejarah");
  });

  test("a title made of words that carry nothing is found", async () => {
    expect((await titles("ada apa dengan cinta"))[0]).toBe("Ada apa dengan Cinta?");
    expect(await titles("ada apa")).toEqual(["Ada apa dengan Cinta?"]);
    expect((await titles("aku")).length).toBeGreaterThan(0);
  });

  test("most of the words will do when no record has them all", async () => {
    const { basis, results } = await searchCatalogue(searchFor("laskar pelangi andrea zzzzqq"));
    expect(basis).toBe("some-words");
    expect(results[0]?.title).toBe("Laskar pelangi");
  });

  test("words that only name a thing's kind carry no result, and words that were dropped are named", async () => {
    for (const q of ["buku toraja", "buku tentang toraja", "novel karya toraja"])
      expect(await searchCatalogue(searchFor(q)), q).toMatchObject({ total: 0, results: [] });
    expect(await searchCatalogue(searchFor("hukum toraja "))).toMatchObject({
      ...{ basis: "some-words", absentWords: ["toraja"] },
      total: await count({ q: "hukum " }),
    });
    const makassar = await searchCatalogue(searchFor("buku tentang makassar"));
    expect(makassar).toMatchObject({ basis: "asked", absentWords: [] });
    expect(makassar.total).toBe(await count({ q: "makassar" }));
    expect(await count({ q: "macassar" })).toBe(makassar.total);
    const film = await searchCatalogue(searchFor("film zaman bergerak "));
    expect(film).toMatchObject({ basis: "some-words", absentWords: ["film"] });
    expect(film.results[0]?.title).toMatch(/^Zaman bergerak/u);
  });

  test("where any one word may be missing, each result says which", async () => {
    const { basis, absentWords, results } = await searchCatalogue(
      searchFor("hujan bulan juni makassar "),
    );
    expect([basis, absentWords]).toEqual(["some-words", []]);
    expect(results.length).toBeGreaterThan(0);
    for (const { title, absentWords: absent } of results) {
      expect(title).toMatch(/^Hujan bulan Juni/iu);
      expect(absent).toEqual(["makassar"]);
    }
  });

  test("words that never meet are offered one by one, the rarest first", async () => {
    const { total, fewer } = await searchCatalogue(searchFor("gamelan makassar "));
    expect([total, fewer]).toEqual([0, ["makassar", "gamelan"]]);
    for (const word of fewer) expect(await count({ q: `${word} ` }), word).toBeGreaterThan(0);
    expect((await searchCatalogue(searchFor("qqqqxzxz wwwwvvv "))).fewer).toEqual([]);
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
});

describe("lists", () => {
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
});

describe("records that come and go", () => {
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
      db().$transaction((tx) =>
        storeRecords(tx, by, [incomingOf({ number: "s2", title, deleted })]),
      );
    const before = await vocabulary();
    await store("Kuwukan merah");
    await store("Lembayungan biru");
    expect(await titles("kuwukan")).toEqual([]);
    expect(await titles("lembayungan")).toEqual(["Lembayungan biru"]);
    await store("Lembayungan biru", true);
    expect(await titles("lembayungan")).toEqual([]);
    expect(await vocabulary()).toEqual(before);
  });
});

test("lines under the box begin with titles that begin like it, and name authors", async () => {
  const lines = await suggestRecords("toer, pram");
  expect(lines).toContainEqual({
    ...{ kind: "author", text: "Toer, Pramoedya Ananta", id: null, field: "author" },
  });
  expect((await suggestRecords("laskar"))[0]?.text).toBe("Laskar pelangi");
  expect(await suggestRecords("a")).toEqual([]);
  const names = (await suggestRecords("pramudya")).filter(({ kind }) => kind === "author");
  expect(names.map(({ text }) => text)).toEqual(["Toer, Pramoedya Ananta"]);
  expect((await suggestRecords("se", 999)).length).toBeLessThanOrEqual(20);
});

test("what is misspelt while it is typed has lines too, the last word as far as it is written", async () => {
  for (const [typed, text] of [
    ["laskar pelnag", "Laskar pelangi"],
    ["wayng kul", "Wayang kulit"],
  ] as const)
    expect(
      (await suggestRecords(typed)).map((line) => line.text),
      typed,
    ).toContain(text);
  expect(await suggestRecords("qqqqxzxz")).toEqual([]);
});
