import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { readLines } from "../marc/marc-lines";
import { storeRecords } from "../mutations";
import { prepareRecord } from "../prepare-record";
import { getRecord } from "../queries";
import { findRelated } from "./queries";

beforeAll(() => seedCatalogue({ demo: true }));

const by = { source: "related", actorId: null, actorName: "Uji", importId: null };

async function store(...books: readonly (readonly string[])[]): Promise<readonly number[]> {
  const batch = books.map((lines) => {
    const read = readLines(lines.join("\n"));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const prepared = prepareRecord(read.record, null);
    if (!prepared.ok) throw new Error(prepared.refusal);
    return prepared.value;
  });
  const stored = await db().$transaction((tx) => storeRecords(tx, by, batch));
  return stored.records.map(({ recordId }) => recordId ?? 0);
}

async function related(id: number) {
  const found = await getRecord(id);
  if (found?.state !== "live") throw new Error("the record is there");
  return findRelated(id, found.record.bibliography);
}

const author = "100 1# $a Sastrowardojo, Uji,";

test("editions of a work are found by title and author, translations by the uniform title; other works and volumes are none", async () => {
  const [first = 0, later, translation, otherAuthor, otherTitle] = await store(
    ["001 E1", author, "245 10 $a Layar uji coba", "264 #1 $c 1980"],
    ["001 E2", author, "245 10 $a Layar uji coba : $b cetakan baru", "264 #1 $c 2001"],
    ["001 E3", author, "240 10 $a Layar uji coba", "245 10 $a The sail on trial"],
    ["001 E4", "100 1# $a Orang, Lain", "245 10 $a Layar uji coba"],
    ["001 E5", author, "245 10 $a Layar uji coba kedua"],
  );
  const editions = (await related(first)).editions.map(({ id }) => id);
  expect(editions.toSorted()).toEqual([later, translation].toSorted());
  expect((await related(translation ?? 0)).editions.map(({ id }) => id)).toContain(first);
  expect(editions).not.toContain(otherAuthor);
  expect(editions).not.toContain(otherTitle);

  const [volume = 0, sameVolume] = await store(
    ["001 V1", author, "245 10 $a Sejarah uji $n Jilid 1"],
    ["001 V2", author, "245 10 $a Sejarah uji $n Jilid 1", "250 ## $a Cetakan 2"],
    ["001 V3", author, "245 10 $a Sejarah uji $n Jilid 2"],
  );
  expect((await related(volume)).editions.map(({ id }) => id)).toEqual([sameVolume]);
});

test("what shares most is nearest, says why, and a record is neither its own neighbour nor a tombstone's", async () => {
  const subjects = (...names: readonly string[]) => names.map((name) => `650 #4 $a ${name}`);
  const [record = 0, both, one, gone] = await store(
    ["001 S1", author, "245 10 $a Pertama", ...subjects("Uji layar", "Uji angin")],
    ["001 S2", "245 10 $a Kedua", ...subjects("Uji angin", "Uji layar")],
    ["001 S3", author, "245 10 $a Ketiga", ...subjects("Uji angin")],
    ["001 S4", author, "245 10 $a Keempat", ...subjects("Uji angin", "Uji layar")],
  );
  const [deleted] = await store(["001 S4", author, "245 10 $a Keempat"]);
  expect(deleted).toBe(gone);
  await db().$executeRaw`DELETE FROM search.record WHERE record_id = ${gone}::int`;
  const { similar } = await related(record);
  const places = similar.map(({ id }) => id);
  expect(places.indexOf(both ?? 0)).toBeGreaterThanOrEqual(0);
  expect(places).toContain(one);
  expect(places).not.toContain(record);
  expect(places).not.toContain(gone);
  const why = similar.find(({ id }) => id === both);
  expect([why?.subjects.toSorted(), why?.sameCreator]).toEqual([["Uji angin", "Uji layar"], false]);
  expect(similar.find(({ id }) => id === one)?.sameCreator).toBe(true);
});

test("every record of the demo can be asked, and one that says nothing has nobody near", async () => {
  const ids = await db().catalogueRecord.findMany({ select: { id: true }, take: 60 });
  for (const { id } of ids) {
    const { editions, similar } = await related(id);
    const all = [...editions, ...similar].map((one) => one.id);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(id);
  }
  const [bare = 0] = await store(["001 B1", "245 00 $a Hanya judul yang satu ini"]);
  expect(await related(bare)).toEqual({ editions: [], similar: [] });
});
