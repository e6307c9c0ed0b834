import { randomInt, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { setCover } from "../../covers/mutations";
import { storeRecords } from "../../mutations";
import { prepareRecord } from "../../prepare-record";
import { searchCatalogue } from "../../search/queries";
import { searchFor } from "../../search/schema";
import { incomingOf, marcOf } from "../../testing/records";
import { listHistory } from "../history/queries";
import { getStaffRecord } from "../queries";
import { staffOf } from "../testing/staff";
import { changeCopy, setCopyStatus } from "./mutations";
import { getStaffCopy } from "./queries";
import { addCopy, withdrawCopy } from "./stock/mutations";

const rina = staffOf("librarian", "Rina");
const dewi = staffOf("librarian", "Dewi");
const facts = { callNumber: "899.221 TOE b", location: "Lantai 19", access: null, note: null };
/** Too long for a label: the copy has none. */
const unlabelled = "x".repeat(101);

/** A book of a source with these labels; again with the same source, it is the record that comes in anew. */
async function bookWith(
  barcodes: readonly string[],
  source = `test-${randomUUID()}`,
  number = "1",
) {
  const by = { source, actorId: null, actorName: "test", importId: null };
  const book = incomingOf({ number, title: `Buku ${randomUUID()}`, barcodes });
  const stored = await db().$transaction((tx) => storeRecords(tx, by, [book]));
  return { source, recordId: stored.records[0]?.recordId ?? 0 };
}
const copiesOf = async (recordId: number) => (await getStaffRecord(rina, recordId))?.copies ?? [];
async function firstOf(recordId: number) {
  const [copy] = await copiesOf(recordId);
  if (!copy) throw new Error("no copy");
  return { id: copy.id, recordId, seen: copy.version };
}

test("what staff write of a copy stays when its record comes in again, its corrected label too", async () => {
  const { source, recordId } = await bookWith(["B-1", "B-2"]);
  const copy = await firstOf(recordId);
  expect(await changeCopy(rina, copy, { barcode: "B-1X", ...facts })).toEqual({
    ...{ ok: true, value: 2 },
  });
  expect(await getStaffCopy(rina, copy)).toMatchObject({ barcode: "B-1X", ...facts, version: 2 });
  await bookWith(["B-1", "B-2"], source);
  expect(await copiesOf(recordId)).toMatchObject([
    { id: copy.id, barcode: "B-1X", ...facts },
    { barcode: "B-2" },
  ]);
  // The library that sent it has corrected the label as well.
  await bookWith(["B-1X", "B-2"], source);
  expect((await copiesOf(recordId)).map(({ barcode }) => barcode)).toEqual(["B-1X", "B-2"]);
  // What the record names no more is withdrawn, edited or not.
  await bookWith(["B-2"], source);
  expect((await copiesOf(recordId)).map(({ barcode }) => barcode)).toEqual(["B-2"]);
});

test("of two people at once the second is told, and nothing of the first is overwritten", async () => {
  const { recordId } = await bookWith(["B-1"]);
  const seen = await firstOf(recordId);
  const both = await Promise.all([
    changeCopy(rina, seen, { barcode: "B-1", ...facts }),
    changeCopy(dewi, seen, { barcode: "B-1", ...facts, location: "Gudang" }),
  ]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await setCopyStatus(dewi, seen, { status: "lost", since: "2020-01-01" })).toEqual({
    ...{ ok: false, refusal: "changed-meanwhile" },
  });
  expect(await withdrawCopy(dewi, seen)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(
    await changeCopy(staffOf("librarian"), await firstOf(recordId), {
      ...{ barcode: "B-1", ...facts, location: both[0]?.ok ? facts.location : "Gudang" },
    }),
  ).toEqual({ ok: false, refusal: "nothing-changed" });
});

test("a label of another copy is refused, one of a withdrawn copy is free, and none at all only where there was none", async () => {
  const { source, recordId } = await bookWith(["B-1", "B-2", "B-3"]);
  const copy = await firstOf(recordId);
  const write = (barcode: string | null) => changeCopy(rina, copy, { barcode, ...facts });
  expect(await write("B-2")).toEqual({ ok: false, refusal: "barcode-taken" });
  expect(await write(null)).toEqual({ ok: false, refusal: "barcode-missing" });
  const [, , third] = await copiesOf(recordId);
  await withdrawCopy(rina, { id: third?.id ?? 0, recordId, seen: 1 });
  expect((await write("B-3")).ok).toBe(true);
  await bookWith(["B-1", "B-2", "B-3"], source);
  expect((await copiesOf(recordId)).map(({ barcode }) => barcode).toSorted()).toEqual([
    "B-2",
    "B-3",
  ]);
});

test("two labels that staff exchanged stay exchanged when their record comes in again", async () => {
  const { source, recordId } = await bookWith(["B-1", "B-2"]);
  const [one, two] = (await copiesOf(recordId)).map(({ id }) => id);
  const relabel = async (id = 0, seen: number, barcode: string) =>
    expect((await changeCopy(rina, { id, recordId, seen }, { barcode, ...facts })).ok).toBe(true);
  await relabel(one, 1, "B-0");
  await relabel(two, 1, "B-1");
  await relabel(one, 2, "B-2");
  await bookWith(["B-1", "B-2"], source);
  expect((await copiesOf(recordId)).map(({ id, barcode }) => [id, barcode])).toEqual([
    [one, "B-2"],
    [two, "B-1"],
  ]);
});

test("a label taken off a withdrawn copy is a deed in the history of the record that had it", async () => {
  const { source, recordId } = await bookWith(["B-1"]);
  const other = await bookWith(["B-2"], source, "2");
  const freed = await firstOf(recordId);
  await withdrawCopy(rina, freed);
  const to = await firstOf(other.recordId);
  expect((await changeCopy(dewi, to, { barcode: "B-1", ...facts })).ok).toBe(true);
  expect(await getStaffCopy(rina, freed)).toMatchObject({ barcode: null, version: 3 });
  const subject = `catalogue-copy:${freed.id}`;
  const action = "catalogue-copy.label-freed";
  expect(await db().auditEntry.findMany({ where: { subject, action } })).toMatchObject([
    { actorId: dewi.accountId, data: { record: recordId, to: to.id } },
  ]);
  expect(await listHistory(rina, recordId)).toContainEqual(
    expect.objectContaining({ action, copy: `nomor ${freed.id}` }),
  );
});

test("a copy of another record is not shown and not changed at this one's address", async () => {
  const { recordId } = await bookWith(["B-1"]);
  const other = await bookWith(["B-1"]);
  const copy = await firstOf(recordId);
  const astray = { ...copy, recordId: other.recordId };
  expect(await getStaffCopy(rina, copy)).not.toBeNull();
  expect(await getStaffCopy(rina, astray)).toBeNull();
  expect(await changeCopy(rina, astray, { barcode: "B-9", ...facts })).toEqual({
    ...{ ok: false, refusal: "changed-meanwhile" },
  });
  expect(await getStaffCopy(rina, copy)).toMatchObject({ barcode: "B-1", version: 1 });
});

test("a copy without a label keeps what staff write of it, and gets a label that its record does not know", async () => {
  const { source, recordId } = await bookWith([unlabelled]);
  const copy = await firstOf(recordId);
  expect((await changeCopy(rina, copy, { barcode: null, ...facts })).ok).toBe(true);
  expect((await changeCopy(rina, { ...copy, seen: 2 }, { barcode: "B-9", ...facts })).ok).toBe(
    true,
  );
  await bookWith([unlabelled], source);
  expect(await copiesOf(recordId)).toMatchObject([{ id: copy.id, barcode: "B-9", ...facts }]);
});

test("the history of a record says who did what to its copies and its cover, by the names they have today", async () => {
  const { recordId } = await bookWith(["B-1"]);
  const account = await db().account.create({
    data: { id: rina.accountId, name: "Rina Baru", role: "librarian", passwordHash: "-" },
  });
  const seen = await firstOf(recordId);
  await changeCopy(rina, seen, { barcode: "B-1", ...facts });
  await setCopyStatus(dewi, { ...seen, seen: 2 }, { status: "lost", since: "2020-02-29" });
  await addCopy(rina, recordId, { barcode: "B-2", ...facts });
  const picture = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  );
  expect((await setCover(rina, recordId, picture, "Sampul")).ok).toBe(true);
  const history = await listHistory(rina, recordId);
  expect(history.filter(({ kind }) => kind === "state")).toHaveLength(1);
  const deeds = history.filter((entry) => entry.kind === "deed");
  expect(deeds.toSorted((one, other) => one.action.localeCompare(other.action))).toMatchObject([
    { action: "catalogue-copy.added", actorName: account.name, copy: "B-2" },
    { action: "catalogue-copy.changed", copy: "B-1", fields: ["callNumber", "location"] },
    {
      ...{ action: "catalogue-copy.status-set", actorName: null, copy: "B-1" },
      status: { from: "available", to: "lost", since: "2020-02-29" },
    },
    { action: "catalogue-record.cover-set", copy: null },
  ]);
  const said = JSON.stringify(await db().auditEntry.findMany({ select: { data: true } }));
  expect(said).not.toMatch(/Lantai 19|899\.221|B-1|Rina/u);
});

test("a copy that an import moves brings its whole history with it, and says whose it was", async () => {
  const { source, recordId } = await bookWith(["B-1"]);
  const seen = await firstOf(recordId);
  await setCopyStatus(dewi, seen, { status: "repair", since: "2020-02-29" });
  await changeCopy(rina, { ...seen, seen: 2 }, { barcode: "B-1", ...facts });
  const other = await bookWith(["B-1"], source, "2");
  const moved = await firstOf(other.recordId);
  expect(moved.id).toBe(seen.id);
  await setCopyStatus(dewi, moved, { status: "lost", since: "2020-03-01" });
  const history = await listHistory(rina, other.recordId);
  const elsewhere = { id: recordId, title: expect.stringMatching(/^Buku /u) };
  expect(history.filter((entry) => entry.kind === "deed")).toMatchObject([
    { status: { from: "repair", to: "lost" }, elsewhere: null },
    { action: "catalogue-copy.changed", copy: "B-1", elsewhere },
    { status: { from: "available", to: "repair" }, elsewhere },
  ]);
});

test("a copy is searched by what staff wrote on it, and no more by what its record still says", async () => {
  const old = `L${randomInt(1e8, 1e9)}`;
  const label = `L${randomInt(1e8, 1e9)}`;
  const callNumber = `899.${randomInt(1e8, 1e9)} TOE b`;
  const { source, recordId } = await bookWith([old]);
  const found = async (q: string) => {
    const { basis, results } = await searchCatalogue(searchFor(q));
    return basis === "asked" ? results.map(({ id }) => id) : [];
  };
  expect(await found(old)).toEqual([recordId]);
  await changeCopy(rina, await firstOf(recordId), { ...facts, barcode: label, callNumber });
  for (const again of [false, true]) {
    if (again) await bookWith([old], source);
    expect(await found(label)).toEqual([recordId]);
    expect(await found(callNumber)).toEqual([recordId]);
    expect(await found(old)).toEqual([]);
  }
  await withdrawCopy(rina, await firstOf(recordId));
  expect(await found(label)).toEqual([]);
});

test("a call number that staff corrected is found no more where the record's 852 still gives it, nor the accession that was its label", async () => {
  const [old, corrected] = [randomInt(1e8, 1e9), randomInt(1e8, 1e9)].map((n) => `899.${n} TOE b`);
  const [accession, label] = [`A${randomInt(1e8, 1e9)}`, `L${randomInt(1e8, 1e9)}`];
  const { leader, fields } = marcOf({ number: "1", title: `Buku ${randomUUID()}` });
  const [first = "", ...rest] = (old ?? "").split(" ");
  const held = [
    { code: "h", value: first },
    { code: "i", value: rest.join(" ") },
  ];
  const prepared = prepareRecord(
    {
      leader,
      fields: [
        ...fields,
        { tag: "852", indicators: "  ", subfields: held },
        { tag: "990", indicators: "  ", subfields: [{ code: "a", value: accession }] },
      ],
    },
    null,
  );
  if (!prepared.ok) throw new Error(prepared.refusal);
  const by = { source: `test-${randomUUID()}`, actorId: null, actorName: "test", importId: null };
  const stored = await db().$transaction((tx) => storeRecords(tx, by, [prepared.value]));
  const recordId = stored.records[0]?.recordId ?? 0;
  const found = async (q: string) => {
    const { basis, results } = await searchCatalogue(searchFor(q));
    return basis === "asked" ? results.map(({ id }) => id) : [];
  };
  expect(await found(old ?? "")).toEqual([recordId]);
  expect(await found(accession)).toEqual([recordId]);
  const changed = { ...facts, barcode: label, callNumber: corrected ?? null };
  expect(await changeCopy(rina, await firstOf(recordId), changed)).toMatchObject({ ok: true });
  expect(await found(corrected ?? "")).toEqual([recordId]);
  expect(await found(old ?? "")).toEqual([]);
  expect(await found(label)).toEqual([recordId]);
  expect(await found(accession)).toEqual([]);
});
