import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { beforeEach, expect, test, vi } from "vitest";
import { storeRecords } from "@/lib/catalogue/mutations";
import { harvestPageSize } from "@/lib/catalogue/oai/queries";
import type { MadeUpBook } from "@/lib/catalogue/testing/records";
import { incomingOf } from "@/lib/catalogue/testing/records";
import { db } from "@/lib/platform/db";
import { GET, POST } from "./route";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

let source = "";
beforeEach(async () => {
  source = `test-${randomUUID()}`;
  // A harvest is of everything there is, and what there was stays: every test asks from 2001 on.
  await db().$executeRaw`UPDATE catalogue_record SET changed_at = '2000-01-01T00:00:00Z'`;
});

async function store(...books: readonly MadeUpBook[]): Promise<number[]> {
  const by = { source, actorId: null, actorName: "test", importId: null };
  const stored = await db().$transaction((tx) => storeRecords(tx, by, books.map(incomingOf)));
  return stored.records.map(({ recordId }) => recordId ?? 0);
}

const request = (query: string, init: RequestInit = {}) =>
  new Request(`http://localhost/api/oai?${query}`, init);

/** The document, which must be XML. */
async function read(response: Response): Promise<string> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const text = await response.text();
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return text;
}
const ask = async (query: string) => read(await GET(request(query)));

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = ""]) => one);
const errorsOf = (text: string) => all(text, /<error code="(\w+)">/g);
const idsOf = (text: string) =>
  all(text, /<identifier>oai:localhost:(\d+)<\/identifier>/g).map(Number);
const tokenOf = (text: string) => all(text, /<resumptionToken[^>]*>([^<]*)</g)[0] || null;

/** Reads a list to its end; `between` is done after every page. */
async function harvest(query: string, between: () => Promise<unknown> = async () => null) {
  const ids: number[] = [];
  let text = await ask(query);
  let pages = 1;
  const verb = new URLSearchParams(query).get("verb");
  for (;;) {
    const page = idsOf(text);
    if (errorsOf(text).length === 0) expect(page.length).toBeGreaterThan(0);
    ids.push(...page);
    const token = tokenOf(text);
    if (token === null) return { ids, pages };
    await between();
    text = await ask(`verb=${verb}&resumptionToken=${token}`);
    pages += 1;
    expect(pages).toBeLessThan(100);
  }
}

test("Identify, ListSets and ListMetadataFormats say what the repository is", async () => {
  const [id] = await store({ number: "1" });
  const identify = await ask("verb=Identify");
  expect(identify).toContain('<request verb="Identify">http://localhost:3000/api/oai</request>');
  expect(identify).toContain("<repositoryName>Portal Pustaka</repositoryName>");
  expect(identify).toContain("<deletedRecord>persistent</deletedRecord>");
  expect(identify).toContain("<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>");
  expect(identify).toMatch(/<adminEmail>\S+@(?:\S+\.)+\S+<\/adminEmail>/);
  expect(identify).toMatch(/<earliestDatestamp>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</);
  expect(await ask("verb=ListSets")).toContain("<setSpec>book</setSpec>");
  for (const query of ["", `&identifier=oai:localhost:${id}`]) {
    const formats = await ask(`verb=ListMetadataFormats${query}`);
    expect(all(formats, /<metadataPrefix>(\w+)</g)).toEqual(["oai_dc", "marcxml"]);
  }
});

test("a record is had in both formats, with identifier, datestamp and set in its header", async () => {
  const [id] = await store({ number: "1", title: "Cinta & <api>\u0001\uFFFE \u{1F4DA}" });
  const dc = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:${id}`);
  expect(dc).toMatch(
    /<header><identifier>oai:localhost:\d+<\/identifier><datestamp>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/datestamp><setSpec>book<\/setSpec><\/header>/,
  );
  expect(dc).toContain("<dc:title>Cinta &amp; &lt;api&gt;");
  expect(dc).toContain(`<dc:identifier>http://localhost:3000/opac/${id}</dc:identifier>`);
  const marc = await ask(`verb=GetRecord&metadataPrefix=marcxml&identifier=oai:localhost:${id}`);
  expect(marc).toContain('<metadata><record xmlns="http://www.loc.gov/MARC21/slim"><leader>');
});

