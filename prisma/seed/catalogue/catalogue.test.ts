import { expect, describe as group, test } from "vitest";
import { describe } from "@/lib/catalogue/bibliography/bibliography";
import { digitalKinds } from "@/lib/catalogue/bibliography/domain/kinds";
import { parseRecord, writeIso2709 } from "@/lib/catalogue/marc/iso2709";
import { isControlField } from "@/lib/catalogue/marc/types";
import { copiesOf } from "./copies";
import { demoEntries } from "./entries";
import { readEntries } from "./entry";
import { recordOf } from "./record";

const entries = demoEntries();
const records = entries.map(recordOf);
const described = records.map(describe);
const values = <T>(pick: (one: (typeof described)[number]) => T | readonly T[]) =>
  new Set(described.flatMap(pick));

group("the catalogue of the demo", () => {
  test("has at least 500 records, each with its own control number, BIB-ID and labels", () => {
    expect(records.length).toBeGreaterThanOrEqual(500);
    expect(values(({ controlNumber }) => controlNumber).size).toBe(records.length);
    expect(values(({ systemNumbers }) => systemNumbers).size).toBe(records.length);
    const barcodes = described.flatMap(({ copies }) => copies.map(({ barcode }) => barcode));
    expect(barcodes.length).toBeGreaterThan(records.length);
    expect(new Set(barcodes).size).toBe(barcodes.length);
    for (const barcode of barcodes) expect(barcode).toMatch(/^\d{11}$/);
  });

  test("covers every collection (R067–R075) and every digital kind (R090)", () => {
    const kinds = values(({ kind }) => kind);
    const wanted = [
      ...["book", "serial", "magazine", "newspaper", "thesis", "manuscript", "map"],
      ...["music-score", "sound-recording", "audiobook", "video", "picture", "microform"],
      ...["electronic", "braille"],
    ] as const;
    for (const kind of wanted) expect(kinds, kind).toContain(kind);
    for (const kind of digitalKinds) expect(values((one) => one.digitalKind)).toContain(kind);
    const locations = values(({ copies }) => copies.map(({ location }) => location ?? ""));
    for (const place of ["Referensi", "Anak", "Disabilitas", "Langka", "Terjilid", "Lukisan"])
      expect([...locations].join(), place).toContain(place);
    expect(values(({ audience }) => audience)).toContain("children");
  });

  test("speaks Indonesian, Javanese, Sundanese, Dutch, English and Arabic, and other languages of the archipelago", () => {
    const languages = values((one) => one.languages);
    for (const language of ["id", "jv", "su", "nl", "en", "ar"]) {
      const count = described.filter((one) => one.languages[0] === language).length;
      expect(count, language).toBeGreaterThanOrEqual(15);
    }
    for (const language of ["ms", "kaw", "ban", "bug", "btk", "ace", "min"])
      expect(languages, language).toContain(language);
  });

  test("stands in all ten classes of Dewey", () => {
    const classes = new Set(entries.map(({ dewey }) => dewey?.[0]));
    for (const one of "0123456789") expect(classes, one).toContain(one);
  });

  test("has only ISBNs and ISSNs whose check digit is right, and hardly two of the same", () => {
    expect(values(({ invalidIsbns }) => invalidIsbns).size).toBe(0);
    const isbns = described.flatMap((one) => one.isbns.map(({ isbn13 }) => isbn13));
    expect(isbns).toHaveLength(entries.filter(({ said }) => said.has("isbn")).length);
    expect(new Set(isbns).size).toBe(isbns.length);
    const issns = described.flatMap((one) => one.issns);
    expect(issns).toHaveLength(entries.filter(({ said }) => said.has("issn")).length);
  });

  test("says of every record a title, a call number or an address, and a year that can be", () => {
    for (const [index, one] of described.entries()) {
      const number = entries[index]?.number;
      expect(one.title, String(number)).not.toBe("");
      expect(one.callNumber ?? one.links[0]?.url ?? one.title, String(number)).toBeTruthy();
      expect(one.subjects.length, String(number)).toBeGreaterThan(0);
      if (one.year === null) continue;
      expect(one.year, String(number)).toBeGreaterThanOrEqual(1000);
      expect(one.year, String(number)).toBeLessThanOrEqual(2026);
      if (one.years?.to) expect(one.years.to, String(number)).toBeGreaterThanOrEqual(one.year);
    }
    expect(described.filter(({ year }) => year !== null).length).toBeGreaterThan(700);
  });

  test("reads its copies where the line puts them: label, nomor induk, place, access", () => {
    for (const [index, entry] of entries.entries())
      expect(
        described[index]?.copies.map(({ barcode, accession, location }) => ({
          barcode,
          accession,
          location,
        })),
      ).toEqual(
        copiesOf(entry).map(({ barcode, accession, shelf }) => ({
          barcode,
          accession,
          location: shelf.location,
        })),
      );
    const statuses = new Set(entries.flatMap(copiesOf).map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual([
      ...["available", "in-process", "missing", "on-loan", "repair"],
    ]);
  });

  test("is the same after it was written as ISO 2709 and read again", () => {
    for (const record of records) {
      const written = writeIso2709(record);
      if (!written.ok) throw new Error(written.refusal);
      expect(parseRecord(written.value)).toEqual({
        ok: true,
        record,
        encoding: expect.stringMatching(/^(?:ascii|utf-8)$/),
        warnings: [],
      });
    }
  });

  test("has fixed fields of the right length, and no subfield that is empty or carries marks of the lines", () => {
    for (const { leader, fields } of records) {
      expect(leader).toHaveLength(24);
      const fixed = fields.find(({ tag }) => tag === "008");
      expect(fixed && isControlField(fixed) && fixed.value).toHaveLength(40);
      const odd = fields
        .flatMap((field) => (isControlField(field) ? [] : [field]))
        .filter(
          ({ subfields }) =>
            subfields.length === 0 ||
            subfields.some(({ value }) => value === "" || /^\s|\s$|[|~\t]|undefined/u.test(value)),
        );
      expect(odd).toEqual([]);
    }
  });

  test("keeps one form of each name, so that an author is found once", () => {
    const forms = new Map<string, Set<string>>();
    for (const { name, dates } of entries.flatMap(({ creators }) => creators))
      forms.set(name, (forms.get(name) ?? new Set()).add(dates ?? ""));
    const doubled = [...forms].filter(([, dates]) => dates.size > 1).map(([name]) => name);
    expect(doubled).toEqual([]);
  });
});

test("a line that says nothing the demo knows is refused", () => {
  expect(() => readEntries("1001\t\t\tJakarta, 1999")).toThrow(SyntaxError);
  expect(() => readEntries("judul saja")).toThrow(SyntaxError);
  const [entry] = readEntries("1001\t\tJudul\tJakarta, 1999\t\t\t\tkind=tablet");
  expect(() => entry && recordOf(entry)).toThrow("tablet");
});
