import { beforeAll, expect, test, vi } from "vitest";
import seedCatalogue from "@/prisma/seed/catalogue";
import { GET as suggest } from "../suggest/route";
import { GET } from "./route";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

beforeAll(() => seedCatalogue({ demo: true }));

async function search(query: string) {
  const response = await GET(new Request(`http://localhost/api/catalogue/search?${query}`));
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

test("a search is answered as experience.md says", async () => {
  const { status, answer } = await search(
    "q=bumi+manusia&field=title&format=book&language=id&sort=relevance",
  );
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    total: expect.any(Number),
    totalIsExact: true,
    suggestion: null,
    results: expect.arrayContaining([
      {
        id: expect.any(Number),
        title: "Bumi manusia : sebuah roman",
        authors: ["Pramoedya Ananta Toer"],
        imprint: expect.any(String),
        year: expect.any(Number),
        format: "book",
        digitalKind: expect.toBeOneOf([null, expect.any(String)]),
        language: "id",
        callNumber: expect.any(String),
        available: expect.any(Boolean),
      },
    ]),
    facets: { kinds: [{ value: "book", count: expect.any(Number) }] },
  });
});

test("nothing in an address is refused: pages beyond the last, foreign values, years that are none, no parameter at all", async () => {
  for (const query of [
    "",
    "q=",
    "q=sejarah&page=1000000000",
    "q=sejarah&page=-1&sort=random&field=body&yearFrom=abad&yearTo=99999",
    "q=sejarah&format=nothing&language=xx&author=Nobody&subject='%20OR%201=1&location=%00",
    "q=%00%ff%27%22%5C",
    `q=${"a%20".repeat(3_000)}`,
    "q=x&q=y&page=2&page=3&format=book&format=map",
    "q=-sejarah",
    "yearFrom=1950&yearTo=1940",
  ])
    expect((await search(query)).status, query.slice(0, 80)).toBe(200);
  const { answer } = await search("q=sejarah&page=1000000000");
  expect(answer).toMatchObject({
    page: 7,
    pages: 7,
    results: expect.arrayContaining([expect.anything()]),
  });
});

test("lines under the box come while a word is being typed", async () => {
  const response = await suggest(
    new Request("http://localhost/api/catalogue/suggest?q=bumi%20man"),
  );
  expect(await response.json()).toMatchObject({
    suggestions: expect.arrayContaining([
      { kind: "record", text: "Bumi manusia", id: expect.any(Number), field: "all" },
    ]),
  });
});

test("whoever asks like a machine is told to wait", async () => {
  let refused: Response | undefined;
  for (let tries = 0; tries < 3_100 && !refused; tries += 1) {
    const response = await suggest(new Request("http://localhost/api/catalogue/suggest?q="));
    if (response.status === 429) refused = response;
  }
  expect(await refused?.json()).toMatchObject({ refusal: "too-many-searches" });
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
});
