import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoEntries } from "@/bench/faq/entries";
import type { Query } from "@/bench/faq/measure";
import { askAll, queries, ratesOf, strangersQueries } from "@/bench/faq/measure";
import { db } from "@/lib/platform/db";
import { indexEntry, removeEntry } from "./mutations";
import { searchFaq } from "./queries";
import type { FaqEntryText } from "./types";

const entries = demoEntries();
const inOne = (run: Parameters<ReturnType<typeof db>["$transaction"]>[0]) => db().$transaction(run);

beforeAll(async () => {
  await db().$transaction(async (tx) => {
    for (const entry of entries) await indexEntry(tx, entry);
  });
});

const slugs = async (query: string, locale: "id" | "en" = "id") =>
  (await searchFaq({ query, locale })).results.map(({ slug }) => slug);

/** What the index counts, to be compared before and after. */
const vocabulary = () =>
  db().$queryRaw<{ word: string; entries: number }[]>`
    SELECT word, entries FROM search.faq_word ORDER BY word COLLATE "C"`;

describe("the open halves of the evaluation sets (the others are measured by `npm run bench:faq` alone)", () => {
  test.each([
    ["our own", queries, 0.9],
    ["the strangers'", strangersQueries, 0.85],
  ] as const)(
    "find answers and know when they do not know, above the bars: %s",
    async (_, set, recallAt1) => {
      const rates = ratesOf(
        await askAll(
          db(),
          set.filter(({ held }) => !held),
        ),
      );
      expect(rates.answerable).toBeGreaterThanOrEqual(80);
      expect(rates.unanswerable).toBeGreaterThanOrEqual(20);
      expect(rates.recallAt1).toBeGreaterThanOrEqual(recallAt1);
      expect(rates.recallAt3).toBeGreaterThanOrEqual(0.97);
      expect(rates.unanswerableHandedOver).toBeGreaterThanOrEqual(0.95);
      expect(rates.answerableHandedOver).toBeLessThanOrEqual(0.04);
    },
  );

  test.each([
    ["our own", queries],
    ["the strangers'", strangersQueries],
  ] as const)("the set is what it has to be: %s", (_, set) => {
    const share = (is: (query: Query) => boolean) => set.filter(is).length / set.length;
    expect(set.length).toBeGreaterThanOrEqual(160);
    expect(share(({ held }) => held)).toBeCloseTo(0.5, 1);
    expect(share(({ kind }) => kind === "informal")).toBeGreaterThan(0.3);
    expect(share(({ expected }) => expected.length === 0)).toBeGreaterThan(0.18);
    expect(new Set(set.map(({ text }) => text)).size).toBe(set.length);
    const known = new Set(entries.map(({ slug }) => slug));
    expect(set.flatMap(({ expected }) => expected).filter((slug) => !known.has(slug))).toEqual([]);
  });
});

describe("closing time is asked of the hours, and closed days of the holidays", () => {
  test("whoever asks until when it is open is told the hours first, in either language", async () => {
    for (const query of [
      "what time do you close on saturday",
      "perpus tutup jam brp",
      "closing hours",
    ])
      expect((await slugs(query))[0], query).toBe("jam-buka-gedung");
    expect((await slugs("obrolan tutup jam berapa"))[0]).toBe("jam-tanya-pustakawan");
  });

  test("whoever asks on which days it is closed is told the holidays first", async () => {
    for (const query of [
      "tutup lebaran ga",
      "is it closed on christmas",
      "hari libur tutup jam brp",
    ])
      expect((await slugs(query))[0], query).toBe("hari-libur-tutup");
  });
});

describe("what is near to a question that nothing answers", () => {
  test("is found by the matter it belongs to, is little and hardly trusted, and never an answer", async () => {
    for (const [query, near] of [
      ["denda", "jumlah-lama-pinjam"],
      ["overdue fine", "jumlah-lama-pinjam"],
      ["parkir motor", "alamat-gedung"],
      ["ada wifi ga", "manfaat-anggota"],
    ] as const) {
      const { results, answered } = await searchFaq({ query, locale: "id" });
      expect(answered, query).toBe(false);
      expect(results[0]?.slug, query).toBe(near);
      expect(results.length, query).toBeLessThanOrEqual(3);
      for (const { score } of results) expect(score, query).toBeLessThan(0.31);
    }
  });

  test("is nothing where only words of every question agree", async () => {
    for (const query of ["ada resep rendang tidak", "apakah bisa beli tiket pesawat"])
      expect((await searchFaq({ query, locale: "id" })).answered, query).toBe(false);
    expect(await slugs("ada resep rendang tidak")).toEqual([]);
  });
});

