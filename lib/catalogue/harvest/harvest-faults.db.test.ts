import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { inspectRepository } from "./inspect";
import { runHarvest, runHarvests } from "./jobs";
import { askHarvest } from "./mutations";
import { getHarvest } from "./queries";
import type { HarvestOptions } from "./run";
import {
  argumentsOf,
  given,
  harvest,
  openWorld,
  pauses,
  quick,
  some,
  system,
  titlesOf,
} from "./testing/harvests";
import type { MadeUpAnswer } from "./testing/repository";
import {
  errorDocument,
  identifyDocument,
  listDocument,
  oaiDocument,
  recordElement,
  startRepository,
} from "./testing/repository";
import { noteRequest, takeUpHarvest } from "./turns/mutations";
import type { HarvestTurn } from "./types";

const world = openWorld();

test("a repository that is away or busy is asked again later, no sooner than it says", async () => {
  const source = await given();
  pauses.length = 0;
  let asked = 0;
  world.lists = () => {
    asked += 1;
    return asked === 1
      ? { status: 503, headers: { "retry-after": "7" } }
      : { body: listDocument(some(0, 1)) };
  };
  expect((await harvest(source.id)).report).toMatchObject({ state: "done", added: 1 });
  expect(pauses).toEqual([1, 7, 1]);
  world.lists = () => ({ status: 503, headers: { "retry-after": "7200" } });
  const { end, report } = await harvest(source.id);
  expect(end).toBe("put-down");
  expect(report).toMatchObject({ state: "waiting", failure: "told-to-wait" });
  const waits = report.resumeAt.getTime() - Date.now();
  expect(waits).toBeGreaterThan(7_100_000);
  expect(await runHarvests(system, undefined, quick)).toBe(0);
  // The first of six; then it is given up until the next time.
  await db().$executeRaw`UPDATE catalogue_harvest SET failures = 6 WHERE id = ${report.id}::uuid`;
  world.lists = () => ({ status: 502 });
  expect((await harvest(source.id)).report).toMatchObject({
    state: "failed",
    failure: "server-error",
  });
});

test("what nobody foresaw is shown to staff and tried again later, each time after twice as long, a day at most", async () => {
  const source = await given();
  world.lists = () => ({ body: listDocument(some(0, 1)) });
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  const pause = () => Promise.reject(new Error("a fault of ours"));
  const stumble = async () => {
    const before = Date.now();
    await expect(runHarvest(system, harvestId, { ...quick, pause })).rejects.toThrow("of ours");
    const report = await getHarvest(system, harvestId);
    expect(report).toMatchObject({ state: "waiting", failure: "unforeseen" });
    return Math.round(((report?.resumeAt.getTime() ?? 0) - before) / 60_000);
  };
  expect([await stumble(), await stumble(), await stumble()]).toEqual([10, 20, 40]);
  await db().$executeRaw`UPDATE catalogue_harvest SET faults = 60 WHERE id = ${harvestId}::uuid`;
  expect(await stumble()).toBe(1440);
  await runHarvest(system, harvestId, quick);
  expect(await getHarvest(system, harvestId)).toMatchObject({ state: "done", failure: null });
});

test("a repository that is away between faults of ours is asked less and less, and given up", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  const waited = async (run: () => Promise<unknown>) => {
    const before = Date.now();
    await run();
    const report = await getHarvest(system, harvestId);
    if (report?.state !== "waiting") return report?.state;
    return Math.round((report.resumeAt.getTime() - before) / 60_000);
  };
  world.lists = () => ({ status: 502 });
  const pause = () => Promise.reject(new Error("a fault of ours"));
  const away = () => waited(() => runHarvest(system, harvestId, quick));
  const stumble = () =>
    waited(() =>
      expect(runHarvest(system, harvestId, { ...quick, pause })).rejects.toThrow("of ours"),
    );
  const waits: unknown[] = [];
  for (let time = 0; time < 6; time += 1) waits.push(await away(), await stumble());
  expect(waits).toEqual([1, 10, 5, 20, 15, 40, 60, 80, 240, 160, 720, 320]);
  expect(await away()).toBe("failed");
});

test("a worker that ends between two tries does not begin their count anew; an answer does", async () => {
  const source = await given();
  const failures = async () => {
    const [row] = await db().$queryRaw<{ failures: number; faults: number }[]>`
      SELECT failures, faults FROM catalogue_harvest WHERE source_id = ${source.id}::uuid`;
    return row;
  };
  world.lists = () => ({ status: 502 });
  const { report } = await harvest(source.id);
  expect(await failures()).toEqual({ failures: 1, faults: 0 });
  const ending = AbortSignal.abort();
  expect(await runHarvest(system, report.id, { ...quick, signal: ending })).toBe("put-down");
  expect(await failures()).toEqual({ failures: 1, faults: 0 });
  world.lists = () => ({ body: listDocument(some(0, 1), "more") });
  expect(await runHarvest(system, report.id, { ...quick, answersMax: 1 })).toBe("put-down");
  expect(await failures()).toEqual({ failures: 0, faults: 0 });
});

