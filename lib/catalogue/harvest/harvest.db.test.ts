import { expect, test, vi } from "vitest";
import { GET as answerOai } from "@/app/api/oai/route";
import { db } from "@/lib/platform/db";
import { parseRecord } from "../marc/iso2709";
import { storeRecords } from "../mutations";
import { getRecord, listHeldCopies } from "../queries";
import { incomingOf, marcOf } from "../testing/records";
import { noCopies } from "../types";
import { getOrigin, getSource } from "./queries";
import {
  argumentsOf,
  given,
  harvest,
  openWorld,
  some,
  staff,
  system,
  titlesOf,
} from "./testing/harvests";
import { errorDocument, listDocument, oaiDocument, startRepository } from "./testing/repository";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

const world = openWorld();

test("a list is read page by page to its end, and every record is in the catalogue under its library's name", async () => {
  const source = await given({ setSpec: "buku" });
  world.lists = (args) =>
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
  const [own] = await db().$queryRaw<{ id: number }[]>`SELECT id FROM catalogue_record
    WHERE source = ${source.name} LIMIT 1`;
  const held = await listHeldCopies([own?.id ?? 0]);
  expect(held.get(own?.id ?? 0), "a list says whose it is").toEqual({
    ...noCopies,
    library: "Contoh",
  });
  // As long as an id, and none.
  expect(await getSource(staff, "-".repeat(36))).toBeNull();
});

test("the next harvest asks from the last datestamp, in the repository's granularity, and a deletion becomes a tombstone", async () => {
  const source = await given();
  world.lists = () => ({
    body: listDocument([
      { id: "oai:c:1", stamp: "2026-11-02T10:00:00Z" },
      { id: "oai:c:2", stamp: "2026-11-05T10:00:00Z" },
      { id: "oai:c:3", stamp: "2026-11-03T10:00:00Z" },
    ]),
  });
  await harvest(source.id);
  world.granularity = "YYYY-MM-DD";
  world.lists = () => ({
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
  world.lists = () => ({ body: listDocument([{ id: "oai:c:3", stamp: "2026-11-07" }]) });
  expect((await harvest(source.id)).report).toMatchObject({ changed: 1 });
  expect(await getRecord(gone?.id ?? 0)).toMatchObject({ state: "live" });
});

test("a record dated in the year 9999 does not end all later harvests", async () => {
  const source = await given();
  world.lists = () => ({
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
  world.lists = () => ({ body: listDocument(some(1, 2)) });
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
  world.lists = () => ({ body: listDocument([{ id: "oai:c:1", core }]) });
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
  world.lists = (args) => {
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
  world.lists = (args) => {
    if (args.get("resumptionToken") === "a" && expired++ === 0)
      return { body: errorDocument("badResumptionToken") };
    return args.has("resumptionToken")
      ? { body: listDocument(some(10, 10), "") }
      : { body: listDocument(some(0, 10), "a") };
  };
  const { report } = await harvest(source.id);
  expect(report).toMatchObject({ state: "done", rounds: 2, added: 20, unchanged: 10 });
  world.lists = (args) =>
    args.has("resumptionToken")
      ? { body: errorDocument("badResumptionToken") }
      : { body: listDocument(some(0, 10), "a") };
  const { report: never } = await harvest(source.id, {}, true);
  expect(never).toMatchObject({ state: "failed", failure: "token-refused", rounds: 3 });
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
  world.lists = () => ({
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
