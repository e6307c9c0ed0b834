import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as answerOai } from "@/app/api/oai/route";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { parseRecord } from "../marc/iso2709";
import { storeRecords } from "../mutations";
import { getRecord } from "../queries";
import { staffOf } from "../staff/testing/staff";
import { incomingOf, marcOf } from "../testing/records";
import { inspectRepository } from "./inspect";
import type { HarvestOptions } from "./jobs";
import { beginDueHarvests, runHarvest, runHarvests } from "./jobs";
import { addSource, askHarvest, changeSource, setPaused, stopHarvest } from "./mutations";
import { getHarvest, getOrigin, getSource, listHarvests } from "./queries";
import { changedSource, newSource } from "./schema";
import type { MadeUpAnswer, MadeUpRecord } from "./testing/repository";
import {
  errorDocument,
  identifyDocument,
  listDocument,
  oaiDocument,
  recordElement,
  startRepository,
} from "./testing/repository";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

const system = actAsSystem("test");
const staff = staffOf("supervisor");
// The repositories of these tests are on loopback.
process.env.PORTAL_HARVEST_PRIVATE = "1";

type Repository = Awaited<ReturnType<typeof startRepository>>;
let repository: Repository;
const noList = (): MadeUpAnswer => ({ body: errorDocument("noRecordsMatch") });
/** What ListRecords is answered; Identify is answered as ever. */
let lists: (args: URLSearchParams) => MadeUpAnswer | Promise<MadeUpAnswer> = noList;
let granularity = "YYYY-MM-DDThh:mm:ssZ";

beforeAll(async () => {
  repository = await startRepository(({ args }) =>
    args.get("verb") === "Identify" ? { body: identifyDocument(granularity) } : lists(args),
  );
});
afterAll(() => repository.stop());
beforeEach(() => {
  lists = noList;
  granularity = "YYYY-MM-DDThh:mm:ssZ";
  repository.asked.length = 0;
});

let count = 0;
/** A repository that is harvested by hand. */
async function given(rest: Readonly<Record<string, string>> = {}) {
  count += 1;
  const typed = { name: `contoh-${count}`, title: "", baseUrl: repository.url, prefix: "oai_dc" };
  const source = newSource.parse({ ...typed, setSpec: "", everyHours: "", ...rest });
  const facts = { name: "Contoh", granularity: "second", deletedRecord: "no" } as const;
  const added = await addSource(staff, source, { ...facts, sets: [], prefixes: [] });
  if (!added.ok) throw new Error(added.refusal);
  return { id: added.value, name: source.name };
}

const pauses: number[] = [];
const quick: HarvestOptions = {
  pause: async (seconds) => {
    pauses.push(seconds);
  },
};

async function harvest(sourceId: string, options: HarvestOptions = {}, whole = false) {
  const asked = await askHarvest(system, sourceId, { whole });
  if (!asked.ok) throw new Error(asked.refusal);
  const end = await runHarvest(system, asked.value.harvestId, { ...quick, ...options });
  const report = await getHarvest(system, asked.value.harvestId);
  if (!report) throw new Error("no report");
  return { end, report };
}

const titlesOf = async (name: string) =>
  (
    await db().$queryRaw<{ title: string }[]>`SELECT title FROM catalogue_record
      WHERE source = ${name} AND withdrawn_at IS NULL ORDER BY id`
  ).map(({ title }) => title);
const argumentsOf = () =>
  repository.asked
    .filter(({ args }) => args.get("verb") !== "Identify")
    .map(({ args }) => Object.fromEntries(args));
const some = (from: number, count: number): MadeUpRecord[] =>
  Array.from({ length: count }, (_, place) => ({ id: `oai:contoh:${from + place}` }));

