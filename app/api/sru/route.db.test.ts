import { beforeAll, expect, test, vi } from "vitest";
import { structureFaults } from "@/lib/catalogue/sru/testing/structure";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { GET } from "./route";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

beforeAll(() => seedCatalogue({ demo: true }));

/** The answer, which must be XML as the schema of SRU 1.2 has it. */
async function ask(query: string): Promise<string> {
  const response = await GET(new Request(`http://localhost/api/sru?${query}`));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const text = await response.text();
  expect(structureFaults(text), query).toEqual([]);
  return text;
}
const search = (cql: string, rest = "") =>
  ask(
    `operation=searchRetrieve&version=1.2&recordSchema=dc&query=${encodeURIComponent(cql)}${rest}`,
  );
const all = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, one = ""]) => one);
const total = (text: string) => Number(all(text, "zs:numberOfRecords")[0]);
const diagnosticsOf = (text: string) =>
  [...text.matchAll(/diagnostic\/1\/(\d+)</g)].map(([, number]) => Number(number));
const count = async (cql: string) => total(await search(cql, "&maximumRecords=0"));

test("a request for nothing is answered with what the server can do", async () => {
  for (const query of ["", "operation=explain&version=1.2", "x-foreign=1"]) {
    const explained = await ask(query);
    expect(explained).toContain("<zs:explainResponse");
    expect(explained).toContain('<name set="bath">isbn</name>');
    expect(explained).toContain('identifier="info:srw/schema/1/marcxml-v1.1"');
    expect(diagnosticsOf(explained)).toEqual([]);
  }
});

test("parameters that are missing, doubled, foreign or wrong get the diagnostic that SRU has for them", async () => {
  const faults = {
    "query=bumi": 7,
    "operation=update&version=1.2": 4,
    "operation=searchRetrieve": 7,
    "operation=searchRetrieve&version=2.0&query=bumi": 5,
    "operation=searchRetrieve&version=1.2": 7,
    "operation=searchRetrieve&version=1.2&query=": 7,
    "operation=searchRetrieve&version=1.2&query=a&query=b": 6,
    "operation=searchRetrieve&version=1.2&query=bumi&colour=red": 8,
    "operation=searchRetrieve&version=1.2&query=bumi&scanClause=bumi": 8,
    "operation=searchRetrieve&version=1.2&query=bumi&startRecord=0": 6,
    "operation=searchRetrieve&version=1.2&query=bumi&startRecord=x": 6,
    "operation=searchRetrieve&version=1.2&query=bumi&maximumRecords=-1": 6,
    "operation=searchRetrieve&version=1.2&query=bumi&startRecord=100000": 61,
    "operation=searchRetrieve&version=1.2&query=bumi&recordSchema=mods": 66,
    "operation=searchRetrieve&version=1.2&query=bumi&recordPacking=zip": 71,
    "operation=searchRetrieve&version=1.2&query=bumi&sortKeys=title": 80,
    "operation=searchRetrieve&version=1.2&query=bumi&stylesheet=x": 110,
    "operation=searchRetrieve&version=1.2&query=%22": 10,
    "operation=searchRetrieve&version=1.2&query=x.y%3D1": 15,
    "operation=scan&version=1.2": 7,
    "operation=scan&version=1.2&scanClause=a+and+b": 10,
    "operation=scan&version=1.2&scanClause=dc.date%3D1980": 16,
    "operation=scan&version=1.2&scanClause=bumi&maximumTerms=0": 6,
    "operation=scan&version=1.2&scanClause=bumi&maximumTerms=101": 121,
    "operation=scan&version=1.2&scanClause=bumi&maximumTerms=5&responsePosition=7": 120,
  };
  for (const [query, number] of Object.entries(faults))
    expect(diagnosticsOf(await ask(query)), query).toEqual([number]);
});

