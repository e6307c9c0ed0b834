import type { DataField, MarcRecord } from "../marc/types";
import { dateTextOf, yearsOf } from "./dates";
import { languageTag } from "./domain/language-codes";
import type { Fields } from "./fields";
import { all, clean, every, first, layOut, line, linkOf, once, trimmed } from "./fields";
import { callNumbersOf, copiesOf, linksOf } from "./holdings";
import { isbnsOf, issnsOf, otherIdentifiersOf, systemNumbersOf } from "./identifiers";
import { sortOf } from "./kind-of";
import { creatorsOf, nameOf } from "./names";
import { hostOf, imprintLine, imprintsOf, notesOf, seriesOf, thesisOf } from "./parts";
import { genresOf, subjectsOf } from "./subjects";
import { statement, titlesOf } from "./titles";
import type { AlternateField, Bibliography } from "./types";

/**
 * What a reader is shown of a record. Pure and total: any record, however broken, has a description, and the same record
 * always the same one. Takes a few dozen microseconds.
 */
export function describe(record: MarcRecord): Bibliography {
  const fields = layOut(record);
  const imprints = imprintsOf(fields);
  const host = hostOf(fields);
  const thesis = thesisOf(fields);
  const dateText = dateTextOf(
    imprints.map(({ date }) => date),
    fields,
  );
  const years = yearsOf(fields, dateText ?? thesis?.year ?? null) ?? hostYears(host?.year ?? null);
  const callNumbers = callNumbersOf(fields);
  const { isbns, invalid } = isbnsOf(fields);
  const { title, subtitle, part, fullTitle, titleSkip, responsibility, otherTitles } =
    titlesOf(fields);
  const { kind, digitalKind, online, audience } = sortOf(fields);
  const { languages, originalLanguages } = languagesOf(fields);
  const { notes, contents, summary } = notesOf(fields);
  // Each property by its name: spread together, forty of them take longer than reading the record.
  return {
    controlNumber: clean(fields.control.get("001") ?? "") || null,
    controlSource: clean(fields.control.get("003") ?? "") || null,
    title,
    subtitle,
    part,
    fullTitle,
    titleSkip,
    responsibility,
    otherTitles,
    creators: creatorsOf(fields),
    edition: line(all(fields, "250")[0] ?? empty, "ab"),
    imprints,
    imprint: imprintLine(imprints[0], dateText),
    year: years?.from ?? null,
    years,
    dateText,
    physicalDescription:
      all(fields, "300")
        .map(physicalLine)
        .filter((text) => text !== "")
        .join(" ; ") || null,
    series: seriesOf(fields),
    kind,
    digitalKind,
    online,
    audience,
    languages,
    originalLanguages,
    country: countryOf(fields),
    subjects: subjectsOf(fields),
    genres: genresOf(fields),
    notes,
    contents,
    summary,
    thesis,
    host,
    frequency:
      all(fields, "310")
        .map((field) => first(field, "a"))
        .find((text) => text) ?? null,
    numbering:
      all(fields, "362")
        .map((field) => first(field, "a"))
        .find((text) => text) ?? null,
    scale:
      all(fields, "255")
        .map((field) => first(field, "a"))
        .find((text) => text) ?? null,
    isbns,
    invalidIsbns: invalid,
    issns: issnsOf(fields),
    otherIdentifiers: otherIdentifiersOf(fields),
    systemNumbers: systemNumbersOf(fields),
    callNumber: callNumbers[0]?.value ?? null,
    callNumbers,
    copies: copiesOf(fields),
    links: linksOf(fields),
    alternates: alternates(fields),
  };
}

const empty: DataField = { tag: "", indicators: "  ", subfields: [] };

function hostYears(year: number | null): Bibliography["years"] {
  return year === null ? null : { from: year, to: year, open: false, certain: true };
}

/** 008/35–37 first, then 041 $a $d; originals from 041 $h. Old records run the codes together: "indeng". */
function languagesOf(fields: Fields): Pick<Bibliography, "languages" | "originalLanguages"> {
  const texts = [fields.control.get("008")?.slice(35, 38) ?? ""];
  const originals: string[] = [];
  for (const field of all(fields, "041")) {
    for (const { code, value } of field.subfields) {
      const codes = /^(?:[a-z]{3}){2,}$/i.test(value.trim())
        ? (value.match(/[a-z]{3}/gi) ?? [])
        : [value.trim()];
      if (code === "a" || code === "d") texts.push(...codes);
      if (code === "h") originals.push(...codes);
    }
  }
  return { languages: tags(texts), originalLanguages: tags(originals) };
}

function tags(codes: readonly string[]): string[] {
  return once(codes.map(languageTag).filter((tag) => tag !== null));
}

function countryOf(fields: Fields): string | null {
  const code = (fields.control.get("008") ?? "").slice(15, 18).toLowerCase().trim();
  return /^[a-z]{2,3}$/.test(code) && code !== "xx" ? code : null;
}

const scriptCodes: Readonly<Record<string, string>> = {
  "(3": "Arab",
  "(4": "Arab",
  "(B": "Latn",
  "(N": "Cyrl",
  "(Q": "Cyrl",
  "(S": "Grek",
  "(2": "Hebr",
};

const letters: readonly (readonly [script: string, pattern: RegExp])[] = [
  ["Arab", /\p{Script=Arabic}/u],
  ["Java", /\p{Script=Javanese}/u],
  ["Bali", /\p{Script=Balinese}/u],
  ["Sund", /\p{Script=Sundanese}/u],
  ["Bugi", /\p{Script=Buginese}/u],
  ["Batk", /\p{Script=Batak}/u],
  ["Jpan", /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ["Kore", /\p{Script=Hangul}/u],
  ["Hani", /\p{Script=Han}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Taml", /\p{Script=Tamil}/u],
];

/** Every 880 with a text: titles as titles are written, names as names, the rest as one line. */
function alternates(fields: Fields): AlternateField[] {
  return all(fields, "880").flatMap((field) => {
    const link = linkOf(field);
    const tag = link?.tag ?? "";
    const text = alternateText(field, tag);
    if (text === "") return [];
    const told = link?.script ?? "";
    const found = letters.find(([, pattern]) => pattern.test(text))?.[0];
    const named = /^\p{Lu}\p{Ll}{3}$/u.test(told) ? told : scriptCodes[told.slice(0, 2)];
    return [{ tag, text, script: found ?? named ?? null }];
  });
}

function alternateText(field: DataField, tag: string): string {
  if (/^24[0-7]$|^740$/.test(tag)) return statement(field);
  if (/^[178](?:00|10|11)$/.test(tag)) return nameOf(field);
  return clean(every(field, "abcdefghijklmnopqrstuvwxyz").join(" "));
}

/** ISBD's sign before other details, dimensions and what comes with it; records often leave it out. */
const physicalSigns: ReadonlyMap<string, string> = new Map([
  ["b", " : "],
  ["c", " ; "],
  ["e", " + "],
]);

/** 300 as one line: "xii, 210 halaman ; 21 cm", whether the record writes the signs between its parts or not. */
function physicalLine(field: DataField): string {
  let text = "";
  for (const { code, value } of field.subfields) {
    const part = "abcefg".includes(code) ? clean(value) : "";
    if (part === "") continue;
    const signed = ":;+,/=(".includes(text.at(-1) ?? ":") || ":;+,/=".includes(part[0] ?? ":");
    text += (text === "" ? "" : signed ? " " : (physicalSigns.get(code) ?? " ")) + part;
  }
  return trimmed(text);
}
