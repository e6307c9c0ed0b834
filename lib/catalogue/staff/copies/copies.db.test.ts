import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../../mutations";
import { getRecord } from "../../queries";
import { incomingOf } from "../../testing/records";
import { getStaffRecord } from "../queries";
import { staffOf } from "../testing/staff";
import { changeCopy, setCopyStatus } from "./mutations";
import { addCopy, withdrawCopy } from "./stock/mutations";

const staff = staffOf("librarian");
const given = { callNumber: null, location: "Lantai 19", access: null, note: null };

async function bookWith(barcodes: readonly string[], again?: { readonly source: string }) {
  const source = again?.source ?? `test-${randomUUID()}`;
  const by = { source, actorId: null, actorName: "test", importId: null };
  const book = incomingOf({
    number: "1",
    title: again ? `Lain ${randomUUID()}` : "Buku",
    barcodes,
  });
  const stored = await db().$transaction((tx) => storeRecords(tx, by, [book]));
  const recordId = stored.records[0]?.recordId ?? 0;
  return { source, recordId };
}
const copiesOf = async (recordId: number) => (await getStaffRecord(staff, recordId))?.copies ?? [];
const availability = async (recordId: number) => {
  const found = await getRecord(recordId);
  return found?.state === "live" ? found.record.availability : null;
};

test("a status set by staff is dated, written down in the audit trail and seen by the search at once", async () => {
  const { recordId } = await bookWith(["B-1"]);
  const [copy] = await copiesOf(recordId);
  const id = copy?.id ?? 0;
  const seen = { id, recordId, seen: 1 };
  const set = await setCopyStatus(staff, seen, { status: "repair", since: "2020-02-29" });
  expect(set).toEqual({ ok: true, value: 2 });
  expect(await copiesOf(recordId)).toMatchObject([
    { status: "repair", statusAt: new Date("2020-02-28T17:00:00Z") },
  ]);
  expect(await availability(recordId)).toEqual({ available: 0, copies: 1 });
  const [indexed] = await db().$queryRaw<{ available: boolean }[]>`
    SELECT available FROM search.record WHERE record_id = ${recordId}::int`;
  expect(indexed).toEqual({ available: false });
  const subject = `catalogue-copy:${id}`;
  expect(await db().auditEntry.findMany({ where: { subject } })).toMatchObject([
    {
      actorId: staff.accountId,
      action: "catalogue-copy.status-set",
      data: { record: recordId, from: "available", to: "repair", since: "2020-02-29" },
    },
  ]);
});

test("who sets a status second is told, and a day to come is refused", async () => {
  const { recordId } = await bookWith(["B-1"]);
  const [copy] = await copiesOf(recordId);
  const seen = { id: copy?.id ?? 0, recordId, seen: 1 };
  const today = new Date(now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const both = await Promise.all([
    setCopyStatus(staff, seen, { status: "missing", since: today }),
    setCopyStatus(staff, seen, { status: "on-loan", since: today }),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  const future = await setCopyStatus(
    staff,
    { ...seen, seen: 2 },
    { status: "repair", since: "2999-01-01" },
  );
  expect(future).toEqual({ ok: false, refusal: "since-future" });
});

test("a copy added by hand has a label of its own and outlives every import", async () => {
  const { source, recordId } = await bookWith(["B-1"]);
  expect(await addCopy(staff, recordId, { barcode: "B-1", ...given })).toEqual({
    ok: false,
    refusal: "barcode-taken",
  });
  expect((await addCopy(staff, recordId, { barcode: "B-2", ...given })).ok).toBe(true);
  await bookWith(["B-1"], { source });
  expect((await copiesOf(recordId)).map(({ barcode }) => barcode)).toEqual(["B-1", "B-2"]);
});

test("a copy withdrawn by hand stays so when its record comes in again, until its label is added anew", async () => {
  const { source, recordId } = await bookWith(["B-1", "B-2"]);
  const [copy] = await copiesOf(recordId);
  const id = copy?.id ?? 0;
  expect((await withdrawCopy(staff, { id, recordId, seen: 1 })).ok).toBe(true);
  expect(await withdrawCopy(staff, { id, recordId, seen: 2 })).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
  await bookWith(["B-1", "B-2"], { source });
  expect((await copiesOf(recordId)).map(({ barcode }) => barcode)).toEqual(["B-2"]);
  expect((await addCopy(staff, recordId, { barcode: "B-1", ...given })).ok).toBe(true);
  expect((await copiesOf(recordId)).map(({ barcode }) => barcode).sort()).toEqual(["B-1", "B-2"]);
});

test("a copy taken up again is what was typed now, without the number and the editor it had", async () => {
  const { recordId } = await bookWith(["B-1"]);
  const [copy] = await copiesOf(recordId);
  const id = copy?.id ?? 0;
  // A made-up book gives a copy no accession number; others do.
  await db().catalogueCopy.update({ where: { id }, data: { accession: "12/PN/1981" } });
  await changeCopy(staff, { id, recordId, seen: 1 }, { ...given, barcode: "B-1", note: "Rusak" });
  await withdrawCopy(staff, { id, recordId, seen: 2 });
  expect((await addCopy(staff, recordId, { barcode: "B-1", ...given })).ok).toBe(true);
  expect(await db().catalogueCopy.findUnique({ where: { id } })).toMatchObject({
    ...{ accession: null, editedBy: null, addedBy: staff.accountId, note: null, version: 4 },
  });
});

test("a copy of another record, and a record that is gone, are not touched", async () => {
  const one = await bookWith(["B-1"]);
  const other = await bookWith(["B-1"]);
  const [copy] = await copiesOf(one.recordId);
  const id = copy?.id ?? 0;
  const refused = { ok: false, refusal: "changed-meanwhile" };
  expect(await withdrawCopy(staff, { id, recordId: other.recordId, seen: 1 })).toEqual(refused);
  expect(await addCopy(staff, 2_147_483_647, { barcode: "B-9", ...given })).toEqual({
    ok: false,
    refusal: "record-withdrawn",
  });
});
