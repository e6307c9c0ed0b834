import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "./mutations";
import { getRecord, listEditions, listMarc } from "./queries";
import type { MadeUpBook } from "./testing/records";
import { incomingOf } from "./testing/records";

const by = (source: string) => ({ source, actorId: null, actorName: "test", importId: null });

/** Every test works under a source of its own, and so among records of its own. */
const newSource = () => `test-${randomUUID()}`;

async function store(source: string, ...books: readonly MadeUpBook[]) {
  const stored = await db().$transaction((tx) =>
    storeRecords(tx, by(source), books.map(incomingOf)),
  );
  return stored.records.map(({ recordId, change }) => ({ recordId: recordId ?? 0, change }));
}
const changesOf = (stored: readonly { readonly change: string }[]) =>
  stored.map(({ change }) => change);
const live = async (id: number | undefined) => {
  const found = await getRecord(id ?? 0);
  return found?.state === "live" ? found.record : null;
};

test("the same records again change nothing, whatever they are recognised by", async () => {
  const source = newSource();
  const books = [
    { number: "1", title: "Dengan nomor" },
    { number: "1", agency: "ID-JaPNRI", title: "Dengan nomor lembaga lain" },
    { system: "0010-0221000001", title: "Dengan BIB-ID" },
    { isbn: "9789794330012", title: "Dengan ISBN" },
    { title: "Tanpa nomor" },
    { isbn: "9789794330029", title: "Jilid satu" },
    { isbn: "9789794330029", title: "Jilid dua" },
  ];
  expect(changesOf(await store(source, ...books))).toEqual(books.map(() => "added"));
  const before = await db()
    .$queryRaw`SELECT * FROM catalogue_record WHERE source = ${source} ORDER BY id`;
  expect(changesOf(await store(source, ...books))).toEqual(books.map(() => "unchanged"));
  const after = await db()
    .$queryRaw`SELECT * FROM catalogue_record WHERE source = ${source} ORDER BY id`;
  expect(after).toEqual(before);
  expect(await db().catalogueEdition.count({ where: { record: { source } } })).toBe(0);
});

test("a record that says something else is changed in place, and what it said is kept", async () => {
  const source = newSource();
  const [first] = await store(source, { number: "1", isbn: "9789794330012", title: "Bumi manusa" });
  const [second] = await store(source, {
    number: "1",
    isbn: "9789794330029",
    title: "Bumi manusia",
  });
  expect(second).toEqual({ recordId: first?.recordId, change: "changed" });
  const record = await live(first?.recordId);
  expect(record).toMatchObject({
    title: "Bumi manusia",
    version: 2,
    year: 1980,
    kind: "book",
    language: "id",
  });
  expect(await listEditions(first?.recordId ?? 0)).toMatchObject([
    { version: 2, title: "Bumi manusia", withdrawn: false },
    { version: 1, title: "Bumi manusa", withdrawn: false },
  ]);
  const isbns = await db().catalogueIdentifier.findMany({
    where: { recordId: first?.recordId ?? 0 },
  });
  expect(isbns.map(({ value }) => value)).toEqual(["9789794330029"]);
});

test("a record is recognised by its 035 and ISBN where its control number is not there to ask", async () => {
  const source = newSource();
  const [one, two] = await store(
    source,
    { system: "0010-1", title: "Arus balik" },
    { isbn: "9789794330012", title: "Gadis pantai" },
  );
  const again = await store(
    source,
    { number: "77", system: "0010-1", title: "Arus balik : sebuah epos" },
    { isbn: "979-433-001-9", title: "GADIS PANTAI /" },
  );
  expect(again).toEqual([
    { recordId: one?.recordId, change: "changed" },
    { recordId: two?.recordId, change: "changed" },
  ]);
});

test("what two records may share makes them no one record", async () => {
  const source = newSource();
  const stored = await store(
    source,
    { number: "1", system: "0010-1", isbn: "9789794330012", title: "Tetralogi" },
    { number: "2", system: "0010-1", isbn: "9789794330012", title: "Tetralogi" },
    { isbn: "9789794330012", title: "Jilid lain" },
  );
  expect(changesOf(stored)).toEqual(["added", "added", "added"]);
  // Either of two could be meant: neither is overwritten.
  expect(changesOf(await store(source, { system: "0010-1", title: "Yang mana" }))).toEqual([
    "added",
  ]);
  const elsewhere = await store(newSource(), {
    number: "1",
    isbn: "9789794330012",
    title: "Tetralogi",
  });
  expect(changesOf(elsewhere)).toEqual(["added"]);
});