test("each entry is found first by its own question, in either language, from either language's page", async () => {
  const missed: string[] = [];
  for (const { question, slug } of entries)
    for (const locale of ["id", "en"] as const)
      if (!(await slugs(question, locale)).slice(0, 1).includes(slug)) missed.push(question);
  expect(missed).toEqual([]);
});

test("results are in the language of the page, whatever language was asked in", async () => {
  const english = await searchFaq({ query: "lupa kata sandi", locale: "en" });
  expect(english.results[0]?.lang).toBe("en");
  expect(english.results[0]?.question).toMatch(/forgot/iu);
  const indonesian = await searchFaq({ query: "forgot password", locale: "id" });
  expect(indonesian.results[0]?.slug).toBe("lupa-nomor-sandi");
  expect(indonesian.results[0]?.lang).toBe("id");
  expect(indonesian.results[0]?.questionSegments.some(({ match }) => match)).toBe(true);
});

test("the answer comes while the word is being typed", async () => {
  for (const typed of ["fotok", "fotoko", "fotokop", "fotokopi"])
    expect((await slugs(typed))[0], typed).toBe("fotokopi-reproduksi");
});

test("no text is refused or breaks the search, and none of it reaches the database as a command", async () => {
  const before = await vocabulary();
  const texts = [
    "'; DROP TABLE search.faq_entry; --",
    "' | '' & !( <-> :* \\",
    "<script>alert(1)</script> jam buka",
    "%_%_%",
    "\u0000\ud800 buka",
    "buku ".repeat(2_000),
    "x".repeat(10_000),
    "?!… ---",
  ];
  for (const text of texts)
    await expect(searchFaq({ query: text, locale: "id" })).resolves.toBeDefined();
  expect(await vocabulary()).toEqual(before);
  expect(await searchFaq({ query: "?!… ---", locale: "id" })).toEqual({
    results: [],
    answered: false,
  });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (query) => {
      const { results, answered } = await searchFaq({ query, locale: "id", limit: 3 });
      expect(results.length).toBeLessThanOrEqual(3);
      if (answered) expect(results.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test("limits are kept, and results come best first", async () => {
  for (const limit of [-5, 1, 3, 20, 1_000]) {
    const { results } = await searchFaq({ query: "kartu anggota", locale: "id", limit });
    expect(results.length).toBeLessThanOrEqual(Math.min(20, Math.max(1, limit)));
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  }
});

describe("an entry of its own", () => {
  const entry: FaqEntryText = {
    documentId: randomUUID(),
    slug: "parkir-kendaraan",
    locale: "id",
    category: "jam-lokasi",
    question: "Di mana saya dapat memarkir kendaraan?",
    answerText: "Parkir tersedia di lantai bawah tanah gedung layanan.",
    keywords: ["parkir", "mobil", "motor"],
  };
  afterAll(() => inOne((tx) => removeEntry(tx, entry.documentId)));

  test("is found from the moment it is indexed, changed, and gone when removed, without a trace", async () => {
    const before = await vocabulary();
    const parking = { query: "ada parkir motor ga", locale: "id" } as const;
    expect((await searchFaq(parking)).answered).toBe(false);
    await inOne((tx) => indexEntry(tx, entry));
    const found = await searchFaq(parking);
    expect(found.answered).toBe(true);
    expect(found.results[0]?.slug).toBe(entry.slug);
    await inOne((tx) =>
      indexEntry(tx, { ...entry, slug: "tempat-parkir", answerText: "Tidak ada." }),
    );
    await inOne((tx) => indexEntry(tx, { ...entry, locale: "en", question: "Where can I park?" }));
    expect((await slugs("parkir"))[0]).toBe("tempat-parkir");
    await inOne((tx) => removeEntry(tx, entry.documentId));
    expect((await searchFaq(parking)).answered).toBe(false);
    expect(await vocabulary()).toEqual(before);
  });

  test("is not found when the transaction that publishes it fails", async () => {
    const failing = inOne(async (tx) => {
      await indexEntry(tx, entry);
      throw new Error("the rest failed");
    });
    await expect(failing).rejects.toThrow("the rest failed");
    expect(await slugs("parkir")).not.toContain(entry.slug);
  });

  test("two published at once are both counted", async () => {
    const before = await vocabulary();
    const ids = [randomUUID(), randomUUID()];
    await Promise.all(
      ids.map((documentId) => inOne((tx) => indexEntry(tx, { ...entry, documentId }))),
    );
    const parking = (await vocabulary()).find(({ word }) => word === "parkir");
    expect(parking?.entries).toBe(2);
    for (const id of ids) await inOne((tx) => removeEntry(tx, id));
    expect(await vocabulary()).toEqual(before);
  });
});