test("a list is read page by page to its end, and every record is in the catalogue under its library's name", async () => {
  const source = await given({ setSpec: "buku" });
  lists = (args) =>
    args.has("resumptionToken")
      ? { body: listDocument(some(101, 30), "") }
      : { body: listDocument(some(1, 100), "lanjut&amp;1") };
  const { end, report } = await harvest(source.id);
  expect(end).toBe("done");
  expect(report).toMatchObject({ state: "done", read: 130, added: 130, rejected: 0, requests: 3 });
  expect(argumentsOf()).toEqual([
    { verb: "ListRecords", metadataPrefix: "oai_dc", set: "buku" },
    { verb: "ListRecords", resumptionToken: "lanjut&1" },
  ]);
  expect(await titlesOf(source.name)).toHaveLength(130);
  expect((await getSource(system, source.name))?.records).toBe(130);
  // As long as an id, and none.
  expect(await getSource(staff, "-".repeat(36))).toBeNull();
});

test("the next harvest asks from the last datestamp, in the repository's granularity, and a deletion becomes a tombstone", async () => {
  const source = await given();
  lists = () => ({
    body: listDocument([
      { id: "oai:c:1", stamp: "2026-11-02T10:00:00Z" },
      { id: "oai:c:2", stamp: "2026-11-05T10:00:00Z" },
      { id: "oai:c:3", stamp: "2026-11-03T10:00:00Z" },
    ]),
  });
  await harvest(source.id);
  granularity = "YYYY-MM-DD";
  lists = () => ({
    body: listDocument([
      { id: "oai:c:2", stamp: "2026-11-05" },
      { id: "oai:c:1", stamp: "2026-11-06", core: "<dc:title>Judul baru</dc:title>" },
      { id: "oai:c:3", stamp: "2026-11-06", deleted: true },
      { id: "oai:c:9", stamp: "2026-11-06", deleted: true },
    ]),
  });
  const { report } = await harvest(source.id);
  expect(argumentsOf().at(-1)).toMatchObject({ from: "2026-11-05" });
  expect(report).toMatchObject({ read: 4, added: 0, changed: 1, unchanged: 2, withdrawn: 1 });
  expect(await titlesOf(source.name)).toEqual(["Judul baru", "Judul oai:c:2"]);
  const [gone] = await db().$queryRaw<{ id: number }[]>`SELECT id FROM catalogue_record
    WHERE source = ${source.name} AND withdrawn_at IS NOT NULL`;
  expect(await getRecord(gone?.id ?? 0)).toMatchObject({ state: "withdrawn" });
  // What comes again is live again, at its old address.
  lists = () => ({ body: listDocument([{ id: "oai:c:3", stamp: "2026-11-07" }]) });
  expect((await harvest(source.id)).report).toMatchObject({ changed: 1 });
  expect(await getRecord(gone?.id ?? 0)).toMatchObject({ state: "live" });
});

test("a record dated in the year 9999 does not end all later harvests", async () => {
  const source = await given();
  lists = () => ({
    body: listDocument(
      [{ id: "oai:c:1", stamp: "9999-12-31T23:59:59Z" }],
      undefined,
      "2026-11-20T01:02:03Z",
    ),
  });
  await harvest(source.id);
  expect((await getSource(system, source.id))?.harvestedUntil).toBe("2026-11-20T01:02:03Z");
});

test("what staff withdrew stays withdrawn while the repository says the same of it", async () => {
  const source = await given();
  lists = () => ({ body: listDocument(some(1, 2)) });
  await harvest(source.id);
  await db()
    .$executeRaw`UPDATE catalogue_record SET withdrawn_at = now() WHERE source = ${source.name}`;
  expect((await harvest(source.id, {}, true)).report).toMatchObject({ unchanged: 2 });
  expect(await titlesOf(source.name)).toEqual([]);
});

