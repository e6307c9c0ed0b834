import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { toBibtex } from "./bibtex";
import { citationStyles, cite } from "./citation";
import { shelfKey } from "./domain/call-number";
import { toRis } from "./ris";
import { anyRecord, fixedField, marc } from "./testing/record";

const bumiManusia = marc(
  "001 INLIS000000000000001",
  fixedField({ 6: "s1980    io ", 22: "#" }),
  "020 ## $a978-979-97312-3-4 (jil. 1)",
  "035 ## $a0010-0221000001",
  "041 0# $aind",
  "082 04 $a899.221/3$223",
  "090 ## $a899.221 3$bPRA b",
  "100 1# $aToer, Pramoedya Ananta,$d1925-2006,$epengarang.",
  "245 10 $aBumi manusia :$bsebuah roman /$cPramoedya Ananta Toer ; editor, Joesoef Isak.",
  "250 ## $aCet. 2.",
  "260 ## $aJakarta :$bHasta Mitra,$c1980.",
  "300 ## $axii, 316 hlm. ;$c21 cm.",
  "490 0# $aTetralogi Buru ;$v1",
  "520 ## $aKisah Minke dan Nyai Ontosoroh.",
  "650 #4 $aFiksi Indonesia$xSejarah dan kritik$yAbad ke-20.",
  "651 #4 $aIndonesia--Sejarah--1901-1942",
  "700 1# $aIsak, Joesoef,$eeditor.",
  "990 ## $a00012/PN/1981",
  "990 ## $a00013/PN/1981",
);

test("a book is described as its record says, without the punctuation between the fields", () => {
  expect(read(bumiManusia)).toMatchObject({
    controlNumber: "INLIS000000000000001",
    title: "Bumi manusia",
    subtitle: "sebuah roman",
    fullTitle: "Bumi manusia : sebuah roman",
    responsibility: "Pramoedya Ananta Toer ; editor, Joesoef Isak",
    creators: [
      {
        name: "Toer, Pramoedya Ananta",
        spokenName: "Pramoedya Ananta Toer",
        dates: "1925-2006",
        roles: ["author"],
        main: true,
      },
      { name: "Isak, Joesoef", spokenName: "Joesoef Isak", roles: ["editor"], main: false },
    ],
    edition: "Cet. 2",
    imprint: "Jakarta : Hasta Mitra, 1980",
    year: 1980,
    physicalDescription: "xii, 316 hlm. ; 21 cm",
    series: [{ title: "Tetralogi Buru", volume: "1", issn: null }],
    kind: "book",
    digitalKind: "monograph",
    online: false,
    languages: ["id"],
    country: "io",
    summary: "Kisah Minke dan Nyai Ontosoroh",
    subjects: [
      { text: "Fiksi Indonesia -- Sejarah dan kritik -- Abad ke-20", kind: "topic" },
      { text: "Indonesia -- Sejarah -- 1901-1942", kind: "place" },
    ],
    isbns: [{ isbn13: "9789799731234", isbn10: "9799731232", note: "jil. 1" }],
    systemNumbers: ["0010-0221000001"],
    callNumber: "899.221 3 PRA b",
    callNumbers: [
      { value: "899.221 3 PRA b", kind: "local" },
      { value: "899.2213", kind: "dewey" },
    ],
    copies: [{ accession: "00012/PN/1981" }, { accession: "00013/PN/1981" }],
  });
});

test.each([
  ["300 ## $axii, 210 halaman$c21 cm", "xii, 210 halaman ; 21 cm"],
  ["300 ## $a354 hlm.$bilus.$c19 cm.$e1 CD", "354 hlm. : ilus. ; 19 cm. + 1 CD"],
  ["300 ## $a354 hlm. :$bilus. ;$c19 cm +$e1 CD", "354 hlm. : ilus. ; 19 cm + 1 CD"],
  ["300 ## $a354 hlm.,$c; 19 cm", "354 hlm., ; 19 cm"],
  ["300 ## $c19 cm", "19 cm"],
  ["300 ## $a1 gulungan$f(35 mm)", "1 gulungan (35 mm)"],
])("%s has ISBD's signs between its parts, once each", (physical, told) => {
  expect(read(marc("245 00 $aJudul", physical)).physicalDescription).toBe(told);
});

test("describing never throws and gives the same answer twice, whatever the record", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(read(record)).toEqual(read(record));
    }),
    { numRuns: 400 },
  );
});

test.each([
  "a",
  " ",
  ",",
  ".",
  " .",
  "i.e.",
  "1",
  "1-",
  "--",
  "x--",
  "= ",
  "[",
  "]",
  "(",
  " : ,1",
  "\u0000",
  "é",
  "ꦫ",
])("a hundred thousand times %j in every field is described like anything else", (text) => {
  const value = `${text.repeat(100_000 / text.length)}x`;
  for (const tag of [
    "020",
    "245",
    "260",
    "300",
    "490",
    "502",
    "505",
    "653",
    "700",
    "773",
    "082",
    "090",
    "856",
  ]) {
    const subfields = [..."abcdgtuxz"].map((code) => ({ code, value }));
    const field = { tag, indicators: "  ", subfields };
    const told = read({ leader: "", fields: [field, { tag: "008", value }] });
    for (const style of citationStyles) cite(told, style, "id");
    expect(toBibtex(told).length + toRis(told).length).toBeGreaterThan(0);
    shelfKey(told.callNumber ?? "");
  }
});

