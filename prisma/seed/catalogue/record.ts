import type { DataField, MarcField, MarcRecord, Subfield } from "../../../lib/catalogue/marc/types";
import type { EntryCopy } from "./copies";
import { copiesOf, materialOf, shelfOf } from "./copies";
import type { Entry, EntryCreator, EntrySubject } from "./entry";
import { fixedField } from "./fixed-field";
import type { Material } from "./materials";

/** 003: the National Library in the list of organisation codes that the demo keeps. */
const controlSource = "ID-JaPN";

type Pair = readonly [code: string, value: string | null | undefined];

function field(tag: string, indicators: string, ...pairs: readonly Pair[]): DataField {
  const subfields: Subfield[] = [];
  for (const [code, value] of pairs) if (value) subfields.push({ code, value });
  return { tag, indicators, subfields };
}

/** Relator codes in the words of 700 $e. */
const relators: Readonly<Record<string, string>> = {
  act: "pemeran",
  arr: "pengaransir",
  art: "seniman",
  aus: "penulis skenario",
  aut: "pengarang",
  cmp: "komponis",
  com: "penghimpun",
  ctg: "kartografer",
  drt: "sutradara",
  edt: "penyunting",
  pht: "fotografer",
  prf: "penampil",
  pro: "produser",
  scr: "penyalin",
  sng: "penyanyi",
  spk: "pembicara",
  trl: "penerjemah",
};

/** Who does one of these stands beside the work, never at its head. */
const besides = new Set(["act", "arr", "aus", "com", "drt", "edt", "pro", "scr", "trl"]);

/** "Haan, F. de" → "F. de Haan". */
export function spoken(name: string): string {
  const comma = name.indexOf(", ");
  return comma < 0 ? name : `${name.slice(comma + 2)} ${name.slice(0, comma)}`;
}

const roleOf = (creator: EntryCreator, material: Material) => creator.role ?? material.maker;

function mainEntry(entry: Entry, material: Material): EntryCreator | null {
  const first = entry.creators[0];
  return first && !besides.has(roleOf(first, material)) ? first : null;
}

function nameField(creator: EntryCreator, isMain: boolean, material: Material): DataField {
  const role = roleOf(creator, material);
  const tag = `${isMain ? "1" : "7"}${creator.organisation ? "10" : "00"}`;
  const first = creator.organisation ? "2" : creator.name.includes(",") ? "1" : "0";
  const { name, dates } = creator;
  return field(
    tag,
    `${first} `,
    ["a", dates || relators[role] ? `${name},` : name],
    ["d", dates && `${dates},`],
    ["e", relators[role]],
    ["4", role],
  );
}

/** "Marah Rusli", "Ajip Rosidi ; penyunting, Pamusuk Eneste". */
function responsibility(entry: Entry, material: Material): string | null {
  const byRole = new Map<string, string[]>();
  for (const creator of entry.creators) {
    const role = roleOf(creator, material);
    const names = byRole.get(role) ?? [];
    byRole.set(role, [...names, spoken(creator.name)]);
  }
  const statements = [...byRole].map(([role, names]) =>
    besides.has(role) ? `${relators[role]}, ${names.join(", ")}` : names.join(", "),
  );
  return entry.said.get("resp") ?? (statements.join(" ; ") || null);
}

/** Articles that sorting skips, by the language of the record. */
const articles: Readonly<Record<string, RegExp>> = {
  ara: /^al-/iu,
  dut: /^(?:De|Het|Een) /u,
  eng: /^(?:The|An?) /u,
  fre: /^(?:Les?|La) /u,
  ger: /^(?:Der|Die|Das) /u,
};

/** Titles are English in films and recordings of other languages too. */
function skipped({ said, title }: Entry): number {
  const article = articles[said.get("lang") ?? ""] ?? /^The /u;
  return article.exec(title)?.[0].length ?? 0;
}

/** "Judul. Jilid 4, Nama : anak judul" in its subfields. */
function titlePairs(title: string): readonly Pair[] {
  const [head = "", ...rest] = title.split(" : ");
  const part =
    /^(.*?)\. ((?:Jilid|Volume|Bagian) [^,]+|[IVX]+)(?:, (.*))?$/u.exec(head) ??
    /^(.*?)\. ()((?:Lembar|Sheet|Res\.) .*)$/u.exec(head);
  const remainder = rest.join(" : ") || null;
  if (!part)
    return [
      ["a", remainder ? `${head} :` : head],
      ["b", remainder],
    ];
  return [
    ["a", `${part[1]}.`],
    ["n", part[2] && part[3] ? `${part[2]},` : part[2]],
    ["p", remainder && part[3] ? `${part[3]} :` : part[3]],
    ["b", remainder],
  ];
}

