import { beforeAll, expect, test } from "vitest";
import seedCatalogue from "@/prisma/seed/catalogue";
import { searchCatalogue } from "./queries";
import type { CatalogueSearch } from "./schema";
import { searchFor } from "./schema";

beforeAll(() => seedCatalogue({ demo: true }));

const count = async (change: Partial<CatalogueSearch>) =>
  (await searchCatalogue({ ...searchFor(""), ...change })).total;

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

test("results without the rarest word come after those without a commoner one", async () => {
  const { basis, results } = await searchCatalogue(searchFor("sejarah perang diponegoro"));
  const absent = results.map(({ absentWords }) => absentWords.join());
  expect(basis).toBe("some-words");
  expect(absent).toContain("diponegoro");
  expect(absent.slice(absent.indexOf("diponegoro"))).not.toContain("sejarah");
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
