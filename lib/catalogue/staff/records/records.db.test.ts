import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { readLines } from "../../marc/marc-lines";
import { recordState } from "../../queries";
import { listChanges } from "../history/queries";
import { findRecords, getStaffRecord } from "../queries";
import { staffOf } from "../testing/staff";
import { addRecord, changeRecord, setWithdrawn } from "./mutations";

const rina = staffOf("librarian", "Rina");
const dewi = staffOf("supervisor", "Dewi");

function marc(...lines: readonly string[]) {
  const read = readLines(lines.join("\n"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.record;
}
const newNumber = () => `N-${randomUUID()}`;

async function add(...lines: readonly string[]): Promise<number> {
  const added = await addRecord(rina, marc(...lines));
  if (!added.ok) throw new Error(added.refusal);
  return added.value;
}
const searchRows = async (id: number) => {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT record_id AS id FROM search.record WHERE record_id = ${id}::int`;
  return rows.length;
};

test("a record that staff add is found, shown and audited at once; its number cannot be given twice", async () => {
  const number = newNumber();
  const id = await add(`001 ${number}`, "245 10 $a Buku baru", `952 ## $p ${newNumber()}`);
  const record = await getStaffRecord(rina, id);
  expect(record).toMatchObject({ title: "Buku baru", version: 1, source: "perpustakaan" });
  expect(record?.copies).toHaveLength(1);
  expect((await findRecords(rina, number)).lines).toMatchObject([{ id }]);
  expect(await searchRows(id)).toBe(1);
  expect(
    await db().auditEntry.findMany({ where: { subject: `catalogue-record:${id}` } }),
  ).toMatchObject([{ action: "catalogue-record.added", actorId: rina.accountId }]);
  expect(await addRecord(dewi, marc(`001 ${number}`, "245 10 $a Lain"))).toEqual({
    ok: false,
    refusal: "control-number-taken",
  });
});

test("of two people at once the second is told, and nothing of the first is lost", async () => {
  const id = await add("245 10 $a Bumi manusa");
  const seen = { id, seen: 1 };
  const both = await Promise.all([
    changeRecord(rina, seen, marc("245 10 $a Bumi manusia")),
    changeRecord(dewi, seen, marc("245 10 $a Bumi manusia!")),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  const [newest, first] = await listChanges(rina, id);
  expect(newest?.changes?.removed).toEqual(["245 10 $a Bumi manusa"]);
  expect(first?.actorName).toBe("Rina");
});

test("a change that says the same makes no new state, and a number of another record is refused", async () => {
  const number = newNumber();
  await add(`001 ${number}`, "245 10 $a Satu");
  const id = await add("245 10 $a Dua");
  expect(await changeRecord(rina, { id, seen: 1 }, marc("245 10 $a Dua"))).toEqual({
    ok: false,
    refusal: "nothing-changed",
  });
  const taken = marc(`001 ${number}`, "245 10 $a Dua");
  expect(await changeRecord(rina, { id, seen: 1 }, taken)).toEqual({
    ok: false,
    refusal: "control-number-taken",
  });
  expect((await getStaffRecord(rina, id))?.version).toBe(1);
});

test("a withdrawn record leaves the search and cannot be changed; restored, it has its words and copies", async () => {
  const barcode = newNumber();
  const id = await add("245 10 $a Ditarik lalu pulih", `952 ## $p ${barcode}`);
  expect((await setWithdrawn(rina, { id, seen: 1 }, "withdrawn")).ok).toBe(true);
  expect(await recordState(id)).toBe("withdrawn");
  expect(await searchRows(id)).toBe(0);
  expect(await changeRecord(rina, { id, seen: 2 }, marc("245 10 $a Lain"))).toEqual({
    ok: false,
    refusal: "record-withdrawn",
  });
  const refused = { ok: false, refusal: "changed-meanwhile" };
  expect(await setWithdrawn(dewi, { id, seen: 1 }, "withdrawn")).toEqual(refused);
  expect(await setWithdrawn(dewi, { id, seen: 2 }, "withdrawn")).toEqual(refused);
  expect((await setWithdrawn(dewi, { id, seen: 2 }, "live")).ok).toBe(true);
  expect(await recordState(id)).toBe("live");
  expect(await searchRows(id)).toBe(1);
  const record = await getStaffRecord(rina, id);
  expect(record?.marcLines).toContain("245 10 $a Ditarik lalu pulih");
  expect(record?.copies).toMatchObject([{ barcode }]);
  const deeds = (await listChanges(rina, id)).map(({ withdrawn, restored }) => [
    withdrawn,
    restored,
  ]);
  expect(deeds).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
});
