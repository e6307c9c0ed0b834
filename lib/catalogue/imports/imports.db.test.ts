import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { writeIso2709 } from "../marc/iso2709";
import { writeMarcXml } from "../marc/marcxml";
import { marcOf } from "../testing/records";
import { addImport } from "./mutations";
import { listImports, listRejections, readRejected } from "./queries";
import { books, importAll, marc, newSource, system, titlesOf } from "./testing/imports";

const folder = await mkdtemp(path.join(tmpdir(), "portal-imports-"));
process.env.PORTAL_DATA_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the same file twice changes nothing the second time, and the report says so", async () => {
  const source = newSource();
  const file = books(1200);
  expect(await importAll(source, ...file)).toMatchObject({
    state: "done",
    read: 1200,
    added: 1200,
    rejected: 0,
  });
  const again = await importAll(source, ...file);
  expect(again).toMatchObject({ state: "done", read: 1200, added: 0, changed: 0, unchanged: 1200 });
  expect(again.position).toBe(again.fileBytes);
  expect(await titlesOf(source)).toHaveLength(1200);
});

test("an import has every kept page rendered again, once at its end", async () => {
  const source = newSource();
  const version = async () =>
    (await db().pageVersion.findUnique({ where: { id: 1 } }))?.version ?? 0;
  const before = await version();
  await importAll(source, ...books(600));
  expect(await version()).toBe(before + 1);
});

test("a file of changes adds, changes and withdraws", async () => {
  const source = newSource();
  await importAll(source, ...books(3));
  const done = await importAll(
    source,
    marc({ number: "1", title: "Buku nomor 1" }),
    marc({ number: "2", title: "Buku nomor dua" }),
    marc({ number: "3", deleted: true }),
    marc({ number: "4", title: "Buku nomor 4" }),
  );
  expect(done).toMatchObject({ read: 4, added: 1, changed: 1, unchanged: 1, withdrawn: 1 });
  expect(await titlesOf(source)).toEqual(["Buku nomor 1", "Buku nomor dua", "Buku nomor 4"]);
});

test("a broken record is reported with its place and reason, and given back byte for byte; the next one is read", async () => {
  const source = newSource();
  const [one, two] = [marc({ number: "1", title: "Satu" }), marc({ number: "2", title: "Dua" })];
  const broken = Buffer.from("00026nam a2200025 a 4500\u001e\u001d");
  const done = await importAll(source, one, broken, two);
  expect(done).toMatchObject({ state: "done", read: 3, added: 2, rejected: 1 });
  expect(await titlesOf(source)).toEqual(["Satu", "Dua"]);
  const rejections = await listRejections(system, done.id);
  expect(rejections).toEqual([
    {
      ...{ number: 2, position: one.length, row: null },
      reason: expect.stringMatching(/^[a-z0-9-]+$/),
      seen: { controlNumber: null, title: null, text: null },
    },
  ]);
  const given: Uint8Array[] = [];
  for await (const raw of readRejected(system, done.id)) given.push(raw);
  expect(Buffer.concat(given)).toEqual(broken);
});

