import type { Locale } from "../../language/locales";
import type { Citation, CitationPiece } from "./citation-parts";
import {
  addressOf,
  folded,
  inRow,
  inverted,
  italic,
  listed,
  mediumOf,
  pageRange,
  printedDate,
  publisherBeside,
  publisherOfHost,
  roman,
  spokenNames,
  stopped,
  titleOf,
  word,
} from "./citation-parts";
import { peopleOf } from "./people";
import { oneLine, publisherOf } from "./plain-text";
import type { Bibliography, Creator } from "./types";

/**
 * MLA, 9th edition, an entry of works cited: author, title, container, contributors, version, number, publisher, date,
 * location. What is not known is left out, a body that publishes its own work stands as publisher only.
 */
export function citeMla(bibliography: Bibliography, locale: Locale): Citation {
  const { authors, editors, translators } = peopleOf(bibliography);
  const { publisher } = publisherOf(bibliography);
  const own = (creator: Creator) =>
    creator.kind !== "person" && publisher !== null && folded(creator.name) === folded(publisher);
  const lead = (authors.length > 0 ? authors : editors).filter((one) => !own(one));
  const medium = mediumOf(bibliography, locale);
  const contributors = contributorLine(authors.length > 0 ? editors : [], translators, locale);
  return inRow(
    lead.length > 0 ? stopped(roman(nameList(lead, bibliography, locale))) : null,
    titleSentence(bibliography, locale),
    ...(bibliography.kind === "thesis"
      ? thesis(bibliography, locale)
      : [container(bibliography, lead, contributors, locale)]),
    medium ? stopped(roman(medium)) : null,
  );
}

/** One inverted; two with "and"; three and more "et al.". */
function nameList(lead: readonly Creator[], bibliography: Bibliography, locale: Locale): string {
  const [first, second, third] = lead;
  if (!first) return "";
  let shown = inverted(first);
  if (third) shown += `, ${word("others", locale)}`;
  else if (second) shown += `, ${word("and", locale)} ${oneLine(second.spokenName)}`;
  const many = second !== undefined;
  if (bibliography.kind === "video" && lead.every(({ roles }) => roles.includes("director"))) {
    return `${shown}, ${word(many ? "directorsLong" : "directorLong", locale)}`;
  }
  const edits = lead.every(
    ({ roles }) =>
      !roles.includes("author") && (roles.includes("editor") || roles.includes("compiler")),
  );
  return edits ? `${shown}, ${word(many ? "editorsLong" : "editorLong", locale)}` : shown;
}

function titleSentence(bibliography: Bibliography, locale: Locale): Citation {
  const title = titleOf(bibliography, locale);
  if (!bibliography.host) return stopped(italic(title));
  return [roman(/[.?!…]$/.test(title) ? `“${title}”` : `“${title}.”`)];
}

/** "Edited by A, translated by B": only the first begins with a capital. */
function contributorLine(
  editors: readonly Creator[],
  translators: readonly Creator[],
  locale: Locale,
): string {
  const said = [
    editors.length > 0 ? `${word("editedBy", locale)} ${spokenNames(editors, locale)}` : "",
    translators.length > 0
      ? `${word("translatedBy", locale)} ${spokenNames(translators, locale)}`
      : "",
  ].filter((text) => text !== "");
  return said
    .map((text, index) => (index === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)))
    .join(", ");
}

function dateOf(bibliography: Bibliography, locale: Locale): string | null {
  const { years } = bibliography;
  if (!years) return printedDate(bibliography);
  if (!years.certain) {
    const about = `${word("about", locale)} ${years.from}`;
    return years.to === years.from ? about : (printedDate(bibliography) ?? about);
  }
  if (years.open) return `${years.from}–`;
  return years.to === null || years.to === years.from
    ? `${years.from}`
    : `${years.from}–${years.to}`;
}

function container(
  bibliography: Bibliography,
  lead: readonly Creator[],
  contributors: string,
  locale: Locale,
): Citation | null {
  const { host, edition } = bibliography;
  const pages = pageRange(host?.pages);
  const mark = pages?.includes("–") ? word("pages", locale) : word("page", locale);
  const address = addressOf(bibliography);
  const text = (value: string | null | undefined): CitationPiece | null =>
    value ? roman(value) : null;
  const parts = listed([
    host ? italic(host.title) : null,
    text(contributors),
    text(edition),
    text(host?.volume ? `vol. ${host.volume}` : null),
    text(host?.issue ? `no. ${host.issue}` : null),
    text(host ? publisherOfHost(bibliography) : publisherBeside(bibliography, lead)),
    text(dateOf(bibliography, locale)),
    text(pages ? `${mark} ${pages}` : null),
    text(address),
  ]);
  return parts.length > 0 ? stopped(...parts) : null;
}

function thesis(bibliography: Bibliography, locale: Locale): (Citation | null)[] {
  const { thesis: told } = bibliography;
  const date = dateOf(bibliography, locale);
  const address = addressOf(bibliography);
  const said = [told?.institution, told?.degree ?? word("thesis", locale), address];
  return [date ? stopped(roman(date)) : null, stopped(roman(said.filter(Boolean).join(", ")))];
}