test("a deleted record leaves a tombstone at its address, and comes back there", async () => {
  const source = newSource();
  const book = { number: "1", title: "Cerita dari Blora", barcodes: [`${source}-1`] };
  const [added] = await store(source, book);
  const id = added?.recordId ?? 0;
  expect(await store(source, { number: "1", deleted: true })).toEqual([
    { recordId: id, change: "withdrawn" },
  ]);
  expect(await getRecord(id)).toMatchObject({ state: "withdrawn", id });
  expect((await listMarc(id - 1, 1)).map((record) => record.id)).not.toContain(id);
  expect(changesOf(await store(source, { number: "1", deleted: true }))).toEqual(["unchanged"]);
  expect(await store(source, book)).toEqual([{ recordId: id, change: "changed" }]);
  expect(await live(id)).toMatchObject({ title: "Cerita dari Blora", version: 3 });
  expect((await listEditions(id)).map(({ withdrawn }) => withdrawn)).toEqual([false, true, false]);
  expect(await store(source, { number: "unknown", deleted: true })).toEqual([
    { recordId: 0, change: "unchanged" },
  ]);
});

test("the last of a record's states in one batch counts", async () => {
  const source = newSource();
  const stored = await store(
    source,
    { number: "1", title: "Satu" },
    { number: "1", title: "Dua" },
    { number: "2", title: "Lain" },
    { number: "1", deleted: true },
    { number: "1", title: "Tiga" },
  );
  expect(changesOf(stored)).toEqual(["added", "changed", "added", "withdrawn", "changed"]);
  expect(await live(stored[0]?.recordId)).toMatchObject({ title: "Tiga", version: 4 });
});

test("copies follow their record, and a status that staff set stays", async () => {
  const source = newSource();
  const [added] = await store(source, { number: "1", barcodes: ["A1", "A2", "A3"] });
  const id = added?.recordId ?? 0;
  const staffId = randomUUID();
  await db().catalogueCopy.updateMany({
    where: { source, barcode: "A2" },
    data: { status: "missing", statusBy: staffId },
  });
  expect((await live(id))?.availability).toEqual({ available: 2, copies: 3 });
  await store(source, { number: "1", barcodes: ["A2", "A4"], location: "Lantai 19" });
  const record = await live(id);
  expect(record?.copies).toMatchObject([
    { barcode: "A2", location: "Lantai 19", status: "missing" },
    { barcode: "A4", location: "Lantai 19", status: "available" },
  ]);
  expect(record?.availability).toEqual({ available: 1, copies: 2 });
  await store(source, { number: "1", barcodes: ["A1", "A2"] });
  expect((await live(id))?.copies.map(({ barcode }) => barcode)).toEqual(["A1", "A2"]);
  expect(await db().catalogueCopy.count({ where: { source } })).toBe(4);
});

test("a barcode that two records claim is one copy, of the later one", async () => {
  const source = newSource();
  const [one] = await store(source, { number: "1", barcodes: ["B1"] });
  const stored = await db().$transaction((tx) =>
    storeRecords(tx, by(source), [
      incomingOf({ number: "2", barcodes: ["B1"] }),
      incomingOf({ number: "3", barcodes: ["B2"] }),
      incomingOf({ number: "4", barcodes: ["B2"] }),
    ]),
  );
  const ids = stored.records.map(({ recordId }) => recordId);
  expect(stored.moved).toEqual([
    { barcode: "B2", fromRecordId: ids[1], toRecordId: ids[2] },
    { barcode: "B1", fromRecordId: one?.recordId, toRecordId: ids[0] },
  ]);
  expect((await live(one?.recordId))?.copies).toEqual([]);
  const copiesOf = async (place: number) =>
    (await live(stored.records[place]?.recordId ?? 0))?.copies.map(({ barcode }) => barcode);
  expect([await copiesOf(0), await copiesOf(1), await copiesOf(2)]).toEqual([["B1"], [], ["B2"]]);
});

test("texts that the database cannot hold are stored without what it cannot", async () => {
  const [stored] = await store(newSource(), { number: "1", title: "Judul\0 dengan \uD800 sisa" });
  expect((await live(stored?.recordId))?.title).toContain("Judul");
});

test("a number that no record has is no record", async () => {
  for (const id of [0, -1, 1.5, Number.NaN, 2 ** 31, 2 ** 31 - 1])
    expect(await getRecord(id)).toBeNull();
});