function titleField(entry: Entry, material: Material, hasTwin: boolean): DataField {
  const stated = responsibility(entry, material);
  const pairs = titlePairs(entry.title).filter(([, value]) => value);
  const [code = "a", value = ""] = pairs.at(-1) ?? [];
  const closed: Pair = [code, stated ? `${value} /` : value];
  const added = mainEntry(entry, material) ? "1" : "0";
  return field(
    "245",
    `${added}${skipped(entry)}`,
    ["6", hasTwin ? "880-01" : null],
    ...pairs.slice(0, -1),
    closed,
    ["c", stated],
  );
}

/** The first three letters of whom or what a book stands under, and the first one of its title. */
function callNumber(entry: Entry, material: Material): string | null {
  const shelf = shelfOf(entry);
  if (shelf === null || entry.dewey === null) return null;
  const title = letters(entry.title.slice(skipped(entry)));
  const main = mainEntry(entry, material);
  const head = main ? letters(main.name.replace(/^(?:al-|Ibn )/u, "")) : title;
  const mark = `${head.slice(0, 3).toUpperCase()} ${title.slice(0, 1).toLowerCase()}`;
  return [shelf.prefix, entry.dewey, mark].filter(Boolean).join(" ");
}

const letters = (text: string) => text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");

const subjectTags = { topic: "650", place: "651", person: "600" } as const;

function subjectField({ kind, text }: EntrySubject): DataField {
  const [head = "", ...divisions] = text.split("--");
  const dates = kind === "person" ? /^(.*?), (\d{4}-(?:\d{4})?)$/u.exec(head) : null;
  const name = dates?.[1] ?? head;
  const first = kind === "person" ? (name.includes(",") ? "1" : "0") : " ";
  return field(
    subjectTags[kind],
    `${first}4`,
    ["a", dates ? `${name},` : name],
    ["d", dates?.[2]],
    ...divisions.map((division) => ["x", division] as const),
  );
}

function languageFields({ said }: Entry): readonly DataField[] {
  const language = said.get("lang");
  const [second, original] = [said.get("lang2"), said.get("orig")];
  if (!(second || original)) return [];
  return [field("041", original ? "1 " : "0 ", ["a", language], ["a", second], ["h", original])];
}

const scripts: Readonly<Record<string, string>> = {
  bali: "Aksara Bali.",
  batak: "Surat Batak.",
  jav: "Aksara Jawa.",
  jawi: "Aksara Jawi.",
  lontara: "Aksara Lontara.",
  pegon: "Aksara Pegon.",
};

function noteFields({ said }: Entry, material: Material): readonly DataField[] {
  const kind = said.get("kind");
  const degree = said.get("degree") ?? (kind === "skripsi" ? "Skripsi sarjana" : "Disertasi");
  const notes = [
    said.has("school") && field("502", "  ", ["b", degree], ["c", said.get("school")]),
    said.has("note") && field("500", "  ", ["a", said.get("note")]),
    kind === "bound" && field("500", "  ", ["a", "Nomor-nomor lama, dijilid menurut tahun."]),
    said.has("dig") && field("530", "  ", ["a", "Ada dalam bentuk digital."]),
    material.carrier[1].startsWith("h") &&
      field("533", "  ", ["a", material.carrier[0]], ["n", "Reproduksi dari terbitan tercetak."]),
    said.has("script") && field("546", "  ", ["b", scripts[said.get("script") ?? ""]]),
  ];
  return notes.filter((note) => note !== false);
}

/** Where the library's digital collection is searched; no address of a single work is made up. */
const digitalCollection = "https://khastara.perpusnas.go.id/";

function linkFields({ said }: Entry): readonly DataField[] {
  const fields: DataField[] = [];
  if (said.has("url")) fields.push(field("856", "40", ["u", said.get("url")]));
  if (said.has("dig"))
    fields.push(field("856", "42", ["u", digitalCollection], ["y", "Koleksi digital Khastara"]));
  return fields;
}