test("rejected records of MARCXML are given back as a whole document, which can be given again once it is mended", async () => {
  const source = newSource();
  const [one = "", two = "", three = ""] = ["Satu", "Ilmu dan teknologi", "Tiga"].map((title, at) =>
    writeMarcXml(marcOf({ number: `${at + 1}`, title })),
  );
  const broken = two.replace("dan", "&");
  const file = `<collection xmlns="http://www.loc.gov/MARC21/slim">${one}${broken}${three}</collection>`;
  const done = await importAll(source, Buffer.from(file));
  expect(done).toMatchObject({ state: "done", read: 3, added: 2, rejected: 1 });
  expect(await listRejections(system, done.id)).toEqual([
    {
      ...{ number: 2, position: file.indexOf(broken), row: null, reason: "xml-entity" },
      seen: { controlNumber: "2", title: "Ilmu & teknologi", text: null },
    },
  ]);
  const given: Uint8Array[] = [];
  for await (const raw of readRejected(system, done.id)) given.push(raw);
  const document = Buffer.concat(given).toString();
  expect(document).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n${broken}\n</collection>\n`,
  );
  const mended = await importAll(source, Buffer.from(document.replace("Ilmu &", "Ilmu &amp;")));
  expect(mended).toMatchObject({ state: "done", read: 1, added: 1, rejected: 0 });
  expect(await titlesOf(source)).toEqual(["Satu", "Tiga", "Ilmu & teknologi"]);
  const sound = [];
  for await (const raw of readRejected(system, mended.id)) sound.push(raw);
  expect(sound).toEqual([]);
});

test("a record without a title is kept and counted in the report; one that only says it is deleted is not", async () => {
  const untitled = (number: string, deleted = false) => {
    const record = marcOf({ number, deleted });
    const written = writeIso2709({
      ...record,
      fields: record.fields.filter(({ tag }) => tag !== "245"),
    });
    if (!written.ok) throw new Error(written.refusal);
    return Buffer.from(written.value);
  };
  const blank = marc({ number: "3", title: " / " });
  const done = await importAll(newSource(), ...books(1), untitled("2"), blank, untitled("1", true));
  expect(done).toMatchObject({ state: "done", read: 4, added: 3, withdrawn: 1, rejected: 0 });
  expect(done.warnings).toEqual({ "without-title": 2 });
});

test("a record that the database refuses is rejected alone", async () => {
  const source = newSource();
  await db().$executeRawUnsafe(
    `ALTER TABLE catalogue_record ADD CONSTRAINT test_title CHECK (title <> 'Terlarang ${source}')`,
  );
  const done = await importAll(
    source,
    ...books(40),
    marc({ number: "x", title: `Terlarang ${source}` }),
    ...books(40, 41),
  );
  await db().$executeRawUnsafe("ALTER TABLE catalogue_record DROP CONSTRAINT test_title");
  expect(done).toMatchObject({ state: "done", read: 81, added: 80, rejected: 1 });
  expect(await listRejections(system, done.id)).toMatchObject([
    { number: 41, reason: "not-storable" },
  ]);
});

test("MARCXML is known by its first bytes, and so is what is no catalogue", async () => {
  const source = newSource();
  const records = ["Satu", "Dua"].map((title, at) =>
    writeMarcXml(marcOf({ number: `${at}`, title })),
  );
  const xml = `<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim">${records.join("")}</collection>`;
  expect(await importAll(source, Buffer.from(xml))).toMatchObject({ format: "marcxml", added: 2 });
  expect(await titlesOf(source)).toEqual(["Satu", "Dua"]);
  const refusalOf = async (bytes: string) => {
    const chunks = (async function* () {
      yield Buffer.from(bytes);
    })();
    const added = await addImport(system, { source, fileName: "x", chunks, mapping: null });
    return added.ok ? null : added.refusal;
  };
  expect(await refusalOf("")).toBe("file-empty");
  expect(await refusalOf("%PDF-1.7 dan seterusnya")).toBe("format-unknown");
  expect(await refusalOf("nama;alamat\nBudi;Jakarta\n")).toBe("mapping-without-title");
  const known = new Set((await listImports(system)).map(({ id }) => id));
  const files = await readdir(path.join(folder, "imports"));
  expect(files.filter((name) => !known.has(name))).toEqual([]);
});

test("a table of a library without MARC comes in by the names of its columns", async () => {
  const source = newSource();
  const csv = [
    "Judul;Pengarang;Penerbit;Kota Terbit;Tahun Terbit;ISBN;Nomor Panggil;Nomor Induk;Lokasi;Warna",
    '"Bumi ""manusia""; sebuah roman";Toer, Pramoedya Ananta;Hasta Mitra;Jakarta;1980;;899.221 3 TOE b;I-1;I-2;Rak 3;biru',
    ";Tanpa Judul;;;;;;;;",
    "Caf\u00e9 senja;;;;2001;;;;;",
    "",
  ].join("\r\n");
  const done = await importAll(source, Buffer.from(csv, "latin1"));
  expect(done).toMatchObject({ format: "csv", read: 3, added: 2, rejected: 1 });
  expect(await titlesOf(source)).toEqual(['Bumi "manusia"; sebuah roman', "Café senja"]);
  const [rejection] = await listRejections(system, done.id);
  expect(rejection).toMatchObject({ number: 2, reason: "title-missing" });
  expect(csv.slice(rejection?.position).trimStart()).toMatch(/^;Tanpa Judul/);
  const record = await db().catalogueRecord.findFirst({ where: { source, year: 1980 } });
  expect(record).toMatchObject({
    creatorLine: "Pramoedya Ananta Toer",
    callNumber: "899.221 3 TOE b",
  });
  expect(await importAll(source, Buffer.from(csv, "latin1"))).toMatchObject({
    unchanged: 2,
    added: 0,
  });
});