test("a withdrawn record stays, as deleted, and has no format any more", async () => {
  const [id] = await store({ number: "1" });
  await store({ number: "1", deleted: true });
  const get = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:${id}`);
  expect(get).toContain('<header status="deleted">');
  expect(get).not.toContain("<metadata>");
  const list = await ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2001-01-01");
  expect(list).toContain(`<header status="deleted"><identifier>oai:localhost:${id}<`);
  const formats = await ask(`verb=ListMetadataFormats&identifier=oai:localhost:${id}`);
  expect(errorsOf(formats)).toEqual(["noMetadataFormats"]);
});

test("lists are bounded by set, by day and by second, and an empty one is noRecordsMatch", async () => {
  const [first, second] = await store({ number: "1" }, { number: "2" });
  await db()
    .$executeRaw`UPDATE catalogue_record SET changed_at = '2026-01-02T10:20:30.999Z', kind = 'map'
    WHERE id = ${first}::int`;
  const list = (query: string) => {
    const from = query.includes("from=") ? "" : "&from=2001-01-01";
    const time = from !== "" && query.includes("T") ? "T00:00:00Z" : "";
    return ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&${query}${from}${time}`);
  };
  expect(idsOf(await list("set=map"))).toEqual([first]);
  expect(idsOf(await list("set=book"))).toEqual([second]);
  expect(idsOf(await list("until=2026-01-02"))).toEqual([first]);
  expect(idsOf(await list("from=2026-01-02T10:20:30Z&until=2026-01-02T10:20:30Z"))).toEqual([
    first,
  ]);
  expect(idsOf(await list("from=2026-01-02T10:20:31Z"))).toEqual([second]);
  for (const none of [
    "set=braille",
    "set=constructor",
    "until=2026-01-01",
    "from=9999-12-31",
    "until=2026-01-02T10:20:29Z",
    "from=0001-01-01&until=0001-01-01",
  ])
    expect(errorsOf(await list(none)), none).toEqual(["noRecordsMatch"]);
});

