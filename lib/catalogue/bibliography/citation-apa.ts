import type { Locale } from "../../language/locales";
import type { Citation, CitationPiece } from "./citation-parts";
import {
  addressOf,
  inRow,
  inverted,
  italic,
  mediumOf,
  pageRange,
  printedDate,
  publisherBeside,
  publisherOfHost,
  roman,
  series,
  stopped,
  titleOf,
  word,
  written,
} from "./citation-parts";
import type { NameParts } from "./people";
import { invertedName, peopleOf } from "./people";
import { oneLine } from "./plain-text";
import type { Bibliography, Creator } from "./types";

/**
 * APA, 7th edition, an entry of the reference list: author, date, title, source. Titles keep the capitals of the record,
 * which in Indonesian cataloguing is sentence case already. No place of publication; no full stop behind an address.
 */
export function citeApa(bibliography: Bibliography, locale: Locale): Citation {
  const { authors, editors, translators } = peopleOf(bibliography);
  const lead = authors.length > 0 ? authors : editors;
  const date = stopped(roman(`(${dateOf(bibliography, locale)})`));
  const beside = [
    authors.length > 0 && editors.length > 0
      ? `${initialed(editors)}, ${editors.length > 1 ? "Eds." : "Ed."}`
      : "",
    translators.length > 0 ? `${initialed(translators)}, ${word("translatorShort", locale)}` : "",
    oneLine(bibliography.edition ?? ""),
  ].filter((text) => text !== "");
  const title = titleSentence(bibliography, locale, beside.join("; "));
  const head =
    lead.length > 0
      ? [stopped(roman(nameList(lead, bibliography, locale))), date, title]
      : [title, date];
  return inRow(...head, source(bibliography, lead, locale), addressLine(bibliography));
}

function nameList(lead: readonly Creator[], bibliography: Bibliography, locale: Locale): string {
  const names = lead.map(nameWithInitials);
  const shown =
    names.length > 20
      ? `${names.slice(0, 19).join(", ")}, . . . ${names.at(-1)}`
      : names.length > 1
        ? `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`
        : (names[0] ?? "");
  if (lead.every(({ roles }) => !roles.includes("author") && edits(roles))) {
    return `${shown} (${lead.length > 1 ? "Eds." : "Ed."})`;
  }
  if (bibliography.kind === "video" && lead.every(({ roles }) => roles.includes("director"))) {
    const term = word(lead.length > 1 ? "directorsLong" : "directorLong", locale);
    return `${shown} (${term.charAt(0).toUpperCase()}${term.slice(1)})`;
  }
  return shown;
}

const edits = (roles: Creator["roles"]) => roles.includes("editor") || roles.includes("compiler");

/** "Toer, P. A."; bodies and names of one piece whole. */
function nameWithInitials(creator: Creator): string {
  const parts = invertedName(creator);
  if (!parts || isRank(parts.given)) return inverted(creator);
  return oneLine(written(parts, initials(parts)));
}

/** "P. A. Toer & M. Lane", as editors and translators stand behind a title. */
function initialed(creators: readonly Creator[]): string {
  return series(
    creators.map((creator) => {
      const parts = invertedName(creator);
      if (!parts || isRank(parts.given)) return oneLine(creator.spokenName);
      return oneLine(
        [initials(parts), parts.family, parts.suffix].filter((part) => part !== "").join(" "),
      );
    }),
    "&",
  );
}

/** Ranks that nobody bears as a forename, and what stands behind them only. */
const ranks = /^(?:pangeran|raden|sultan|susuhunan|sunan|tuanku|teungku|kiai|kyai)$/iu;
const besideRanks = /^(?:ad?jeng|ayu|mas|ario|ar[iy]a|adipati|tumenggung|had?ji)$/iu;

/** Whether a rank stands where a heading has the forename: "Diponegoro, Pangeran", "Kartini, Raden Adjeng". It has no initials. */
function isRank(given: string): boolean {
  const [first = "", ...others] = given.split(/\s+/u);
  return ranks.test(first) && others.every((word) => ranks.test(word) || besideRanks.test(word));
}

/** "Pramoedya Ananta" → "P. A.", "Jean-Paul" → "J.-P."; particles ("van", "bin") stay. */
function initials({ given }: NameParts): string {
  return given
    .replace(/\.(?=\S)/g, ". ")
    .split(/\s+/)
    .map((name) =>
      /^\p{Ll}/u.test(name)
        ? name
        : name
            .split(/\p{Pd}/u)
            .map((part) => /^[^\p{L}]*(\p{L}\p{M}*)/u.exec(part)?.[1])
            .filter((letter) => letter !== undefined)
            .map((letter) => `${letter}.`)
            .join("-"),
    )
    .filter((part) => part !== "")
    .join(" ");
}

function dateOf(bibliography: Bibliography, locale: Locale): string {
  const { years } = bibliography;
  const printed = printedDate(bibliography);
  if (!years) return printed ?? word("noDate", locale);
  if (!years.certain)
    return years.to === years.from ? `ca. ${years.from}` : (printed ?? `ca. ${years.from}`);
  if (years.open) return `${years.from}–${word("present", locale)}`;
  return years.to === null || years.to === years.from
    ? `${years.from}`
    : `${years.from}–${years.to}`;
}

function titleSentence(bibliography: Bibliography, locale: Locale, beside: string): Citation {
  const title = titleOf(bibliography, locale);
  const { kind, thesis, host } = bibliography;
  const medium = mediumOf(bibliography, locale);
  const brackets =
    kind === "thesis"
      ? [thesis?.degree ?? word("thesis", locale), thesis?.institution].filter(Boolean).join(", ")
      : medium;
  const pieces: CitationPiece[] = [host ? roman(title) : italic(title)];
  if (beside) pieces.push({ text: ` (${beside})`, italic: false });
  if (brackets) pieces.push({ text: ` [${oneLine(brackets)}]`, italic: false });
  return stopped(...pieces);
}

function source(
  bibliography: Bibliography,
  lead: readonly Creator[],
  locale: Locale,
): Citation | null {
  const { host, kind, thesis } = bibliography;
  const pages = pageRange(host?.pages);
  if (host?.isbn) {
    const mark = pages?.includes("–") ? word("pages", locale) : word("page", locale);
    const where = pages ? { text: ` (${mark} ${pages})`, italic: false } : null;
    const said: CitationPiece[] = [
      { text: `${word("in", locale)} `, italic: false },
      italic(host.title),
    ];
    const published = publisherOfHost(bibliography);
    return inRow(
      stopped(...said, ...(where ? [where] : [])),
      published ? stopped(roman(published)) : null,
    );
  }
  if (host) {
    const issue = host.issue ? `(${oneLine(host.issue)})` : "";
    return stopped(
      italic(host.title),
      ...(host.volume ? [{ text: ", ", italic: false }, italic(host.volume)] : []),
      ...(issue ? [roman(host.volume ? issue : `, ${issue}`)] : []),
      ...(pages ? [roman(`, ${pages}`)] : []),
    );
  }
  if (kind === "thesis" && thesis?.institution) return null;
  const publisher = publisherBeside(bibliography, lead);
  return publisher ? stopped(roman(publisher)) : null;
}

function addressLine(bibliography: Bibliography): Citation | null {
  const address = addressOf(bibliography);
  return address ? [roman(address)] : null;
}