test("a fault in the middle of an answer keeps what was stored of it, and the harvest waits", async () => {
  const source = await given();
  world.lists = () => ({ body: listDocument(some(0, 201)) });
  await db().$executeRawUnsafe(`
    CREATE FUNCTION test_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.identifier = 'oai:contoh:200' THEN RAISE 'a fault of ours'; END IF; RETURN NEW; END $$`);
  await db().$executeRawUnsafe(`CREATE TRIGGER test_fault BEFORE INSERT ON catalogue_harvested
    FOR EACH ROW EXECUTE FUNCTION test_fault()`);
  await expect(harvest(source.id)).rejects.toThrow("of ours");
  await db().$executeRawUnsafe("DROP FUNCTION test_fault CASCADE");
  const waiting = await db().catalogueHarvest.findFirst({ where: { sourceId: source.id } });
  expect(waiting).toMatchObject({ state: "waiting", failure: "unforeseen", read: 200, added: 200 });
  const { end, report } = await harvest(source.id);
  expect([end, report]).toMatchObject(["done", { added: 201, failure: null }]);
  expect(await titlesOf(source.name)).toHaveLength(201);
});

test("a runner that lost its turn puts nothing down and ends nothing: its successor goes on", async () => {
  const source = await given();
  const asked = await askHarvest(system, source.id);
  if (!asked.ok) throw new Error(asked.refusal);
  const { harvestId } = asked.value;
  const turns: HarvestTurn[] = [];
  const overtaken = async () => {
    // Ten minutes without a word: the worker was away, and another one is there.
    await db()
      .$executeRaw`UPDATE catalogue_harvest SET heartbeat_at = heartbeat_at - interval '601 seconds'
      WHERE id = ${harvestId}::uuid`;
    const turn = await takeUpHarvest(system, harvestId);
    if (turn !== null) turns.push(turn);
  };
  const faults: readonly (() => MadeUpAnswer)[] = [
    () => ({ status: 502 }),
    () => ({ status: 404 }),
    () => ({ body: listDocument(some(0, 2), "") }),
    () => ({ body: errorDocument("noRecordsMatch") }),
  ];
  for (const fault of faults) {
    await db()
      .$executeRaw`UPDATE catalogue_harvest SET state = 'waiting' WHERE id = ${harvestId}::uuid`;
    world.lists = async () => {
      await overtaken();
      return fault();
    };
    expect(await runHarvest(system, harvestId, quick)).toBe("taken-over");
  }
  await db()
    .$executeRaw`UPDATE catalogue_harvest SET state = 'waiting' WHERE id = ${harvestId}::uuid`;
  const pause = async () => {
    await overtaken();
    throw new Error("a fault of ours");
  };
  await expect(runHarvest(system, harvestId, { ...quick, pause })).rejects.toThrow("of ours");
  expect(await getHarvest(system, harvestId)).toMatchObject({
    ...{ state: "running", failure: null, read: 0 },
  });
  const [last] = turns.slice(4);
  expect(last && (await noteRequest(system, last))).toMatchObject({ harvestId });
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
      // Only silence is waited for to its end; what answers on a busy machine may take a while.
      milliseconds: answer.silent ? 500 : 60_000,
    });
    expect(inspected, JSON.stringify(answer).slice(0, 100)).toMatchObject({ ok: false, fault });
  }
  faulty.answers = () => ({ status: 302, headers: { location: faulty.url } });
  expect(await inspectRepository(faulty.url, { milliseconds: 60_000 })).toMatchObject({
    fault: "redirect-refused",
  });
  expect(faulty.asked.length).toBeLessThan(40);
  const { url } = faulty;
  await faulty.stop();
  expect(await inspectRepository(url, { milliseconds: 60_000 })).toMatchObject({
    fault: "connection-failed",
  });
});

test("a repository that says who it is and then no more is taken without its formats and sets", async () => {
  const slow = await startRepository(({ args }) =>
    args.get("verb") === "Identify"
      ? { body: identifyDocument(world.granularity) }
      : { silent: true },
  );
  // One deadline for all: each answer of its own time would keep a person waiting for minutes.
  expect(await inspectRepository(slow.url, { milliseconds: 3_000 })).toMatchObject({
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
  world.lists = (args) =>
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
  world.lists = () => ({ body: listDocument(some(0, 5), "a").slice(0, -100) });
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
    world.lists = () => answer(page++);
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
    world.lists = () => ({ body: errorDocument(code) });
    expect((await harvest(source.id)).report, code).toMatchObject({ state: "failed", failure });
  }
});
