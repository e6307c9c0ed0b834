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
  roman,
  series,
  spokenNames,
  stopped,
  titleOf,
  word,
} from "./citation-parts";
import { peopleOf } from "./people";
import { oneLine, publisherOf } from "./plain-text";
import type { Bibliography, Creator } from "./types";

/**
 * Chicago, 17th edition, an entry of the bibliography (notes and bibliography system). Titles keep the capitals of the record.
 * The order is the manual's: author, title, editor, translator, edition, series, facts of publication.
 */
export function citeChicago(bibliography: Bibliography, locale: Locale): Citation {
  const { authors, editors, translators } = peopleOf(bibliography);
  const lead = authors.length > 0 ? authors : editors;
  const address = addressOf(bibliography);
  return inRow(
    lead.length > 0 ? stopped(roman(nameList(lead, bibliography, locale))) : null,
    titleSentence(bibliography, locale),
    by("editedBy", authors.length > 0 ? editors : [], locale),
    by("translatedBy", translators, locale),
    ...source(bibliography, lead, locale),
    address ? stopped(roman(address)) : null,
  );
}

/** The first inverted, the others as spoken; beyond ten names seven and "et al.". */
function nameList(lead: readonly Creator[], bibliography: Bibliography, locale: Locale): string {
  const [head, ...rest] = lead;
  if (!head) return "";
  const names = [inverted(head), ...rest.map(({ spokenName }) => oneLine(spokenName))];
  const and = word("and", locale);
  const shown =
    names.length > 10
      ? `${names.slice(0, 7).join(", ")}, ${word("others", locale)}`
      : names.length === 2
        ? `${names[0]}, ${and} ${names[1]}`
        : series(names, and);
  if (bibliography.kind === "video" && lead.every(({ roles }) => roles.includes("director"))) {
    return `${shown}, ${word("directorShort", locale)}`;
  }
  const edits = lead.every(
    ({ roles }) =>
      !roles.includes("author") && (roles.includes("editor") || roles.includes("compiler")),
  );
  if (!edits) return shown;
  return `${shown}, ${lead.length > 1 ? "eds." : "ed."}`;
}

/** Parts of something and unpublished works stand in quotation marks, everything else is italic. */
function titleSentence(bibliography: Bibliography, locale: Locale): Citation {
  const title = titleOf(bibliography, locale);
  const { host, kind } = bibliography;
  if (!host && kind !== "thesis" && kind !== "manuscript") return stopped(italic(title));
  return [roman(/[.?!…]$/.test(title) ? `“${title}”` : `“${title}.”`)];
}

function by(
  name: "editedBy" | "translatedBy",
  creators: readonly Creator[],
  locale: Locale,
): Citation | null {
  if (creators.length === 0) return null;
  return stopped(roman(`${word(name, locale)} ${spokenNames(creators, locale)}`));
}

function dateOf(bibliography: Bibliography, locale: Locale): string {
  const { years, dateText } = bibliography;
  if (!years?.certain) {
    const printed = printedDate(bibliography);
    if (printed === null) return years ? `ca. ${years.from}` : word("noDate", locale);
    // The brackets tell the reader that the date is not on the book.
    return dateText?.startsWith("[") ? `[${printed}]` : printed;
  }
  if (years.open) return `${years.from}–`;
  return years.to === null || years.to === years.from
    ? `${years.from}`
    : `${years.from}–${years.to}`;
}

function source(
  bibliography: Bibliography,
  lead: readonly Creator[],
  locale: Locale,
): (Citation | null)[] {
  const { host, kind, thesis } = bibliography;
  const date = dateOf(bibliography, locale);
  if (host?.isbn) return [chapter(bibliography, locale)];
  if (host) return [article(bibliography, date)];
  if (kind === "thesis") {
    const said = [thesis?.degree ?? word("thesis", locale), thesis?.institution, date];
    return [stopped(roman(said.filter(Boolean).join(", ")))];
  }
  const medium = mediumOf(bibliography, locale);
  if (kind === "manuscript") {
    return [
      stopped(roman([medium, date].filter(Boolean).join(", "))),
      bibliography.callNumber ? stopped(roman(bibliography.callNumber)) : null,
    ];
  }
  const [first] = bibliography.series;
  const { place } = publisherOf(bibliography);
  const publisher = publisherBeside(bibliography, lead);
  const who = [place ? oneLine(place) : null, publisher].filter(Boolean).join(": ");
  return [
    bibliography.edition ? stopped(roman(bibliography.edition)) : null,
    first ? stopped(roman([first.title, first.volume].filter(Boolean).join(" "))) : null,
    medium ? stopped(roman(medium)) : null,
    stopped(roman([who, date].filter(Boolean).join(", "))),
  ];
}

function article({ host }: Bibliography, date: string): Citation {
  const pages = pageRange(host?.pages);
  const pieces: CitationPiece[] = [italic(host?.title ?? "")];
  if (host?.volume) pieces.push({ text: ` ${oneLine(host.volume)}`, italic: false });
  if (host?.issue) pieces.push(roman(`, no. ${host.issue}`));
  pieces.push({ text: ` (${date})`, italic: false });
  if (pages) pieces.push(roman(`: ${pages}`));
  return stopped(...pieces);
}

function chapter(bibliography: Bibliography, locale: Locale): Citation {
  const { host } = bibliography;
  const pages = pageRange(host?.pages);
  const said: CitationPiece[] = [
    { text: `${word("in", locale)} `, italic: false },
    italic(host?.title ?? ""),
  ];
  if (pages) said.push(roman(`, ${pages}`));
  const published = host?.imprint ? oneLine(host.imprint).replace(" : ", ": ") : null;
  return inRow(stopped(...said), stopped(roman(published ?? dateOf(bibliography, locale))));
}
