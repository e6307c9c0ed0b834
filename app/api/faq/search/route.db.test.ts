import { beforeAll, expect, test, vi } from "vitest";
import { demoEntries } from "@/bench/faq/entries";
import { indexEntry } from "@/lib/faq/mutations";
import { db } from "@/lib/platform/db";
import { GET, POST } from "./route";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

beforeAll(async () => {
  await db().$transaction(async (tx) => {
    for (const entry of demoEntries()) await indexEntry(tx, entry);
  });
});

async function search(parameters: Readonly<Record<string, string>>) {
  const address = `http://localhost/api/faq/search?${new URLSearchParams(parameters)}`;
  const response = await GET(new Request(address));
  const answer: unknown = await response.json();
  return { status: response.status, headers: response.headers, answer };
}

async function write(
  body: string,
  headers: Readonly<Record<string, string>> = { origin: "http://localhost:3000" },
) {
  const address = "http://localhost:3000/api/faq/search";
  const sent = { host: "localhost:3000", ...headers };
  const response = await POST(new Request(address, { method: "POST", headers: sent, body }));
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

test("a question is answered as experience.md says", async () => {
  const { status, headers, answer } = await search({
    q: "perpus buka smpe jam brp ya",
    limit: "2",
  });
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(answer).toMatchObject({
    answered: true,
    results: [
      {
        slug: "jam-buka-gedung",
        question: expect.stringContaining("buka"),
        snippet: expect.stringContaining("08.00"),
        score: expect.any(Number),
        lang: "id",
      },
      { slug: expect.any(String) },
    ],
  });
});

test("a page in English is answered in English", async () => {
  const { answer } = await search({ q: "forgot my password", lang: "en", limit: "1" });
  expect(answer).toMatchObject({ results: [{ slug: "lupa-nomor-sandi", lang: "en" }] });
});

test("what no entry answers is handed over and noted for staff", async () => {
  const { answer } = await search({ q: "ada parkir sepeda ga" });
  expect(answer).toMatchObject({ answered: false });
  expect((await db().faqUnanswered.findMany()).map(({ text }) => text)).toEqual([
    "ada parkir sepeda ga",
  ]);
});

test("what is being written to a librarian is answered like a search and noted for nobody before it rests", async () => {
  await db().faqUnanswered.deleteMany();
  const q = "nama saya Budi, ibu saya mencari obat batuk";
  expect(await write(JSON.stringify({ q, lang: "id", limit: 1 }))).toMatchObject({
    status: 200,
    answer: { answered: false },
  });
  expect(await db().faqUnanswered.count()).toBe(0);
  await write(JSON.stringify({ q: "ada parkir becak ga", lang: "id", limit: 1, rested: true }));
  expect((await db().faqUnanswered.findMany()).map(({ text }) => text)).toEqual([
    "ada parkir becak ga",
  ]);
  const known = { q: "perpus buka smpe jam brp ya", lang: "id" };
  const { answer } = await search({ ...known, limit: "2" });
  expect(await write(JSON.stringify({ ...known, limit: 2 }))).toEqual({ status: 200, answer });
});

test("what is being written is taken from the portal's own pages only, and within bounds", async () => {
  const body = JSON.stringify({ q: "jam buka", lang: "id", limit: 1 });
  const foreign = { status: 403, answer: { refusal: "foreign-origin" } };
  expect(await write(body, {})).toEqual(foreign);
  expect(await write(body, { origin: "https://jahat.test" })).toEqual(foreign);
  expect((await write(JSON.stringify({ q: "a".repeat(5_000) }))).status).toBe(413);
  expect((await write("jam buka")).status).toBe(400);
  expect((await write("[]")).status).toBe(422);
  expect((await write(String.raw`{"q": "jam \ud83d\u0000 bukx"}`)).status).toBe(200);
  expect((await write(JSON.stringify({ q: "\u0001".repeat(500) }))).status).toBe(200);
});

test("an answer that cannot be noted is given all the same", async () => {
  await db().$executeRaw`ALTER TABLE faq_unanswered RENAME TO faq_unanswered_away`;
  try {
    const parked = await search({ q: "ada parkir sepeda ga" });
    expect(parked).toMatchObject({ status: 200, answer: { answered: false } });
  } finally {
    await db().$executeRaw`ALTER TABLE faq_unanswered_away RENAME TO faq_unanswered`;
  }
});

test("no query is refused: too long, only punctuation, missing, limits that are none", async () => {
  const nothing = { results: [], answered: false };
  expect((await search({})).answer).toEqual(nothing);
  expect((await search({ q: "?!… '--" })).answer).toEqual(nothing);
  expect((await search({ q: `${"z".repeat(9_000)} '; DROP TABLE x` })).status).toBe(200);
  for (const limit of ["0", "-1", "1e9", "banyak", "2.5", ""])
    expect((await search({ q: "kartu hilang", limit, lang: "fr" })).answer, limit).toMatchObject({
      results: [{ slug: "kartu-hilang" }],
    });
});

test("whoever asks like a machine is told to wait", async () => {
  let refused: Response | undefined;
  for (let tries = 0; tries < 3_100 && !refused; tries += 1) {
    const response = await GET(new Request("http://localhost/api/faq/search?q="));
    if (response.status === 429) refused = response;
  }
  expect(await refused?.json()).toMatchObject({ refusal: "too-many-searches" });
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
});
