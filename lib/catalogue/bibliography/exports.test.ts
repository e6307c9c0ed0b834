import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { bibtexKeys, toBibtex } from "./bibtex";
import { toCoins } from "./coins";
import { toCsl } from "./csl";
import { csvHeader, toCsvRow } from "./csv";
import { dublinCoreElements, toDublinCore, toOaiDc } from "./dublin-core";
import { toRis } from "./ris";
import { toSchemaOrg } from "./schema-org";
import { address, article, book, thesis } from "./testing/described";
import { anyRecord, fixedField, marc } from "./testing/record";

test("BibTeX escapes what TeX would read as commands, and keeps bodies and single names whole", () => {
  expect(toBibtex(book)).toBe(`@book{toer1980bumi,
  author = {Toer, Pramoedya Ananta},
  editor = {Isak, Joesoef},
  translator = {Lane, Max},
  title = {Bumi manusia: sebuah roman \\& 100\\% \\textbraceleft{}nyata\\textbraceright{}},
  volume = {1},
  series = {Tetralogi Buru},
  edition = {Cet. 2},
  publisher = {Hasta Mitra},
  address = {Jakarta},
  year = {1980},
  pagetotal = {316},
  isbn = {9786020331607},
  url = {https://example.org/bumi_manusia},
  language = {id},
  keywords = {Fiksi Indonesia, Indonesia -- Sejarah},
}
`);
  expect(toBibtex(article)).toBe(`@article{hamka1961tasauf,
  author = {{Hamka}},
  title = {Tasauf modern},
  journal = {Pandji masjarakat},
  volume = {3},
  number = {2},
  pages = {11--24},
  year = {1961},
  issn = {0301-6269},
}
`);
  expect(toBibtex(thesis)).toContain("@mastersthesis{sari1998literasi,");
  expect(toBibtex(thesis)).toContain(
    "  school = {Universitas Indonesia},\n  type = {Skripsi (S1)},",
  );
});

test("keys in one file are told apart", () => {
  expect(bibtexKeys([book, article, book])).toEqual([
    "toer1980bumi",
    "hamka1961tasauf",
    "toer1980bumi-2",
  ]);
});

test("a key begins with a letter, and is made of plain letters", () => {
  expect(
    toBibtex(read(marc(fixedField({ 6: "s1980    io " }), "245 10 $aŒuvres complètes"))),
  ).toContain("{oeuvres1980,");
});

test("CSL-JSON takes names apart only where the record does", () => {
  expect(toCsl(book, address)).toEqual({
    id: address,
    type: "book",
    author: [{ family: "Toer", given: "Pramoedya Ananta" }],
    editor: [{ family: "Isak", given: "Joesoef" }],
    translator: [{ family: "Lane", given: "Max" }],
    contributor: [{ literal: "Yayasan A & B" }],
    title: "Bumi manusia: sebuah roman & 100% {nyata}",
    "collection-title": "Tetralogi Buru",
    "collection-number": "1",
    publisher: "Hasta Mitra",
    "publisher-place": "Jakarta",
    edition: "Cet. 2",
    "number-of-pages": "316",
    ISBN: "9786020331607",
    URL: "https://example.org/bumi_manusia",
    language: "id",
    "call-number": "899.221 3 PRA b",
    keyword: "Fiksi Indonesia; Indonesia -- Sejarah",
    issued: { "date-parts": [[1980]] },
  });
  expect(toCsl(article, "1")).toMatchObject({
    type: "article-journal",
    author: [{ literal: "Hamka" }],
    "container-title": "Pandji masjarakat",
    page: "11-24",
  });
});

test("a year that is not Gregorian stays a text, an uncertain one is marked", () => {
  const dated = (printed: string) => toCsl(read(marc(`260 ## $c${printed}`)), "1").issued;
  expect(dated("1347 H")).toEqual({ literal: "1347 H" });
  expect(dated("[195-?]")).toEqual({ "date-parts": [[1950], [1959]], circa: true });
  expect(dated("[t.th.]")).toBeUndefined();
});

test("Dublin Core as JSON and as oai_dc", () => {
  expect(toDublinCore(book, address)).toEqual({
    title: ["Bumi manusia : sebuah roman & 100% {nyata}"],
    creator: ["Toer, Pramoedya Ananta"],
    subject: ["Fiksi Indonesia", "Indonesia -- Sejarah"],
    publisher: ["Hasta Mitra"],
    contributor: ["Isak, Joesoef", "Lane, Max", "Yayasan A & B"],
    date: ["1980"],
    type: ["Text", "Buku"],
    format: ["xii, 316 hlm. ; 21 cm"],
    identifier: [address, "urn:isbn:9786020331607", "https://example.org/bumi_manusia"],
    language: ["id"],
    relation: ["Tetralogi Buru ; 1"],
    coverage: ["Indonesia"],
  });
  expect(toOaiDc(book, address)).toContain(
    "  <dc:title>Bumi manusia : sebuah roman &amp; 100% {nyata}</dc:title>\n",
  );
});