test("errors come with status 200, and a bad request is not repeated", async () => {
  const bad = await ask("verb=ListRecords&metadataPrefix=oai_dc&from=x");
  expect(errorsOf(bad)).toEqual(["badArgument"]);
  expect(bad).toContain("<request>http://localhost:3000/api/oai</request>");
  expect(errorsOf(await ask("verb=%3Cscript%3E"))).toEqual(["badVerb"]);
  for (const id of ["oai:localhost:999999999", "oai:localhost:9999999999", "oai:lain:1"]) {
    const none = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${id}`);
    expect(errorsOf(none), id).toEqual(["idDoesNotExist"]);
    const formats = await ask(`verb=ListMetadataFormats&identifier=${id}`);
    expect(errorsOf(formats), id).toEqual(["idDoesNotExist"]);
  }
});

test("a form in a body asks like an address; arguments in both are doubled, and a book is no form", async () => {
  const post = async (query: string, body: string) =>
    read(await POST(request(query, { method: "POST", body })));
  expect(await post("", "verb=Identify")).toContain("<Identify>");
  expect(errorsOf(await post("verb=Identify", "verb=Identify"))).toEqual(["badVerb"]);
  expect(errorsOf(await post("", `verb=Identify&${"x".repeat(20_000)}`))).toEqual(["badVerb"]);
  expect(errorsOf(await post("", ""))).toEqual(["badVerb"]);
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ number: String(at + 1), title: `Buku ${at}` }));

test("a quiet catalogue is harvested whole and once, a page of 100 at a time, in both verbs", async () => {
  const ids = await store(...numbered(2 * harvestPageSize + 50));
  for (const verb of ["ListIdentifiers", "ListRecords"]) {
    const { ids: found, pages } = await harvest(
      `verb=${verb}&metadataPrefix=marcxml&from=2001-01-01`,
    );
    expect(found.toSorted((one, other) => one - other)).toEqual(ids);
    expect(pages).toBe(3);
  }
});

test("a set is harvested whole and once, its tombstones too, and nothing of another set with it", async () => {
  const ids = await store(...numbered(3 * (harvestPageSize + 1)));
  const maps = ids.filter((_, at) => at % 3 === 1);
  await db().$executeRaw`UPDATE catalogue_record SET kind = 'map' WHERE id = ANY(${maps}::int[])`;
  await db()
    .$executeRaw`UPDATE catalogue_record SET withdrawn_at = changed_at WHERE id = ${maps[0]}::int`;
  const { ids: found, pages } = await harvest(
    "verb=ListIdentifiers&metadataPrefix=oai_dc&set=map&from=2001-01-01",
  );
  expect(found.toSorted((one, other) => one - other)).toEqual(maps);
  expect(pages).toBe(2);
});

test("a record that joins a set while it is harvested is given with it", async () => {
  const ids = await store(...numbered(harvestPageSize + 2));
  const [late = 0, ...maps] = ids;
  await db().$executeRaw`UPDATE catalogue_record SET kind = 'map' WHERE id = ANY(${maps}::int[])`;
  const { ids: found } = await harvest(
    "verb=ListIdentifiers&metadataPrefix=oai_dc&set=map&from=2001-01-01",
    () => db()
      .$executeRaw`UPDATE catalogue_record SET kind = 'map', changed_at = clock_timestamp() + interval '1 second'
      WHERE id = ${late}::int AND kind <> 'map'`,
  );
  expect(found.toSorted((one, other) => one - other)).toEqual(ids);
});

test("while records change, are added and withdrawn, every one of the beginning is given and the list ends", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          from: fc.integer({ min: 0, max: 249 }),
          length: fc.integer({ min: 0, max: 250 }),
          deleted: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (changes) => {
        const ids = await store(...numbered(250));
        let step = 0;
        const { ids: found } = await harvest(
          "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2001-01-01",
          async () => {
            const change = changes[step % changes.length] ?? { from: 0, length: 0, deleted: false };
            step += 1;
            round += 1;
            const some = numbered(250).slice(change.from, change.from + change.length);
            await store(
              ...some.map((book) => ({
                ...book,
                title: `${book.title} ${round}`,
                deleted: change.deleted,
              })),
              { number: `baru-${round}` },
            );
          },
        );
        expect(ids.filter((id) => !found.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
});

test("a list whose rest has left it ends with a record, as the schema wants one", async () => {
  await store(...numbered(150));
  const until = new Date(Date.now() - 5000).toISOString().replace(/\.\d+/, "");
  await db().$executeRaw`UPDATE catalogue_record SET changed_at = '2026-01-02T00:00:00Z'
    WHERE source = ${source}`;
  const { ids, pages } = await harvest(
    `verb=ListIdentifiers&metadataPrefix=oai_dc&from=2001-01-01T00:00:00Z&until=${until}`,
    () => db().$executeRaw`UPDATE catalogue_record SET changed_at = now() WHERE source = ${source}`,
  );
  expect(new Set(ids).size).toBe(100);
  expect(pages).toBe(2);
});

test("what an import is storing while a harvest begins is in it, or is dated after it", async () => {
  await store({ number: "1" });
  let answered: Promise<string> | undefined;
  await db().$transaction(async (tx) => {
    const by = { source, actorId: null, actorName: "test", importId: null };
    await storeRecords(tx, by, [incomingOf({ number: "2" })]);
    let state = "asked";
    const asked = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2001-01-01");
    answered = asked.finally(() => {
      state = "answered";
    });
    // The import goes on when the harvest waits for it, or did not.
    while (state === "asked") {
      const waiting = await db().$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
      if (waiting.length > 0) state = "waits";
    }
  });
  expect(idsOf((await answered) ?? "")).toHaveLength(2);
});

test("whoever asks without end is told when to come again", async () => {
  const one = () => new Request("http://localhost/api/oai?verb=ListSets");
  let answer = await GET(one());
  for (let tries = 0; tries < 700 && answer.status === 200; tries += 1) answer = await GET(one());
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});
