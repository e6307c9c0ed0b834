import { z } from "zod";
import { fromPlainText, richTextSchema } from "@/lib/publishing/domain/rich-text";
import type { FieldSpec, KindSpec } from "./field-spec";
import { emptyValue, sharedOf } from "./field-spec";

type Fields = Record<string, unknown>;

/** Something stored that no field of today's form takes in: where it stood, what it was called, and its words. */
export type Unclaimed = {
  readonly place: string;
  readonly name: string;
  readonly words: readonly string[];
};

/**
 * What of an outdated edition fits today's fields; which of them to look at, since they were filled in by words alone or
 * miss what they need; and what is left over.
 */
export type Salvaged = {
  readonly content: { readonly shared: Fields; readonly id: Fields; readonly en: Fields | null };
  readonly doubtful: readonly string[];
  readonly unclaimed: readonly Unclaimed[];
};

const fieldsSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.array(fieldsSchema);

/** The fields of a part, or null where it is in a form that has none. */
function fieldsOf(part: unknown): Fields | null {
  const read = fieldsSchema.safeParse(part);
  return read.success ? read.data : null;
}

/** Deeper than anything an editor can write. */
const depthMax = 60;

/** All words in a value whose form nobody knows any more, in their order. */
function wordsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null || depth > depthMax) return [];
  // In rich text of any form the words stand under `text`; `type` and the marks are none.
  if ("text" in value) return wordsIn(value.text, depth + 1);
  // A line break or a rule says what it is, and nothing else.
  if ("type" in value && Object.keys(value).length === 1) return [];
  const inner = "content" in value ? [value.content] : Object.values(value);
  return inner.flatMap((each) => wordsIn(each, depth + 1));
}

/** As `wordsIn`, and the answer of a box that was ticked or not. */
const wordsOf = (value: unknown): readonly string[] =>
  typeof value === "boolean" ? [value ? "ya" : "tidak"] : wordsIn(value);

/** Fields of these types are filled in by words where the form of a value is unknown; others begin empty. */
const takesWords: ReadonlySet<FieldSpec["type"]> = new Set(["line", "area", "lines", "rich"]);

/** Nothing can be saved without it; a box that was not ticked is an answer. */
const isNeeded = ({ optional = false, type }: FieldSpec) => !optional && type !== "check";

/** The value itself where it fits the field, else the nearest that does. */
function fitted(spec: FieldSpec, value: unknown): unknown {
  switch (spec.type) {
    case "line":
    case "area":
      return typeof value === "string" ? value : wordsIn(value).join(" ");
    case "date":
    case "moment":
      return typeof value === "string" ? value : emptyValue(spec);
    case "select":
      return spec.choices.some((choice) => choice.value === value) ? value : emptyValue(spec);
    case "check":
      return typeof value === "boolean" ? value : emptyValue(spec);
    case "picture":
      return value === null || z.uuid().safeParse(value).success ? value : emptyValue(spec);
    case "lines":
      return z.array(z.string()).safeParse(value).success ? value : wordsIn(value);
    case "links":
    case "facts":
      return rowsSchema.safeParse(value).success ? value : emptyValue(spec);
    case "rich": {
      if (richTextSchema.safeParse(value).success) return value;
      const words = wordsIn(value);
      return words.length === 0 ? emptyValue(spec) : fromPlainText(words.join("\n\n"));
    }
  }
}

/** An outdated edition as the form of its kind can show it. Never fails: what cannot be read is left empty. */
export function salvage(spec: KindSpec, stored: unknown): Salvaged {
  const parts = fieldsOf(stored) ?? { naskah: stored };
  const doubtful: string[] = [];
  const unclaimed: Unclaimed[] = [];
  const leave = (place: string, name: string, value: unknown) => {
    const words = wordsOf(value);
    if (words.length > 0) unclaimed.push({ place, name, words });
  };
  const fill = (part: string, specs: readonly FieldSpec[], language: string): Fields => {
    const from = fieldsOf(parts[part]) ?? {};
    const filled = specs.map((field): readonly [string, unknown] => {
      const { name } = field;
      const label = `${field.label}${language}`;
      const value = from[name];
      if (value === undefined) {
        if (isNeeded(field)) doubtful.push(label);
        return [name, emptyValue(field)];
      }
      const kept = fitted(field, value);
      if (kept !== value) {
        doubtful.push(label);
        if (!takesWords.has(field.type)) leave(`${part}.${name}`, label, value);
      }
      return [name, kept];
    });
    const claimed = new Set(specs.map(({ name }) => name));
    for (const [name, value] of Object.entries(from))
      if (!claimed.has(name)) leave(`${part}.${name}`, `${name}${language}`, value);
    return Object.fromEntries(filled);
  };
  const content = {
    shared: fill("shared", sharedOf(spec), ""),
    id: fill("id", spec.text, ""),
    en: fieldsOf(parts.en) && fill("en", spec.text, " (Inggris)"),
  };
  for (const [name, value] of Object.entries(parts)) {
    const isRead = name === "enOf" || (Object.hasOwn(content, name) && fieldsOf(value) !== null);
    if (!isRead) leave(name, name, value);
  }
  return { content, doubtful, unclaimed };
}
