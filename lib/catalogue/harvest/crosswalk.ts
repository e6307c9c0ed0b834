import { readIsbn, readIssn } from "../bibliography/domain/isbn";
import type { DublinCore } from "../bibliography/dublin-core";
import type { DataField, MarcField, MarcRecord } from "../marc/types";
import { languageCode } from "./domain/languages";

/** Changes with the rules below: what was harvested by older ones is stored anew. */
export const crosswalkVersion = 1;

type Pair = readonly [code: string, value: string | null | undefined];

function field(tag: string, indicators: string, ...pairs: readonly Pair[]): DataField[] {
  const subfields = pairs.flatMap(([code, value]) => (value ? [{ code, value }] : []));
  return subfields.length > 0 ? [{ tag, indicators, subfields }] : [];
}

/** What dc:type says, from the word that is most exact to the least: leader/06, leader/07. */
const types: readonly (readonly [pattern: RegExp, type: string, level: string])[] = [
  [
    /\barticle|\bartikel|preprint|\breview\b|bookpart|book ?chapter|bab buku|conference(?:paper|object)|prosiding/iu,
    "a",
    "b",
  ],
  [/journal|jurnal|periodical|majalah|serial|surat kabar|newspaper/iu, "a", "s"],
  [/manuscript|manuskrip|naskah kuno/iu, "t", "m"],
  [/thesis|tesis|skripsi|disertasi|dissertation|tugas akhir/iu, "a", "m"],
  [/\bmap\b|\bpeta\b|cartograph|kartograf/iu, "e", "m"],
  [/moving ?image|video|film/iu, "g", "m"],
  [/music(?:al)? ?(?:notation|score)|partitur/iu, "c", "m"],
  [/sound|audio|rekaman suara|musik/iu, "i", "m"],
  [/still ?image|\bimage|photo|foto|gambar|lukisan|poster/iu, "k", "m"],
  [/dataset|software|interactive|perangkat lunak|\bservice\b/iu, "m", "m"],
  [/physical ?object|benda/iu, "r", "m"],
  [/^(?:dctype:)?collection$/iu, "p", "c"],
];

const isThesis = (type: string) =>
  /thesis|tesis|skripsi|disertasi|dissertation|tugas akhir/iu.test(type);

/** Words that no person bears as a name, in the languages of Indonesian repositories. */
const body =
  /\b(?:universitas|university|institut|institute|perpustakaan|library|kementerian|kemen\w+|departemen|department|ministry|badan|balai|dinas|direktorat|fakultas|faculty|jurusan|program studi|sekolah|politeknik|akademi|lembaga|yayasan|komisi|majelis|dewan|biro|kantor|pusat|center|centre|museum|bank|pt\.?|cv\.?|indonesia\. )/iu;

/** Somebody behind the work. LC maps simple creators to 720; who is told apart by a comma or a word gets a field of their own. */
function person(name: string, role: string, main: boolean): DataField[] {
  if (body.test(name)) return field(main ? "110" : "710", "2 ", ["a", name], ["e", role]);
  if (name.includes(",")) return field(main ? "100" : "700", "1 ", ["a", name], ["e", role]);
  return field("720", "  ", ["a", name], ["e", role]);
}

const isWeb = (text: string) => URL.canParse(text) && /^https?:\/\//iu.test(text);
const isMime = (text: string) =>
  /^(?:application|audio|image|model|text|video)\/[\w.+-]+$/iu.test(text);
const doiPattern =
  /(?:^doi:\s*|^info:doi\/|^https?:\/\/(?:dx\.)?doi\.org\/|^)(10\.\d{4,9}\/\S+)$/iu;

function identifierFields(value: string, isFile: boolean): DataField[] {
  const doi = doiPattern.exec(value)?.[1];
  if (doi) return field("024", "7 ", ["a", doi], ["2", "doi"]);
  // A file is the thing itself; of any other page nobody has said what it is to the thing.
  if (isWeb(value))
    return field("856", isFile || /\.(?:pdf|epub)$/iu.test(value) ? "40" : "4 ", ["u", value]);
  const bare = value.replace(/^(?:urn:)?(?:isbn|issn)[:\s]*/iu, "");
  const isbn = readIsbn(bare);
  if (isbn) return field("020", "  ", ["a", isbn.isbn13]);
  const issn = readIssn(bare);
  if (issn) return field("022", "  ", ["a", issn]);
  return field("024", "8 ", ["a", value]);
}

/** What OJS and others write of an article's journal: "Jurnal X; Vol 3, No 2 (2010): Juni; 11-24", and its ISSN beside it. */
function hostField(sources: readonly string[]): DataField[] {
  const issn = sources.map((source) => readIssn(source)).find((number) => number !== null);
  const told = sources.find((source) => readIssn(source) === null);
  if (told === undefined) return [];
  const [title = "", ...rest] = told.split(";").map((part) => part.trim());
  const parts = rest.map((part) => (/^\d+\s*[-–]\s*\d+$/u.test(part) ? `hlm. ${part}` : part));
  return field("773", "0 ", ["t", title], ["g", parts.join(", ")], ["x", issn]);
}

