import type { DataField } from "../marc/types";
import type { Fields } from "./fields";
import { all, every, first, indicator, line, once, trimmed } from "./fields";
import { nameOf } from "./names";
import type { Subject } from "./types";

const kindsByTag: Readonly<Record<string, Subject["kind"]>> = {
  "600": "person",
  "610": "organisation",
  "611": "meeting",
  "630": "title",
  "647": "topic",
  "648": "time",
  "650": "topic",
  "651": "place",
  "653": "keyword",
  "654": "topic",
  "656": "topic",
  "657": "topic",
  "662": "place",
  "690": "topic",
};

const schemes: Readonly<Record<string, string>> = {
  "0": "lcsh",
  "1": "lcshac",
  "2": "mesh",
  "3": "nal",
  "5": "cash",
  "6": "rvm",
};

/** Subject headings in the order of the record's tags, each text once. */
export function subjectsOf(fields: Fields): Subject[] {
  const found = new Map<string, Subject>();
  for (const [tag, kind] of Object.entries(kindsByTag)) {
    for (const field of all(fields, tag)) {
      for (const parts of headings(field, kind)) {
        const text = parts.join(" -- ");
        if (text !== "" && !found.has(text)) {
          found.set(text, { text, parts, kind, scheme: schemeOf(field) });
        }
      }
    }
  }
  return [...found.values()];
}

function schemeOf(field: DataField): string | null {
  if (field.tag === "653") return null;
  const second = indicator(field, 2);
  return second === "7" ? first(field, "2") : (schemes[second] ?? null);
}

/** Free keywords are one heading per subfield; a heading is its main part and its subdivisions ($v $x $y $z). */
function headings(field: DataField, kind: Subject["kind"]): string[][] {
  if (kind === "keyword") return every(field, "a").map(divided);
  const head = headOf(field, kind);
  return [[...divided(head), ...every(field, "vxyz").flatMap(divided)]];
}

function headOf(field: DataField, kind: Subject["kind"]): string {
  if (kind === "person" || kind === "organisation" || kind === "meeting") {
    const name = [nameOf(field), ...(kind === "person" ? every(field, "cd") : [])];
    const title = every(field, "tp");
    return [name.filter((part) => part !== "").join(", "), ...title]
      .filter((part) => part !== "")
      .join(". ");
  }
  return line(field, field.tag === "662" ? "abcdfgh" : "abcdenpt") ?? "";
}

/** Records that write a whole heading into one subfield: "Indonesia--Sejarah". */
function divided(text: string): string[] {
  return text
    .split(/\s*(?:--|—)\s*/)
    .map(trimmed)
    .filter((part) => part !== "");
}

/** 655, with its subdivisions. */
export function genresOf(fields: Fields): string[] {
  return once(
    all(fields, "655")
      .map((field) => every(field, "avxyz").flatMap(divided).join(" -- "))
      .filter((text) => text !== ""),
  );
}