test("Dublin Core and MARCXML become the same kind of record, with a way to the original", async () => {
  const source = await given();
  const core =
    "<dc:title>Bumi manusia</dc:title><dc:creator>Toer, Pramoedya Ananta</dc:creator>" +
    "<dc:identifier>https://opac.contoh.test/1</dc:identifier><dc:date>1980</dc:date><dc:language>id</dc:language>";
  lists = () => ({ body: listDocument([{ id: "oai:c:1", core }]) });
  await harvest(source.id);
  const [row] = await db().$queryRaw<
    { id: number }[]
  >`SELECT id FROM catalogue_record WHERE source = ${source.name}`;
  const found = await getRecord(row?.id ?? 0);
  if (found?.state !== "live") throw new Error("no record");
  expect(found.record.bibliography).toMatchObject({
    title: "Bumi manusia",
    year: 1980,
    languages: ["id"],
    creators: [
      { name: "Toer, Pramoedya Ananta", spokenName: "Pramoedya Ananta Toer", roles: ["author"] },
    ],
  });
  expect(await getOrigin(found.record)).toEqual({
    title: "Contoh",
    address: "https://opac.contoh.test/1",
  });
  expect(await getOrigin({ id: found.record.id, source: "perpustakaan" })).toBeNull();
});

test("stopped anywhere, a harvest goes on with its token", async () => {
  const source = await given();
  const ending = new AbortController();
  lists = (args) => {
    const page = Number(args.get("resumptionToken") ?? 0);
    if (page === 1) ending.abort();
    return { body: listDocument(some(page * 10, 10), page < 3 ? String(page + 1) : "") };
  };
  const { end, report } = await harvest(source.id, { signal: ending.signal });
  expect(end).toBe("put-down");
  expect(report).toMatchObject({ state: "waiting" });
  const again = await harvest(source.id);
  expect(again.report).toMatchObject({ id: report.id, state: "done", read: 40, added: 40 });
  expect(argumentsOf().map(({ resumptionToken }) => resumptionToken)).not.toContain("0");
  expect(argumentsOf().filter(({ metadataPrefix }) => metadataPrefix)).toHaveLength(1);
});

test("an expired token begins the list again from where this harvest began, and not for ever", async () => {
  const source = await given();
  let expired = 0;
  lists = (args) => {
    if (args.get("resumptionToken") === "a" && expired++ === 0)
      return { body: errorDocument("badResumptionToken") };
    return args.has("resumptionToken")
      ? { body: listDocument(some(10, 10), "") }
      : { body: listDocument(some(0, 10), "a") };
  };
  const { report } = await harvest(source.id);
  expect(report).toMatchObject({ state: "done", rounds: 2, added: 20, unchanged: 10 });
  lists = (args) =>
    args.has("resumptionToken")
      ? { body: errorDocument("badResumptionToken") }
      : { body: listDocument(some(0, 10), "a") };
  const { report: never } = await harvest(source.id, {}, true);
  expect(never).toMatchObject({ state: "failed", failure: "token-refused", rounds: 3 });
});

test("a repository that is away or busy is asked again later, no sooner than it says", async () => {
  const source = await given();
  pauses.length = 0;
  let asked = 0;
  lists = () => {
    asked += 1;
    return asked === 1
      ? { status: 503, headers: { "retry-after": "7" } }
      : { body: listDocument(some(0, 1)) };
  };
  expect((await harvest(source.id)).report).toMatchObject({ state: "done", added: 1 });
  expect(pauses).toEqual([1, 7, 1]);
  lists = () => ({ status: 503, headers: { "retry-after": "7200" } });
  const { end, report } = await harvest(source.id);
  expect(end).toBe("put-down");
  expect(report).toMatchObject({ state: "waiting", failure: "told-to-wait" });
  const waits = report.resumeAt.getTime() - Date.now();
  expect(waits).toBeGreaterThan(7_100_000);
  expect(await runHarvests(system, undefined, quick)).toBe(0);
  // The first of six; then it is given up until the next time.
  await db().$executeRaw`UPDATE catalogue_harvest SET failures = 6 WHERE id = ${report.id}::uuid`;
  lists = () => ({ status: 502 });
  expect((await harvest(source.id)).report).toMatchObject({
    state: "failed",
    failure: "server-error",
  });
});