/** 852 for each shelf and 876 for each copy, joined by their links; 990 repeats the nomor induk as INDOMARC does. */
function copyFields(copies: readonly EntryCopy[], number: string | null): readonly DataField[] {
  const locations = [...new Set(copies.map(({ shelf }) => shelf.location))];
  return [
    ...locations.map((location, index) =>
      field(
        "852",
        "8 ",
        ["8", String(index + 1)],
        ["a", "Perpustakaan Nasional RI"],
        ["b", location],
        ["h", number],
      ),
    ),
    ...copies.map(({ barcode, accession, shelf, lent }, index) =>
      field(
        "876",
        "  ",
        ["8", `${locations.indexOf(shelf.location) + 1}.${index + 1}`],
        ["a", accession],
        ["h", lent ? "Dapat dipinjam" : "Baca di tempat"],
        ["p", barcode],
      ),
    ),
    ...copies.map(({ accession }) => field("990", "  ", ["a", accession])),
  ];
}

/** 001 as INLISLite writes it. */
export const controlNumberOf = (number: number) => `INLIS${String(number).padStart(15, "0")}`;

/**
 * The record of a line, in the fields of INDOMARC: 035 with its BIB-ID, 084 and 090 for the shelf, 990 for the nomor induk.
 * Pure: the same line is always the same record. Throws a SyntaxError for words that the demo does not know.
 */
export function recordOf(entry: Entry): MarcRecord {
  const { number, said, dewey, date, extent } = entry;
  const material = materialOf(entry);
  const main = mainEntry(entry, material);
  const shelfMark = callNumber(entry, material);
  const twin = said.get("arab");
  const isManuscript = material.type === "tm";
  const extentText = extent?.startsWith(": ") ? `${material.extent} ${extent}` : extent;
  const [pages = "", ...size] = (extentText ?? material.extent).split(" ; ");
  const [series, volume] = said.get("series")?.split(" ; ") ?? [];
  const copies = copyFields(copiesOf(entry), shelfMark);
  const optional = (name: string, tag: string, indicators = "  ") =>
    said.has(name) ? [field(tag, indicators, ["a", said.get(name)])] : [];
  const fields: readonly MarcField[] = [
    { tag: "001", value: controlNumberOf(number) },
    { tag: "003", value: controlSource },
    { tag: "005", value: "20261122000000.0" },
    ...(material.physical ? [{ tag: "007", value: material.physical }] : []),
    { tag: "008", value: fixedField(entry, material) },
    ...optional("isbn", "020"),
    ...optional("issn", "022"),
    field("035", "  ", ["a", `0010-1126${String(number).padStart(6, "0")}`]),
    field("040", "  ", ["a", controlSource], ["b", "ind"], ["e", "rda"]),
    ...languageFields(entry),
    ...(dewey ? [field("082", "04", ["a", dewey.replaceAll(" ", "")], ["2", "23"])] : []),
    ...(dewey ? [field("084", "  ", ["a", dewey])] : []),
    ...(shelfMark ? [field("090", "  ", ["a", shelfMark])] : []),
    ...(main ? [nameField(main, true, material)] : []),
    titleField(entry, material, twin !== undefined),
    ...["alt", "alt2"].flatMap((name) => optional(name, "246", "3 ")),
    ...optional("ed", "250"),
    ...(said.has("scale") ? [field("255", "  ", ["a", `Skala ${said.get("scale")}`])] : []),
    field(
      "264",
      isManuscript ? " 0" : " 1",
      ["a", entry.place && (entry.publisher ? `${entry.place} :` : `${entry.place},`)],
      ["b", entry.publisher && (date ? `${entry.publisher},` : entry.publisher)],
      ["c", date],
    ),
    field("300", "  ", ["a", size.length > 0 ? `${pages} ;` : pages], ["c", size.join(" ; ")]),
    ...optional("freq", "310"),
    ...[
      ["336", material.content, "rdacontent"] as const,
      ["337", material.media, "rdamedia"] as const,
      ["338", material.carrier, "rdacarrier"] as const,
    ].map(([tag, [term, code], scheme]) =>
      field(tag, "  ", ["a", term], ["b", code], ["2", scheme]),
    ),
    ...(series ? [field("490", "0 ", ["a", volume ? `${series} ;` : series], ["v", volume])] : []),
    ...noteFields(entry, material),
    ...entry.subjects.map(subjectField),
    ...(material.genre ? [field("655", " 4", ["a", material.genre])] : []),
    ...entry.creators
      .filter((creator) => creator !== main)
      .map((creator) => nameField(creator, false, material)),
    ...copies.filter(({ tag }) => tag === "852"),
    ...linkFields(entry),
    ...copies.filter(({ tag }) => tag === "876"),
    ...(twin ? [field("880", "10", ["6", "245-01/(3/r"], ["a", twin])] : []),
    ...copies.filter(({ tag }) => tag === "990"),
  ];
  return { leader: `00000n${material.type} a2200000 i 4500`, fields };
}