/** The year of the work: the first of dc:date that can be one. Dates of deposit come later, or as times. */
function yearOf(dates: readonly string[]): string | null {
  const told = [...dates.filter((date) => !date.includes("T")), ...dates];
  for (const date of told) {
    const year = /(?<!\d)(?:1\d|20)\d\d(?!\d)/u.exec(date)?.[0];
    if (year) return year;
  }
  return null;
}

/**
 * A MARC record out of Dublin Core, by the Library of Congress's crosswalk (Dublin Core to MARC, unqualified): titles 245 and 246,
 * creators and contributors 720 (or 1xx and 7xx where they can be told apart), subjects 653, descriptions 520, publisher and date
 * 260, types 655, formats 300 or 856 $q, identifiers 020, 022, 024 and 856, source 786 (of an article 773), language 041 and
 * 546, relations 787, coverage 500, rights 540. 001 is the repository's identifier of the record. The same Dublin Core gives the
 * same bytes. Without a title there is none: null.
 */
export function marcOfDublinCore(core: DublinCore, identifier: string): MarcRecord | null {
  const of = (name: keyof DublinCore) => core[name] ?? [];
  const [title, ...otherTitles] = of("title");
  if (title === undefined) return null;
  const told = of("type").join(" | ");
  const [, type, level] = types.find(([pattern]) => pattern.test(told)) ?? [null, "a", "m"];
  const isArticle = level === "b" && of("source").some((source) => readIssn(source) === null);
  const files = of("format").filter(isMime);
  const languages = [...new Set(of("language").flatMap((word) => languageCode(word) ?? []))];
  const wordsOfLanguage = of("language").filter((word) => languageCode(word) === null);
  const year = yearOf(of("date"));
  const coded = `||||||${year ? `s${year}    ` : "n        "}xx ${"|".repeat(17)}${languages[0] ?? "   "} d`;
  const thesis = of("type").find(isThesis);
  const fields: MarcField[] = [
    { tag: "001", value: identifier },
    { tag: "008", value: coded },
    ...of("identifier").flatMap((value) => identifierFields(value, files.length > 0)),
    ...field("041", "0 ", ...languages.map((code): Pair => ["a", code])),
    ...of("creator").flatMap((name, place) => person(name, "author", place === 0)),
    ...field("245", "00", ["a", title]),
    ...otherTitles.flatMap((other) => field("246", "33", ["a", other])),
    ...field("260", "  ", ...of("publisher").map((name): Pair => ["b", name]), [
      "c",
      year ?? of("date")[0],
    ]),
    ...of("format")
      .filter((text) => !isMime(text))
      .flatMap((text) => field("300", "  ", ["a", text])),
    ...of("coverage").flatMap((text) => field("500", "  ", ["a", text])),
    ...field("502", "  ", ["a", thesis]),
    ...of("description").flatMap((text) => field("520", "  ", ["a", text])),
    ...of("rights").flatMap((text) => field("540", "  ", [isWeb(text) ? "u" : "a", text])),
    ...wordsOfLanguage.flatMap((text) => field("546", "  ", ["a", text])),
    ...of("subject").flatMap((text) => field("653", "  ", ["a", text])),
    ...of("type").flatMap((text) => field("655", " 7", ["a", text], ["2", "local"])),
    ...of("contributor").flatMap((name) => person(name, "contributor", false)),
    ...(isArticle ? hostField(of("source")) : []),
    ...(isArticle ? [] : of("source").flatMap((text) => field("786", "0 ", ["n", text]))),
    ...of("relation").flatMap((text) => field("787", "0 ", [isWeb(text) ? "o" : "n", text])),
  ];
  return { leader: `00000n${type}${level} a2200000uu 4500`, fields: fields.sort(byTag) };
}

const byTag = (one: MarcField, other: MarcField) =>
  one.tag < other.tag ? -1 : one.tag > other.tag ? 1 : 0;

/** The record at its own library: the first address of the web that its identifiers tell. */
export function addressOfDublinCore(core: DublinCore): string | null {
  const address = (core.identifier ?? []).find(isWeb);
  return address !== undefined && address.length <= 2000 ? address : null;
}

/** The same of a MARC record: the first 856 $u that is an address of the web. */
export function addressOfMarc(record: MarcRecord): string | null {
  for (const one of record.fields) {
    if (one.tag !== "856" || !("subfields" in one)) continue;
    const address = one.subfields.find(({ code, value }) => code === "u" && isWeb(value))?.value;
    if (address !== undefined && address.length <= 2000) return address;
  }
  return null;
}

/** A MARC record that can be known again: without a number of its own (001) it bears the repository's identifier. */
export function numbered(record: MarcRecord, identifier: string): MarcRecord {
  const hasNumber = record.fields.some(({ tag }) => tag === "001");
  if (hasNumber) return record;
  return { ...record, fields: [{ tag: "001", value: identifier }, ...record.fields] };
}