test("what is no repository of OAI-PMH is told in a word", async () => {
  const faults: [MadeUpAnswer, string][] = [
    [{ body: "<!DOCTYPE html><html><body>Selamat datang</body></html>" }, "html-answer"],
    [{ body: "<html><body>Masuk</body></html>" }, "html-answer"],
    [{ body: "<rss><channel/></rss>" }, "not-oai"],
    [{ body: '{"status":"ok"}' }, "not-oai"],
    [{ body: "" }, "not-oai"],
    [{ body: oaiDocument("<Identify><repositoryName>x</repositoryName></Identify>") }, "not-oai"],
    [{ body: errorDocument("badVerb") }, "not-oai"],
    [{ body: `<!DOCTYPE x [<!ENTITY a "b">]>${identifyDocument()}` }, "xml-doctype"],
    [
      {
        body: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><OAI-PMH>&a;</OAI-PMH>',
      },
      "xml-doctype",
    ],
    [{ status: 404 }, "status-unexpected"],
    [{ status: 302, headers: { location: "ftp://contoh.test/" } }, "redirect-refused"],
    [{ status: 302, headers: { location: "http://nama:sandi@contoh.test/" } }, "redirect-refused"],
    [{ status: 302 }, "redirect-refused"],
    [
      { headers: { "content-encoding": "gzip" }, body: gzipSync("x".repeat(2_000_000)) },
      "answer-too-large",
    ],
    [{ body: "x".repeat(2_000_000) }, "answer-too-large"],
    [{ body: "<OAI-PMH>", cut: true }, "connection-failed"],
    [{ silent: true }, "timed-out"],
  ];
  const faulty = await startRepository(() => ({}));
  for (const [answer, fault] of faults) {
    faulty.answers = () => answer;
    const inspected = await inspectRepository(faulty.url, {
      answerBytesMax: 1_000_000,
      milliseconds: 500,
    });
    expect(inspected, JSON.stringify(answer).slice(0, 100)).toMatchObject({ ok: false, fault });
  }
  faulty.answers = () => ({ status: 302, headers: { location: faulty.url } });
  expect(await inspectRepository(faulty.url, { milliseconds: 10_000 })).toMatchObject({
    fault: "redirect-refused",
  });
  expect(faulty.asked.length).toBeLessThan(40);
  const { url } = faulty;
  await faulty.stop();
  expect(await inspectRepository(url, { milliseconds: 10_000 })).toMatchObject({
    fault: "connection-failed",
  });
});

test("a repository that says who it is and then no more is taken without its formats and sets", async () => {
  const slow = await startRepository(({ args }) =>
    args.get("verb") === "Identify" ? { body: identifyDocument(granularity) } : { silent: true },
  );
  // One deadline for all: each answer of its own time would keep a person waiting for minutes.
  expect(await inspectRepository(slow.url, { milliseconds: 400 })).toMatchObject({
    ...{ ok: true, repository: { prefixes: [], sets: [] } },
  });
  await slow.stop();
});

test("XML that is broken in the middle costs the broken record alone", async () => {
  const source = await given();
  const records = [
    recordElement({ id: "oai:c:1" }),
    recordElement({ id: "oai:c:2", core: "<dc:title>Rusak & salah</dc:title>" }),
    recordElement({ id: "oai:c:3", core: "<dc:title>Bukan&nbsp;entitas</dc:title>" }),
    recordElement({ id: "oai:c:4", core: "<dc:title>Tab\u000B&#x1; tegak</dc:title>" }),
    recordElement({ id: "oai:c:5", core: "<dc:creator>Tanpa judul</dc:creator>" }),
    recordElement({ id: "oai:c:6" }).replace("</metadata>", ""),
    recordElement({ id: `oai:c:${"7".repeat(600)}` }),
    recordElement({ id: "oai:c:8" }).replace(/oai_dc:dc/g, "etdms:thesis"),
    "<record><header><identifier></identifier></header></record>",
    recordElement({ id: "oai:c:9" }),
  ];
  lists = (args) =>
    args.has("resumptionToken")
      ? { body: listDocument(some(10, 1), "") }
      : {
          body: oaiDocument(
            `<ListRecords>${records.join("")}<resumptionToken>a&amp;b</resumptionToken></ListRecords>`,
          ),
        };
  const { report } = await harvest(source.id);
  expect(report).toMatchObject({ state: "done", read: 11, added: 4, rejected: 7 });
  expect(report.reasons).toEqual({
    "xml-malformed": 2,
    "xml-entity": 1,
    "title-missing": 1,
    "identifier-too-long": 1,
    "identifier-missing": 1,
    "metadata-unknown": 1,
  });
  expect(argumentsOf().at(-1)).toMatchObject({ resumptionToken: "a&b" });
});

