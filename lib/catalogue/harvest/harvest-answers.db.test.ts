import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { inspectRepository } from "./inspect";
import type { HarvestOptions } from "./run";
import { argumentsOf, given, harvest, openWorld, some } from "./testing/harvests";
import type { MadeUpAnswer } from "./testing/repository";
import {
  errorDocument,
  identifyDocument,
  listDocument,
  oaiDocument,
  recordElement,
  startRepository,
} from "./testing/repository";

const world = openWorld();

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
