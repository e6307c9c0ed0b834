import { expect, test } from "vitest";
import { describe as describeRecord } from "../bibliography/bibliography";
import { writeIso2709 } from "../marc/iso2709";
import { toLines } from "../marc/marc-lines";
import { marcOfDublinCore } from "./crosswalk";
import { languageCode } from "./domain/languages";
import { readDublinCore } from "./read-dublin-core";

const dc = (elements: string) =>
  readDublinCore(
    `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements}</oai_dc:dc>`,
  );
const of = (elements: string) => {
  const record = marcOfDublinCore(dc(elements), "oai:contoh:1");
  if (record === null) throw new Error("no title");
  return record;
};

test("every element comes to its field of the Library of Congress's crosswalk", () => {
  const record = of(`
    <dc:title>Bumi manusia</dc:title><dc:title>This earth of mankind</dc:title>
    <dc:creator>Pramoedya Ananta Toer</dc:creator><dc:contributor>Lane, Max</dc:contributor>
    <dc:subject>Fiksi sejarah</dc:subject><dc:description>Sebuah roman.</dc:description>
    <dc:publisher>Hasta Mitra</dc:publisher><dc:date>1980-08-17</dc:date><dc:type>Text</dc:type>
    <dc:format>xii, 354 hlm.</dc:format><dc:identifier>9799731232</dc:identifier>
    <dc:identifier>https://opac.contoh.test/1</dc:identifier><dc:source>Koleksi X</dc:source>
    <dc:language>Bahasa Indonesia</dc:language><dc:relation>Tetralogi Buru</dc:relation>
    <dc:coverage>Jawa</dc:coverage><dc:rights>Hak cipta</dc:rights>`);
  expect(toLines(record)).toEqual([
    "LDR 00000nam#a2200000uu#4500",
    "001 oai:contoh:1",
    "008 ||||||s1980####xx#|||||||||||||||||ind#d",
    "020 ## $a 9789799731234",
    "041 0# $a ind",
    "245 00 $a Bumi manusia",
    "246 33 $a This earth of mankind",
    "260 ## $b Hasta Mitra $c 1980",
    "300 ## $a xii, 354 hlm.",
    "500 ## $a Jawa",
    "520 ## $a Sebuah roman.",
    "540 ## $a Hak cipta",
    "653 ## $a Fiksi sejarah",
    "655 #7 $a Text $2 local",
    "700 1# $a Lane, Max $e contributor",
    "720 ## $a Pramoedya Ananta Toer $e author",
    "786 0# $n Koleksi X",
    "787 0# $n Tetralogi Buru",
    "856 4# $u https://opac.contoh.test/1",
  ]);
  expect(describeRecord(record).creators.map(({ name, roles }) => [name, roles])).toEqual([
    ["Lane, Max", ["contributor"]],
    ["Pramoedya Ananta Toer", ["author"]],
  ]);
});

test("what a repository of theses, a journal and a library of recordings give is what it is", () => {
  const kindOf = (elements: string) => describeRecord(of(`<dc:title>X</dc:title>${elements}`)).kind;
  expect(kindOf("<dc:type>Thesis</dc:type><dc:type>NonPeerReviewed</dc:type>")).toBe("thesis");
  expect(kindOf("<dc:type>Skripsi</dc:type>")).toBe("thesis");
  expect(kindOf("<dc:type>info:eu-repo/semantics/article</dc:type>")).toBe("article");
  expect(kindOf("<dc:type>Peta</dc:type>")).toBe("map");
  expect(kindOf("<dc:type>Sound</dc:type>")).toBe("sound-recording");
  expect(kindOf("<dc:type>MovingImage</dc:type>")).toBe("video");
  expect(kindOf("<dc:type>StillImage</dc:type>")).toBe("picture");
  expect(kindOf("<dc:type>Manuskrip</dc:type>")).toBe("manuscript");
  expect(kindOf("")).toBe("book");
  const article = describeRecord(
    of(`<dc:title>Sebuah artikel</dc:title><dc:type>Peer-reviewed Article</dc:type>
      <dc:format>application/pdf</dc:format><dc:identifier>https://jurnal.test/view/7</dc:identifier>
      <dc:identifier>10.1234/abc.7</dc:identifier>
      <dc:source>Jurnal Contoh; Vol 3, No 2 (2010): Juni; 11-24</dc:source><dc:source>0853-4217</dc:source>`),
  );
  expect(article.host).toMatchObject({
    title: "Jurnal Contoh",
    volume: "3",
    issue: "2",
    pages: "11-24",
    year: 2010,
  });
  expect(article.links).toMatchObject([
    { url: "https://jurnal.test/view/7", relation: "resource" },
  ]);
  expect(article.otherIdentifiers).toMatchObject([{ kind: "doi", value: "10.1234/abc.7" }]);
});

test("the same Dublin Core gives the same bytes; without a title it gives nothing", () => {
  const core =
    "<dc:title>A</dc:title><dc:date>2020-01-02T03:04:05Z</dc:date><dc:date>1999</dc:date>";
  expect(writeIso2709(of(core))).toEqual(writeIso2709(of(core)));
  expect(describeRecord(of(core)).year).toBe(1999);
  expect(marcOfDublinCore(dc("<dc:creator>A</dc:creator>"), "x")).toBeNull();
});

test("languages are known as repositories write them", () => {
  const written = ["id", "ID", "id_ID", "in", "ind", "Indonesia", "Bahasa Indonesia", "indonesian"];
  expect(new Set(written.map(languageCode))).toEqual(new Set(["ind"]));
  expect(["en-US", "Inggris", "Jawa", "Basa Sunda", "nl", "dut"].map(languageCode)).toEqual([
    ...["eng", "eng", "jav", "sun", "dut", "dut"],
  ]);
  expect(languageCode("tidak diketahui")).toBeNull();
});