test("a list that is cut off is asked for again later; nobody believes that it ended", async () => {
  const source = await given();
  lists = () => ({ body: listDocument(some(0, 5), "a").slice(0, -100) });
  const { end, report } = await harvest(source.id);
  expect(end).toBe("put-down");
  expect(report).toMatchObject({ state: "waiting", failure: "answer-broken", read: 0 });
});

test("a repository without end comes to one: repeated tokens, repeated records, empty pages, too many of everything", async () => {
  const source = await given();
  const run = async (
    answer: (page: number) => MadeUpAnswer,
    limits: HarvestOptions["limits"] = {},
  ) => {
    let page = 0;
    lists = () => answer(page++);
    return (await harvest(source.id, { limits: { requests: 30, ...limits } }, true)).report;
  };
  expect(await run((page) => ({ body: listDocument(some(page * 2, 2), "sama") }))).toMatchObject({
    failure: "list-goes-round",
    requests: 3,
  });
  expect(await run((page) => ({ body: listDocument(some(0, 2), `${page}`) }))).toMatchObject({
    failure: "list-goes-round",
    requests: 5,
  });
  expect(
    await run((page) => ({
      body: oaiDocument(`<ListRecords><resumptionToken>${page}</resumptionToken></ListRecords>`),
    })),
  ).toMatchObject({
    failure: "too-many-empty-answers",
  });
  expect(await run((page) => ({ body: listDocument(some(page * 2, 2), `${page}`) }))).toMatchObject(
    {
      failure: "too-many-requests",
      requests: 31,
    },
  );
  expect(
    await run((page) => ({ body: listDocument(some(page * 2, 2), `${page}`) }), { records: 10 }),
  ).toMatchObject({ failure: "too-many-records", read: 10 });
});

test("the protocol's own refusals end a harvest with their reason; nothing new is no fault", async () => {
  const source = await given();
  expect((await harvest(source.id)).report).toMatchObject({ state: "done", read: 0 });
  for (const [code, failure] of [
    ["cannotDisseminateFormat", "prefix-unknown"],
    ["noSetHierarchy", "sets-unknown"],
    ["badArgument", "protocol-error"],
    ["badResumptionToken", "protocol-error"],
  ] as const) {
    lists = () => ({ body: errorDocument(code) });
    expect((await harvest(source.id)).report, code).toMatchObject({ state: "failed", failure });
  }
});

test("requests come one at a time, with a pause, and say who asks and whom to write to", async () => {
  const source = await given();
  pauses.length = 0;
  lists = (args) => {
    const page = Number(args.get("resumptionToken") ?? 0);
    return { body: listDocument(some(page, 1), page < 2 ? String(page + 1) : "") };
  };
  repository.atOnceMax = 0;
  await harvest(source.id);
  expect(repository.atOnceMax).toBe(1);
  expect(pauses).toEqual([1, 1, 1]);
  for (const { headers } of repository.asked) {
    expect(headers["user-agent"]).toContain("postmaster@localhost.localdomain");
    expect(headers.from).toBe("postmaster@localhost.localdomain");
  }
});

