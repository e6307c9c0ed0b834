import { invertedName, peopleOf } from "./people";
import {
  dateInWords,
  doiOf,
  linkOfText,
  oneLine,
  pageCount,
  publisherOf,
  titleInWords,
} from "./plain-text";
import type { Bibliography, Creator } from "./types";

/** One entry in UTF-8. `key` where several records stand in one file (see `bibtexKeys`). */
export function toBibtex(bibliography: Bibliography, key = bibtexKey(bibliography)): string {
  const { authors, editors, translators } = peopleOf(bibliography);
  const { place, publisher } = publisherOf(bibliography);
  const { host, thesis } = bibliography;
  const type = entryType(bibliography);
  const school = type.endsWith("thesis");
  const journal = type === "article";
  const url = linkOfText(bibliography);
  const fields: (readonly [name: string, value: string])[] = [
    ["author", names(authors)],
    ["editor", names(editors)],
    ["translator", names(translators)],
    ["title", escaped(titleInWords(bibliography))],
    ["journal", journal ? escaped(host?.title) : ""],
    ["booktitle", type === "incollection" ? escaped(host?.title) : ""],
    ["volume", escaped(host?.volume ?? (journal ? null : bibliography.series[0]?.volume))],
    ["number", escaped(host?.issue)],
    ["pages", escaped(host?.pages?.replace("-", "--"))],
    ["series", journal ? "" : escaped(bibliography.series[0]?.title)],
    ["school", school ? escaped(thesis?.institution ?? publisher) : ""],
    ["type", school ? escaped(thesis?.degree) : ""],
    ["edition", escaped(bibliography.edition)],
    ["publisher", school || journal ? "" : escaped(publisher)],
    ["address", escaped(place)],
    ["year", escaped(dateInWords(bibliography)?.replace("–", "--"))],
    ["pagetotal", host ? "" : escaped(pageCount(bibliography))],
    ["isbn", bibliography.isbns.map(({ isbn13 }) => isbn13).join(" ")],
    ["issn", bibliography.issns[0] ?? host?.issn ?? ""],
    ["doi", escaped(doiOf(bibliography))],
    ["url", url ? address(url) : ""],
    ["language", escaped(bibliography.languages.join(", "))],
    [
      "keywords",
      escaped(bibliography.subjects.map(({ text }) => text.replaceAll(",", "")).join(", ")),
    ],
    // Entries of the type `unpublished` need a note.
    ["note", escaped(bibliography.notes[0] ?? (type === "unpublished" ? "Manuskrip" : ""))],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

function entryType({ kind, host, thesis }: Bibliography): string {
  switch (kind) {
    case "article":
      return host && !host.isbn ? "article" : host ? "incollection" : "misc";
    case "thesis":
      return /disertasi|doktor|s-?3\b|ph\.?d|doctor/i.test(`${thesis?.degree} ${thesis?.text}`)
        ? "phdthesis"
        : "mastersthesis";
    case "manuscript":
      return "unpublished";
    case "book":
    case "braille":
    case "microform":
    case "music-score":
      return "book";
    default:
      return "misc";
  }
}

/** "toer1980bumi": surname, year, first word of the title, in plain letters; never empty. */
export function bibtexKey(bibliography: Bibliography): string {
  const { authors, editors } = peopleOf(bibliography);
  const creator = authors[0] ?? editors[0];
  const family = creator ? (invertedName(creator)?.family ?? creator.name) : "";
  const title = bibliography.title.slice(bibliography.titleSkip);
  const word = title.split(/[^\p{L}\p{N}\p{M}'’]+/u).find((part) => plain(part) !== "") ?? "";
  const [name, first] = [plain(family).slice(0, 24), plain(word).slice(0, 24)];
  // A key that begins with a digit is refused by older programs.
  const key = name + (name ? "" : first) + (bibliography.year ?? "") + (name ? first : "");
  return key || `rekaman${plain(bibliography.controlNumber ?? "")}`;
}

/** Keys for a list in one file: the second `toer1980bumi` becomes `toer1980bumi-2`. */
export function bibtexKeys(bibliographies: readonly Bibliography[]): string[] {
  const seen = new Map<string, number>();
  return bibliographies.map((bibliography) => {
    const key = bibtexKey(bibliography);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

/** Letters that no normalisation takes apart. */
const undivided: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  ı: "i",
};

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[œæøłđßı]/g, (letter) => undivided[letter] ?? "")
    .replace(/[^a-z0-9]/g, "");
}

/** Names joined by " and ": bodies, and names of one piece with a space, in braces of their own, so that nothing splits them. */
function names(creators: readonly Creator[]): string {
  return creators
    .map((creator) => {
      const parts = invertedName(creator);
      if (!parts || / and /i.test(creator.name)) return `{${escaped(creator.name)}}`;
      const { family, given, suffix } = parts;
      return [family, suffix, given]
        .filter((part) => part !== "")
        .map(escaped)
        .join(", ");
    })
    .join(" and ");
}

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // Escaped braces would still be counted by BibTeX.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string | null | undefined): string {
  return oneLine(text ?? "").replace(/[\\{}~^%&$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** Addresses stand as they are, but for what would end the field. */
function address(url: string): string {
  return url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}
