import type { Role } from "./domain/roles";
import type { Bibliography, Creator } from "./types";

/** Roles that make somebody the author of a whole work, whatever its kind. */
const making: readonly Role[] = [
  "author",
  "composer",
  "lyricist",
  "cartographer",
  "artist",
  "photographer",
  "director",
  "screenwriter",
  "speaker",
  "interviewee",
];

/** Roles that stand for an author where nobody made the whole work alone: recordings. */
const performing: readonly Role[] = ["performer", "singer", "conductor", "narrator"];

const editing: readonly Role[] = ["editor", "compiler"];

export type People = {
  readonly authors: readonly Creator[];
  readonly editors: readonly Creator[];
  readonly translators: readonly Creator[];
  readonly others: readonly Creator[];
};

const has = (roles: readonly Role[]) => (creator: Creator) =>
  creator.roles.some((role) => roles.includes(role));

/**
 * Who stands where in a citation or an export. Authors are who made the work, of a film its directors; without any, those who perform a recording, else
 * the main entry, unless it edits. Nobody stands in two places, except an author who translated or edited as well.
 */
export function peopleOf(bibliography: Bibliography): People {
  const { creators, kind } = bibliography;
  let authors = creators.filter(has(making));
  const directors = kind === "video" ? creators.filter(has(["director"])) : [];
  if (directors.length > 0) authors = directors;
  const sounds = kind === "sound-recording" || kind === "audiobook" || kind === "video";
  if (authors.length === 0 && sounds) authors = creators.filter(has(performing));
  const editors = creators.filter((one) => has(editing)(one) && !authors.includes(one));
  if (authors.length === 0 && editors.length === 0) authors = creators.filter(({ main }) => main);
  const translators = creators.filter((one) => has(["translator"])(one) && !authors.includes(one));
  const placed = new Set([...authors, ...editors, ...translators]);
  return { authors, editors, translators, others: creators.filter((one) => !placed.has(one)) };
}

export type NameParts = {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
};

/** The name taken apart where the record inverts it; null for bodies and for names that are one piece. */
export function invertedName(creator: Creator): NameParts | null {
  if (creator.kind !== "person" || creator.spokenName === creator.name) return null;
  const parts = splitHeading(creator.name);
  return parts.given === "" ? null : parts;
}

/** Years of birth and death where they stand within the name, as in Dublin Core: `1867-1948`, `1948-`, `b. 1925`. */
const yearsOfLife =
  /^(?:(?:b|d|ca|lahir|wafat)\.?\s*)?\d{3,4}\??(?:\s*[-–]\s*(?:\d{3,4}\??)?)?\.?$/iu;

/**
 * "King, Martin Luther, Jr., 1929-1968" → its parts. A suffix is Jr., Sr., II, III or IV and comes last but for the years of
 * life, which nobody is called by.
 */
export function splitHeading(name: string): NameParts {
  const parts = name
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .filter((part, place) => place === 0 || !yearsOfLife.test(part));
  const [family = ""] = parts;
  const last = parts.at(-1) ?? "";
  const suffix = parts.length > 2 && /^(?:jr|sr|i{2,3}|iv)\.?$/i.test(last) ? last : "";
  return { family, given: parts.slice(1, suffix ? -1 : undefined).join(" "), suffix };
}
