import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../mutations";
import type { MadeUpBook } from "../testing/records";
import { incomingOf } from "../testing/records";
import { listChanges } from "./history/queries";
import { findRecords, getStaffRecord } from "./queries";
import { staffOf } from "./testing/staff";

const staff = staffOf("librarian");

async function store(source: string, ...books: readonly MadeUpBook[]) {
  const by = { source, actorId: null, actorName: "Sari", importId: null };
  const stored = await db().$transaction((tx) => storeRecords(tx, by, books.map(incomingOf)));
  return stored.records.map(({ recordId }) => recordId ?? 0);
}
const newSource = () => `test-${randomUUID()}`;
const newNumber = () => `N-${randomUUID()}`;
const idsOf = async (typed: string) => (await findRecords(staff, typed)).lines.map(({ id }) => id);

test("a record is found by its control number, the label of a copy, its address and words of its title", async () => {
  const number = newNumber();
  const barcode = newNumber();
  const word = `kata${randomInt(1e9)}`;
  const [id] = await store(newSource(), { number, barcodes: [barcode], title: `Judul ${word}` });
  for (const typed of [number, ` ${barcode} `, `${id}`, word])
    expect(await idsOf(typed)).toContain(id);
  expect(await findRecords(staff, word)).toMatchObject({ by: "title", total: 1 });
  expect(await findRecords(staff, newNumber())).toMatchObject({ total: 0, lines: [] });
});

test("an ISBN finds its record however it is written", async () => {
  const [id] = await store(newSource(), { isbn: "9786020633176", title: "Dengan ISBN" });
  expect(await idsOf("ISBN 978-602-06-3317-6")).toContain(id);
});

test("a tombstone is found by its number, says so, and keeps its fields", async () => {
  const source = newSource();
  const number = newNumber();
  const [id = 0] = await store(source, { number, title: "Akan ditarik" });
  await store(source, { number, title: "Akan ditarik", deleted: true });
  expect((await findRecords(staff, number)).lines).toMatchObject([{ id, withdrawn: true }]);
  const record = await getStaffRecord(staff, id);
  expect(record?.withdrawnAt).toBeInstanceOf(Date);
  expect(record?.marcLines).toContain("245 ## $a Akan ditarik");
});

test("the history says who made each state and which fields it changed", async () => {
  const source = newSource();
  const number = newNumber();
  const [id = 0] = await store(source, { number, title: "Bumi manusa" });
  await store(source, { number, title: "Bumi manusia", isbn: "9786020633176" });
  const changes = await listChanges(staff, id);
  expect(changes.map(({ version, actorName }) => [version, actorName])).toEqual([
    [2, "Sari"],
    [1, "Sari"],
  ]);
  expect(changes[0]?.changes).toEqual({
    removed: ["245 ## $a Bumi manusa"],
    added: ["020 ## $a 9786020633176", "245 ## $a Bumi manusia"],
  });
  expect(changes[1]?.changes).toBeNull();
});

test("an address that no record ever had, or no integer holds, is nothing", async () => {
  for (const id of [0, -1, 1.5, 2_147_483_647, 2_147_483_648])
    expect(await getStaffRecord(staff, id)).toBeNull();
  expect(await findRecords(staff, "9999999999")).toMatchObject({ lines: [] });
  expect(await findRecords(staff, "\0")).toMatchObject({ by: "newest" });
});