test("what is due begins by itself, one harvest for each repository; what is paused does not", async () => {
  const source = await given({ everyHours: "24" });
  lists = () => ({ body: listDocument(some(0, 1)) });
  expect(await beginDueHarvests(system)).toBe(1);
  expect(await beginDueHarvests(system)).toBe(0);
  expect(await runHarvests(system, undefined, quick)).toBe(1);
  const after = await getSource(system, source.id);
  expect(after?.last).toMatchObject({ state: "done", added: 1 });
  expect((after?.dueAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(86_000_000);
  await db()
    .$executeRaw`UPDATE catalogue_source SET due_at = '2026-01-01' WHERE id = ${source.id}::uuid`;
  expect(await setPaused(staff, source.id, true)).toMatchObject({ ok: true });
  expect(await beginDueHarvests(system)).toBe(0);
  expect(await askHarvest(staff, source.id)).toMatchObject({ refusal: "paused" });
  expect(await setPaused(staff, source.id, false)).toMatchObject({ ok: true });
  expect(await beginDueHarvests(system)).toBe(1);
  expect(await stopHarvest(staff, source.id)).toMatchObject({ ok: true });
  expect(await stopHarvest(staff, source.id)).toMatchObject({ refusal: "not-running" });
  expect((await listHarvests(staff, source.id)).map(({ state }) => state)).toEqual([
    "stopped",
    "done",
  ]);
});

test("two runners of one harvest, or one that staff stopped: only one goes on", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  lists = async (args) => {
    if (!args.has("resumptionToken")) {
      expect(await runHarvest(system, harvestId, quick)).toBe("taken-over");
      expect(await askHarvest(system, source.id)).toMatchObject({ refusal: "under-way" });
      await stopHarvest(staff, source.id);
    }
    return { body: listDocument(some(0, 5), "a") };
  };
  expect(await runHarvest(system, harvestId, quick)).toBe("taken-over");
  expect(await titlesOf(source.name)).toEqual([]);
});

test("whoever changes a repository or asks for a harvest waits for a runner that stores, and neither is thrown out", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  await db()
    .$executeRaw`UPDATE catalogue_harvest SET state = 'running' WHERE id = ${harvestId}::uuid`;
  const waiting = async () => {
    const [row] = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count
      FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return row?.count ?? 0;
  };
  const typed = { title: "Contoh", baseUrl: repository.url, prefix: "oai_dc", everyHours: "" };
  const changed = changedSource.parse({ ...typed, setSpec: "lain" });
  const deeds = await db().$transaction(
    async (tx) => {
      // As a runner does: its harvest is held, and rows that name the repository come after.
      await tx.$queryRaw`SELECT 1 AS held FROM catalogue_harvest WHERE id = ${harvestId}::uuid FOR UPDATE`;
      const asking = askHarvest(staff, source.id);
      // First in line: after the change there is nothing under way any more, and asking begins anew.
      await vi.waitUntil(async () => (await waiting()) >= 1, { timeout: 20_000 });
      const changing = changeSource(staff, { id: source.id, seen: 1 }, changed, null);
      await vi.waitUntil(async () => (await waiting()) >= 2, { timeout: 20_000 });
      await tx.$executeRaw`INSERT INTO catalogue_harvested (source_id, identifier, round)
        VALUES (${source.id}::uuid, 'oai:contoh:1', gen_random_uuid())`;
      return { asking, changing };
    },
    { timeout: 30_000 },
  );
  expect(await deeds.asking).toMatchObject({ refusal: "under-way" });
  expect(await deeds.changing).toMatchObject({ ok: true });
});

