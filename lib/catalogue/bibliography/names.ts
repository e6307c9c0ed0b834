import type { DataField } from "../marc/types";
import { roleOfCode, roleOfTerm } from "./domain/relators";
import type { Role } from "./domain/roles";
import type { Fields } from "./fields";
import { all, alternatesOf, every, first, indicator, once } from "./fields";
import { splitHeading } from "./people";
import type { Creator } from "./types";

/**
 * The people and bodies of a record, the main entry first (100, 110, 111), then the added ones (700, 710, 711, and 720, which
 * nobody has controlled). An added entry with a title ($t) names another work, and nobody of this one. The same heading twice is
 * one creator with both roles.
 */
export function creatorsOf(fields: Fields): Creator[] {
  const found = new Map<string, Creator>();
  const statements = (first(all(fields, "245")[0], "c") ?? "").split(";");
  for (const field of all(fields, "100", "110", "111", "700", "710", "711", "720")) {
    const main = field.tag.startsWith("1");
    if (!main && first(field, "t") !== null) continue;
    const name = nameOf(field);
    if (name === "") continue;
    const kind = kindOfName(field.tag);
    const dates = kind === "meeting" ? null : first(field, "d");
    const roles = rolesOf(field);
    const spokenName = kind === "person" && isInverted(field) ? spoken(name) : name;
    const fallback: Role = main
      ? "author"
      : (roleInStatement(spokenName, statements) ?? "contributor");
    const key = `${kind}|${name}|${dates ?? ""}`;
    const before = found.get(key);
    if (before) {
      found.set(key, {
        ...before,
        roles: [...new Set([...before.roles, ...roles])],
      });
      continue;
    }
    found.set(key, {
      name,
      spokenName,
      titleWords: kind === "person" ? every(field, "c").join(", ") || null : null,
      dates,
      kind,
      roles: roles.length > 0 ? roles : [fallback],
      main,
      alternateNames: once(
        alternatesOf(fields, field)
          .map(nameOf)
          .filter((text) => text !== ""),
      ),
    });
  }
  return [...found.values()];
}

function kindOfName(tag: string): Creator["kind"] {
  if (tag.endsWith("10")) return "organisation";
  return tag.endsWith("11") ? "meeting" : "person";
}

/** The heading of a name field (x00, x10, x11 and their 880 forms), without dates, relators and titles. */
export function nameOf(field: DataField): string {
  const tag = field.tag === "880" ? linkedTag(field) : field.tag;
  if (tag.endsWith("10")) return every(field, "ab").join(". ");
  if (tag.endsWith("11")) {
    const name = [first(field, "a"), ...every(field, "eq")].filter((part) => part !== null);
    const held = every(field, "ndc").map((part) => part.replace(/^\(|\)$/g, ""));
    return name.join(". ") + (held.length > 0 && name.length > 0 ? ` (${held.join(" : ")})` : "");
  }
  return every(field, "ab").join(" ");
}

function linkedTag(field: DataField): string {
  return field.subfields.find(({ code }) => code === "6")?.value.slice(0, 3) ?? "";
}

/** A comma inverts a personal heading, unless its first indicator says that it begins with the forename. */
function isInverted(field: DataField): boolean {
  return indicator(field, 1) !== "0" && (first(field, "a") ?? "").includes(",");
}

/** "Toer, Pramoedya Ananta" → "Pramoedya Ananta Toer"; a suffix stays at the end. */
function spoken(name: string): string {
  const { family, given, suffix } = splitHeading(name);
  return [given, family, suffix].filter((part) => part !== "").join(" ");
}

const statementWords: readonly (readonly [Role, RegExp])[] = [
  ["translator", /alih ?bahasa|penerjemah|penterjemah|diterjemahkan|translat|vertaal|vertaling/],
  ["editor", /editor|penyunting|disunting|edited|redaksi|redaktur|redacteur/],
  ["foreword", /pengantar|pendahuluan|introduction|foreword|preface|inleiding/],
  ["illustrator", /ilustra|illustrat|gambar oleh/],
  ["photographer", /\bfoto|photograph/],
  ["compiler", /penyusun|disusun|penghimpun|dihimpun|compile/],
];

/**
 * What 245 $c says of somebody whose own field says nothing, as in most Indonesian records: named in the first statement an
 * author, in a later one what its words say ("editor, Joesoef Isak"). Null where the name does not stand there as it is spoken.
 */
function roleInStatement(spokenName: string, statements: readonly string[]): Role | null {
  const name = folded(spokenName);
  if (name === "") return null;
  const index = statements.findIndex((statement) => folded(statement).includes(name));
  const said = statements[index]?.toLowerCase() ?? "";
  const told = statementWords.find(([, pattern]) => pattern.test(said))?.[0];
  return told ?? (index === 0 ? "author" : null);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** From $e (of meetings $j) and $4, each role once. `other` only where nothing better is said. */
function rolesOf(field: DataField): Role[] {
  const meeting = field.tag.endsWith("11");
  const told = new Set<Role>();
  for (const { code, value } of field.subfields) {
    const role = code === "4" ? roleOfCode(value) : null;
    if (role) told.add(role);
    if (code !== (meeting ? "j" : "e")) continue;
    for (const term of value.split(/[,;/&]|\bdan\b|\band\b/)) {
      const known = roleOfTerm(term);
      if (known) told.add(known);
    }
  }
  if (told.size > 1) told.delete("other");
  return [...told];
}
