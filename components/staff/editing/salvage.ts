import { z } from "zod";
import { fromPlainText, richTextSchema } from "@/lib/publishing/domain/rich-text";
import type { FieldSpec, KindSpec } from "./field-spec";
import { emptyValue, sharedOf } from "./field-spec";

type Fields = Record<string, unknown>;

/** What of an outdated edition fits today's fields, and which of them to look at: they were filled in by words alone. */
export type Salvaged = {
  readonly content: { readonly shared: Fields; readonly id: Fields; readonly en: Fields | null };
  readonly doubtful: readonly string[];
};

const fieldsSchema = z.record(z.string(), z.unknown());
const storedSchema = z.object({
  shared: fieldsSchema.catch({}),
  id: fieldsSchema.catch({}),
  en: fieldsSchema.nullable().catch(null),
});
const rowsSchema = z.array(fieldsSchema);

/** Deeper than anything an editor can write. */
const depthMax = 60;

/** All words in a value whose form nobody knows any more, in their order. */
function wordsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null || depth > depthMax) return [];
  // In rich text of any form the words stand under `text`; `type` and the marks are none.
  if ("text" in value) return wordsIn(value.text, depth + 1);
  const inner = "content" in value ? [value.content] : Object.values(value);
  return inner.flatMap((each) => wordsIn(each, depth + 1));
}

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
  const read = storedSchema.safeParse(stored);
  const { shared, id, en } = read.success ? read.data : { shared: {}, id: {}, en: null };
  const doubtful: string[] = [];
  const fill = (specs: readonly FieldSpec[], from: Fields, language: string): Fields =>
    Object.fromEntries(
      specs.map((field) => {
        const value = from[field.name];
        if (value === undefined) return [field.name, emptyValue(field)];
        const kept = fitted(field, value);
        if (kept !== value) doubtful.push(`${field.label}${language}`);
        return [field.name, kept];
      }),
    );
  const content = {
    shared: fill(sharedOf(spec), shared, ""),
    id: fill(spec.text, id, ""),
    en: en && fill(spec.text, en, " (Inggris)"),
  };
  return { content, doubtful };
}