test("another address or set is another list; a name that records bear is taken", async () => {
  const source = await given();
  lists = () => ({ body: listDocument(some(0, 1)) });
  await harvest(source.id);
  const before = await getSource(staff, source.id);
  expect(before?.harvestedUntil).not.toBeNull();
  const input = { title: "Contoh", baseUrl: repository.url, prefix: "oai_dc", everyHours: "" };
  const changed = changedSource.parse({ ...input, setSpec: "lain" });
  const seen = before?.version ?? 0;
  expect(await changeSource(staff, { id: source.id, seen }, changed, null)).toMatchObject({
    ok: true,
  });
  expect(await changeSource(staff, { id: source.id, seen }, changed, null)).toMatchObject({
    refusal: "changed-meanwhile",
  });
  expect((await getSource(staff, source.id))?.harvestedUntil).toBeNull();
  await db().$transaction((tx) =>
    storeRecords(tx, { source: "dipakai", actorId: null, actorName: "test", importId: null }, [
      incomingOf({ number: "1" }),
    ]),
  );
  const facts = {
    name: "C",
    granularity: "day",
    deletedRecord: "no",
    sets: [],
    prefixes: [],
  } as const;
  for (const name of ["dipakai", source.name]) {
    const other = newSource.parse({ ...input, setSpec: "", name });
    expect(await addSource(staff, other, facts)).toMatchObject({ refusal: "name-taken" });
  }
});

test("the portal harvests a portal: what was added, changed and withdrawn there is so here, and nothing goes to and fro", async () => {
  const portal = await startRepository(async ({ args }) => {
    const answer = await answerOai(new Request(`http://localhost/api/oai?${args}`));
    return { body: await answer.text() };
  });
  const by = { source: "perpustakaan", actorId: null, actorName: "test", importId: null };
  const store = (...books: Parameters<typeof incomingOf>[0][]) =>
    db().$transaction((tx) => storeRecords(tx, by, books.map(incomingOf)));
  const books = Array.from({ length: 250 }, (_, place) => ({
    number: `P${place}`,
    title: `Buku ke-${place}`,
  }));
  await store(...books);
  for (const prefix of ["marcxml", "oai_dc"]) {
    const source = await given({ baseUrl: portal.url, prefix });
    const own = [...(await titlesOf("perpustakaan")), ...(await titlesOf("dipakai"))];
    const { report } = await harvest(source.id);
    expect(report).toMatchObject({ state: "done", rejected: 0 });
    expect((await titlesOf(source.name)).filter((title) => !own.includes(title))).toEqual([]);
    expect((await titlesOf(source.name)).length).toBeGreaterThanOrEqual(249);
    const round = `${prefix} ${Date.now()}`;
    await store(
      { number: "P7", title: `Judul baru ${round}` },
      { number: "P8", deleted: true },
      { number: `Q${round}`, title: `Tambahan ${round}` },
    );
    const second = await harvest(source.id);
    expect(second.report).toMatchObject({ state: "done", rejected: 0, added: 1 });
    expect(await titlesOf(source.name)).toContain(`Judul baru ${round}`);
    expect(await titlesOf(source.name)).not.toContain("Buku ke-8");
    await store({ number: "P8", title: "Buku ke-8" });
  }
  await portal.stop();
});

test("a MARC record keeps its number and its fields; one without a number is known by its identifier", async () => {
  const source = await given({ prefix: "marcxml" });
  const { writeMarcXml } = await import("../marc/marcxml");
  const element = (id: string, number: string | undefined) =>
    `<record><header><identifier>${id}</identifier><datestamp>2026-11-01</datestamp></header><metadata>${writeMarcXml(
      marcOf(number === undefined ? {} : { number }),
    )}</metadata></record>`;
  lists = () => ({
    body: oaiDocument(
      `<ListRecords>${element("oai:m:1", "77")}${element("oai:m:2", undefined)}</ListRecords>`,
    ),
  });
  expect((await harvest(source.id)).report).toMatchObject({ added: 2 });
  expect((await harvest(source.id, {}, true)).report).toMatchObject({ unchanged: 2 });
  const rows = await db().$queryRaw<{ marc: Uint8Array; number: string }[]>`
    SELECT marc, control_number AS number FROM catalogue_record WHERE source = ${source.name} ORDER BY id`;
  expect(rows.map(({ number }) => number)).toEqual(["77", "oai:m:2"]);
  expect(parseRecord(rows[0]?.marc ?? new Uint8Array())).toMatchObject({
    ok: true,
    record: marcOf({ number: "77" }),
  });
});