describe("titles", () => {
  test("a parallel title is no subtitle, parts stand where the record has them", () => {
    const told = read(
      marc(
        "245 00 $aSedjarah Indonesia.$nDjilid 2,$pZaman baru =$bHistory of Indonesia /$coleh A.",
      ),
    );
    expect(told).toMatchObject({
      title: "Sedjarah Indonesia",
      subtitle: null,
      part: "Djilid 2, Zaman baru",
      fullTitle: "Sedjarah Indonesia. Djilid 2, Zaman baru = History of Indonesia",
      otherTitles: [{ text: "History of Indonesia", kind: "parallel" }],
      responsibility: "oleh A.",
    });
  });

  test.each([
    ["245 13 $aDe Javasche courant.", 3],
    ["245 14 $aDe Javasche courant.", 0],
    ["245 09 $aX", 0],
  ])("%s skips %i when sorted, and never half a word", (line, skip) => {
    expect(read(marc(line)).titleSkip).toBe(skip);
  });

  test("a record without 245 is called by another title of its own", () => {
    expect(read(marc("246 3# $aBabad Tanah Jawi")).title).toBe("Babad Tanah Jawi");
    expect(read(marc()).title).toBe("");
  });

  test("a title in Javanese or Arabic letters is linked to its field", () => {
    const told = read(
      marc(
        "100 0# $6880-01$aRanggawarsita",
        "245 10 $6880-02$aSerat Kalatidha",
        "880 0# $6100-01$aꦫꦁꦒꦮꦂꦱꦶꦠ",
        "880 10 $6245-02/(3/r$aسرت",
      ),
    );
    expect(told.creators[0]?.alternateNames).toEqual(["ꦫꦁꦒꦮꦂꦱꦶꦠ"]);
    expect(told.alternates).toEqual([
      { tag: "100", text: "ꦫꦁꦒꦮꦂꦱꦶꦠ", script: "Java" },
      { tag: "245", text: "سرت", script: "Arab" },
    ]);
  });
});

describe("languages", () => {
  test.each([
    ["ind", [], ["id"]],
    ["###", [], []],
    ["jav", ["041 0# $ajav$akaw"], ["jv", "kaw"]],
    ["mul", ["041 0# $aindeng"], ["id", "en"]],
    ["dut", ["041 1# $adut$hind"], ["nl"]],
    ["may", ["041 #7 $azh$2rfc5646"], ["ms", "zh"]],
  ])("008 %s with %j", (code, lines, languages) => {
    expect(read(marc(fixedField({ 35: code }), ...lines)).languages).toEqual(languages);
  });
});

describe("identifiers and links", () => {
  test("a wrong ISBN is kept apart, a right one twice is one", () => {
    const told = read(
      marc(
        "020 ## $a979-8433-10-9 :$cRp 500",
        "020 ## $a9786020331607$q(hardcover)",
        "020 ## $a602-03-3160-6",
        "020 ## $z9789799731234",
        "020 ## $aISBN menyusul",
      ),
    );
    expect(told.isbns.map(({ isbn13, note }) => [isbn13, note])).toEqual([
      ["9786020331607", "hardcover"],
    ]);
    expect(told.invalidIsbns).toEqual([
      "979-8433-10-9",
      "602-03-3160-6",
      "9789799731234",
      "ISBN menyusul",
    ]);
  });

  test("only addresses of the web become links", () => {
    const told = read(
      marc(
        "856 40 $uhttps://example.org/a b$yTeks lengkap",
        "856 42 $ujavascript:alert(1)",
        "856 42 $uftp://example.org/x",
        "856 42 $uhttp://",
        "856 42 $uhttp:example.org",
      ),
    );
    expect(told.links).toEqual([
      { url: "https://example.org/a%20b", text: "Teks lengkap", relation: "resource" },
    ]);
  });
});

describe("copies", () => {
  test("INDOMARC's accession numbers stand where the only 852 says", () => {
    expect(
      read(marc("852 ## $aPNRI$cLantai 21$h813$iPRA b", "990 ## $aA1$aA2", "990 ## $aA1")).copies,
    ).toEqual(
      ["A1", "A2"].map((accession) => ({
        barcode: null,
        accession,
        callNumber: "813 PRA b",
        location: "PNRI, Lantai 21",
        access: null,
        note: null,
      })),
    );
  });

  test("Koha's and MARC's own item fields are read", () => {
    expect(
      read(marc("952 ## $aPNRI$cRAK1$o813 PRA b$p001$yBK", "990 ## $a001")).copies,
    ).toMatchObject([
      { barcode: "001", callNumber: "813 PRA b", location: "PNRI, RAK1", access: "BK" },
    ]);
    expect(
      read(marc("852 ## $81$bSalemba$h9", "852 ## $82$bMerdeka$h8", "876 ## $82.1$pX1")).copies,
    ).toMatchObject([{ barcode: "X1", location: "Merdeka", callNumber: "8" }]);
  });
});

test("an article tells where it stands, a thesis where it was defended", () => {
  expect(
    read(marc("LDR ab", "773 0# $tPrisma.$gVol. 3, no. 2 (Feb. 1974), hlm. 11-24$x0301-6269")).host,
  ).toMatchObject({
    title: "Prisma",
    volume: "3",
    issue: "2",
    pages: "11-24",
    year: 1974,
    issn: "0301-6269",
  });
  expect(read(marc("502 ## $aSkripsi (S1) -- Universitas Indonesia, 1998.")).thesis).toEqual({
    text: "Skripsi (S1) -- Universitas Indonesia, 1998",
    degree: "Skripsi (S1)",
    institution: "Universitas Indonesia",
    year: "1998",
  });
});

test("notes that are not for readers stay away", () => {
  const told = read(
    marc(
      "541 ## $aBeli dari X$h500",
      "561 0# $aNama orang",
      "583 ## $aDijilid",
      "500 ## $aIndeks.",
      "505 0# $aSatu -- Dua.",
    ),
  );
  expect(told.notes).toEqual(["Indeks"]);
  expect(told.contents).toEqual(["Satu", "Dua"]);
});