test("the indexes find what they should, with every relation and a mask", async () => {
  const bumi = await search('dc.title = "bumi manusia" and dc.creator all "pramoedya toer"');
  expect(all(bumi, "dc:title").join()).toContain("Bumi manusia");
  const isbn = all(bumi, "dc:identifier").find((one) => one.startsWith("urn:isbn:")) ?? "";
  const id = all(bumi, "zs:recordIdentifier")[0];
  const finding = [
    ...["bumi", "title any bumi", 'bath.title exact "bumi manusia"', 'bath.author = "pramoedya"'],
    ...['cql.serverChoice = "bumi manusia"', "dc.title = manus*", "dc.language = ind and bumi"],
    ...["dc.type = book and bumi", 'dc.date within "1900 2026" and bumi', `rec.id = ${id}`],
  ];
  for (const cql of finding) expect(await count(cql), cql).toBeGreaterThan(0);
  if (isbn !== "")
    expect(await count(`bath.isbn = ${isbn.replace("urn:isbn:", "")}`)).toBeGreaterThan(0);
  expect(await count('dc.title = "manusia bumi"')).toBe(0);
  expect(await count("dc.title = xyzzyplugh")).toBe(0);
});

test("booleans, years and masks count as sets do", async () => {
  const [row] = await db().$queryRaw<{ all: number; early: number; none: number }[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE year < 1950)::int AS early,
      count(*) FILTER (WHERE year IS NULL)::int AS none FROM search.record`;
  const { all: everything = 0, early = 0, none = 0 } = row ?? {};
  expect(await count("cql.allRecords = 1")).toBe(everything);
  expect(await count("dc.date < 1950")).toBe(early);
  expect(await count("cql.allRecords = 1 not dc.date < 1950")).toBe(everything - early);
  expect(await count("dc.date < 1950 or dc.date >= 1950")).toBe(everything - none);
  const [a, b] = [await count("dc.title = sejarah"), await count("dc.subject = indonesia")];
  const both = await count("dc.title = sejarah and dc.subject = indonesia");
  expect(await count("dc.title = sejarah or dc.subject = indonesia")).toBe(a + b - both);
  expect(await count("dc.title = sejarah not dc.subject = indonesia")).toBe(a - both);
  const within = await count('dc.date within "1945 1950"');
  const ends = (await count("dc.date >= 1945")) - (await count("dc.date > 1950"));
  expect(within).toBe(ends);
});

test("results come in pages that never overlap, in both schemas and packings", async () => {
  const found = await search("sejarah", "&maximumRecords=1000");
  const size = total(found);
  const ids: string[] = [];
  let next: string | undefined = "1";
  while (next !== undefined) {
    const page = await search("sejarah", `&maximumRecords=40&startRecord=${next}`);
    ids.push(...all(page, "zs:recordIdentifier"));
    next = all(page, "zs:nextRecordPosition")[0];
  }
  expect(new Set(ids).size).toBe(size);
  expect(ids.length).toBe(size);
  const query = "operation=searchRetrieve&version=1.2&query=sejarah&maximumRecords=1";
  expect(await ask(query)).toContain(
    '<zs:recordData><record xmlns="http://www.loc.gov/MARC21/slim">',
  );
  expect(await ask(`${query}&recordPacking=string`)).toContain("<zs:recordData>&lt;record xmlns=");
});

test("scan lists the terms around one, in the order of the index", async () => {
  const scan = (clause: string, rest = "") =>
    ask(`operation=scan&version=1.2&scanClause=${encodeURIComponent(clause)}${rest}`);
  const words = all(await scan("bumi", "&maximumTerms=5&responsePosition=3"), "zs:value");
  expect(words).toHaveLength(5);
  expect(words[2]).toBe("bumi");
  expect(words).toEqual(words.toSorted());
  expect(all(await scan("bumi", "&responsePosition=0"), "zs:value")).not.toContain("bumi");
  const titles = await scan('dc.title = "bumi manusia"', "&maximumTerms=2");
  expect(all(titles, "zs:value")[0]).toMatch(/^bumi manusia/);
  expect(Number(all(titles, "zs:numberOfRecords")[0])).toBeGreaterThan(0);
  const names = await scan("dc.creator = toer", "&maximumTerms=3");
  expect(all(names, "zs:value").join()).toContain("Pramoedya");
  expect(all(await scan("dc.subject = zzzzz"), "zs:term")).toEqual([]);
});
