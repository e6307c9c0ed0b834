import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { staffOf } from "../staff/testing/staff";
import { runImport } from "./jobs";
import { listNotes } from "./notes/queries";
import { getImport, listRejections, readRejected } from "./queries";
import { getReportedRecords } from "./report/queries";
import { add, books, importAll, marc, newSource, system } from "./testing/imports";

const folder = await mkdtemp(path.join(tmpdir(), "portal-reports-"));
process.env.PORTAL_DATA_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

const idOf = async (source: string, controlNumber: string) => {
  const record = await db().catalogueRecord.findFirst({ where: { source, controlNumber } });
  return record?.id;
};

test("a barcode that the file gives twice is told with both records, in one batch and in two", async () => {
  const source = newSource();
  const done = await importAll(
    source,
    marc({ number: "a", title: "Satu", barcodes: ["B-1"] }),
    marc({ number: "b", title: "Dua", barcodes: ["B-1", "B-2", "B-2"] }),
    // A batch has 500 records.
    ...books(500),
    marc({ number: "c", title: "Tiga", barcodes: ["B-2"] }),
  );
  expect(done.warnings).toEqual({ "barcode-moved": 2, "barcode-repeated": 1 });
  const notes = await listNotes(system, done.id);
  const told = notes.filter(({ word }) => word.startsWith("barcode"));
  const [a, b, c] = [
    { id: await idOf(source, "a"), title: "Satu" },
    { id: await idOf(source, "b"), title: "Dua" },
    { id: await idOf(source, "c"), title: "Tiga" },
  ];
  expect(told).toMatchObject([
    { word: "barcode-moved", number: 2, detail: "B-1", record: b, other: a },
    { word: "barcode-repeated", number: 2, detail: "B-2", record: b },
    { word: "barcode-moved", number: 503, detail: "B-2", record: c, other: b },
  ]);
});

test("a year of a table that is none is told with its row, and what is no fault is not", async () => {
  const years = ["1980", "20x9", "c1998", "1347 H", "t.t.", "[19--]", "", "segera"];
  const rows = years.map((year, at) => `Buku ${at};${year}`);
  const done = await importAll(newSource(), Buffer.from(`Judul;Tahun\n\n${rows.join("\n")}\n`));
  expect(done).toMatchObject({ added: 8, warnings: { "year-unreadable": 2 } });
  const notes = await listNotes(system, done.id);
  expect(notes.filter(({ word }) => word === "year-unreadable")).toMatchObject([
    { number: 2, row: 4, detail: "20x9", record: { title: "Buku 1" } },
    { number: 8, row: 10, detail: "segera", record: { title: "Buku 7" } },
  ]);
});

test("a rejected row is told by its number, its text and what is legible of it, and given back under its heading", async () => {
  const table =
    '\uFEFFJudul;Pengarang;No Kontrol\r\nSatu;A;1\r\n\r\n;"Tanpa\r\nJudul";K-2\r\nDua;B;3\r\n;Akhir;K-4';
  const done = await importAll(newSource(), Buffer.from(table));
  expect(done).toMatchObject({ added: 2, rejected: 2 });
  expect(await listRejections(system, done.id)).toMatchObject([
    {
      ...{ number: 2, row: 4, reason: "title-missing" },
      seen: { controlNumber: "K-2", title: null, text: ';"Tanpa Judul";K-2' },
    },
    { number: 4, row: 6, seen: { controlNumber: "K-4" } },
  ]);
  const given: Uint8Array[] = [];
  for await (const piece of readRejected(system, done.id)) given.push(piece);
  const again = Buffer.concat(given);
  expect(again.toString()).toMatch(/^\uFEFFJudul;Pengarang;No Kontrol\n/u);
  const mended = Buffer.from(again.toString().replace(/^;/gmu, "Baru;"));
  expect(await importAll(newSource(), mended)).toMatchObject({ read: 2, added: 2, rejected: 0 });
});

test("what is legible of a broken record of ISO 2709 is its number and its title", async () => {
  const record = marc({ number: "K-9", title: "Naskah terpotong" });
  const [reported] = await listRejections(
    system,
    (await importAll(newSource(), record.subarray(0, -12))).id,
  );
  // The file ends in the middle of the title.
  expect(reported?.seen).toMatchObject({ controlNumber: "K-9", title: "Naskah" });
});

test("a report leads to the first hundred records of each kind, and tells nothing to who may not import", async () => {
  const source = newSource();
  const first = await importAll(source, ...books(600));
  const added = await listNotes(staffOf("supervisor"), first.id);
  expect(added.map(({ word, number }) => [word, number])).toEqual(
    Array.from({ length: 100 }, (_, at) => ["added", at + 1]),
  );
  expect(added[0]?.record).toMatchObject({ title: "Buku nomor 1", controlNumber: "1" });
  expect(await listNotes(staffOf("librarian"), first.id)).toEqual([]);
  expect(await listRejections(staffOf("librarian"), first.id)).toEqual([]);
  const second = await importAll(source, marc({ number: "7", title: "Lain" }), ...books(2));
  expect(await listNotes(system, second.id)).toMatchObject([
    { word: "changed", number: 1, record: { title: "Lain" } },
  ]);
});

test("records are named one by one when the import has ended, not while it goes on", async () => {
  const source = newSource();
  const importId = await add(source, ...books(600), Buffer.from("bukan rekaman"));
  const asShown = async () => {
    const report = await getImport(system, importId);
    if (!report) throw new Error("the import is gone");
    return { state: report.state, records: await getReportedRecords(system, report) };
  };
  const ending = new AbortController();
  await runImport(system, importId, {
    signal: ending.signal,
    progressed: ({ counts }) => counts.read > 0 && ending.abort(),
  });
  expect(await asShown()).toEqual({ state: "waiting", records: null });
  await runImport(system, importId);
  const { state, records } = await asShown();
  expect(state).toBe("done");
  expect(records?.notes).toHaveLength(100);
  expect(records?.rejections).toHaveLength(1);
});