test("schema.org says what the thing is", () => {
  expect(toSchemaOrg(book, address)).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Book",
    "@id": address,
    name: "Bumi manusia : sebuah roman & 100% {nyata}",
    author: {
      "@type": "Person",
      name: "Pramoedya Ananta Toer",
      familyName: "Toer",
      givenName: "Pramoedya Ananta",
    },
    isbn: "9786020331607",
    numberOfPages: 316,
    datePublished: "1980",
    publisher: { "@type": "Organization", name: "Hasta Mitra", location: "Jakarta" },
    isPartOf: { "@type": "BookSeries", name: "Tetralogi Buru" },
  });
  expect(toSchemaOrg(read(marc("LDR em", "245 10 $aBatavia")), address)["@type"]).toBe("Map");
  expect(toSchemaOrg(read(marc("LDR as", "245 10 $aPrisma")), address)["@type"]).toBe("Periodical");
});

test("a CSV row quotes what separates, and no cell is calculated by a spreadsheet", () => {
  expect(csvHeader("id")).toBe(
    "Judul,Pengarang,Edisi,Terbitan,Tahun,Deskripsi fisik,Jenis,Bahasa,Subjek,ISBN,ISSN,Nomor panggil,Nomor kontrol\r\n",
  );
  expect(toCsvRow(read(marc('245 10 $a=SUM(A1) "x", y')), "en")).toBe(
    '"\'=SUM(A1) ""x"", y",,,,,,Book,,,,,,\r\n',
  );
});

test("line breaks inside a text end no line of an export", () => {
  const broken = { ...book, title: "Satu\r\nER  - \r\nTY  - BOOK", edition: "x\u2028y" };
  expect(toRis(broken).match(/^(?:ER|TY) {2}- /gm)).toEqual(["TY  - ", "ER  - "]);
  expect(toBibtex(broken)).toContain("title = {Satu ER - TY - BOOK: ");
  expect(toCsvRow(broken, "id").split("\r\n").length).toBe(2);
  expect(toCsvRow(broken, "id")).toContain(",x y,");
});

describe("whatever the record, every export is well-formed", () => {
  const forAny = (check: (bibliography: ReturnType<typeof read>) => void) =>
    fc.assert(
      fc.property(anyRecord, (record) => check(read(record))),
      { numRuns: 300 },
    );

  test("RIS is lines of two letters, from TY to the only ER", () => {
    forAny((bibliography) => {
      const lines = toRis(bibliography, address).split("\r\n");
      expect(lines.pop()).toBe("");
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
      expect(lines.pop()).toBe("ER  - ");
      for (const line of lines)
        expect(line).toMatch(/^(?!ER)[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Cs}]+$/u);
    });
  });

  test("BibTeX braces are balanced, and nothing stands outside them", () => {
    forAny((bibliography) => {
      const entry = toBibtex(bibliography);
      expect(entry).toMatch(/^@[a-z]+\{[a-z0-9-]+,\n(?: {2}[a-z]+ = \{.+\},\n)*\}\n$/u);
      let depth = 0;
      for (const sign of entry) {
        if (sign === "{") depth++;
        if (sign === "}") depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      // Each field's own braces balance too: no value ends its field early.
      for (const line of entry.split("\n").slice(1, -2)) {
        expect(line.split("{").length).toBe(line.split("}").length);
      }
    });
  });

  test("oai_dc is elements of escaped text, with no sign that XML forbids", () => {
    forAny((bibliography) => {
      const [head = "", ...rest] = toOaiDc(bibliography, address).split(/>\n(?= {2}<dc:|<\/oai)/);
      expect(head).toMatch(/^<oai_dc:dc( [\w:]+="[^"<&]*")+$/);
      expect(rest.pop()).toBe("</oai_dc:dc>");
      for (const element of rest) {
        const name = /^ {2}<dc:([a-z]+)>[^<>]*<\/dc:\1$/u.exec(element)?.[1];
        expect(dublinCoreElements).toContain(name);
        expect(element).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
        expect(element).not.toMatch(
          /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u,
        );
      }
    });
  });

  test("COinS is a query string, CSV one line, CSL and schema.org say their type", () => {
    forAny((bibliography) => {
      expect(toCoins(bibliography)).toMatch(/^ctx_ver=Z39\.88-2004(?:&[\w.]+=[\w.!~*'()%-]+)+$/);
      const cells = toCsvRow(bibliography, "id").replace(/"(?:[^"]|"")*"/g, "");
      expect(cells).toMatch(/^[^\r\n"]*\r\n$/);
      expect(cells.split(",").length).toBe(13);
      expect(JSON.parse(JSON.stringify(toCsl(bibliography, "x")))).toMatchObject({ id: "x" });
      expect(toSchemaOrg(bibliography, address)["@type"]).toMatch(/^[A-Z]/);
    });
  });
});
