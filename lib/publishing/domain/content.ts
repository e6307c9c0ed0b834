import { z } from "zod";

/** What a document says: facts of both languages, the Indonesian text, and the English one once there is one. */
export type Content<Shared, Text> = {
  readonly shared: Shared;
  readonly id: Text;
  readonly en: Text | null;
  /** Fingerprint of the Indonesian text that the English one was last compared with. */
  readonly enOf: string | null;
};

/** The schema of a kind of document, made of the schemas of its two parts. */
export function contentSchema<Shared, Text>(shared: z.ZodType<Shared>, text: z.ZodType<Text>) {
  return z.object({ shared, id: text, en: text.nullable(), enOf: z.string().nullable() });
}

/**
 * A text without what PostgreSQL and XML cannot hold: control characters, halves of characters, two signs that are none.
 * Tabs and ends of lines stay.
 */
export const storableCharacters = (text: string): string =>
  text.replace(/(?!\s)[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");

const tidyLine = z
  .string()
  .transform((text) => storableCharacters(text).replace(/\s+/gu, " ").trim());

/** One line of text, as a title or a name, of at most `max` characters. */
export const line = (max: number) =>
  tidyLine.pipe(z.string().min(1, "missing").max(max, "too-long"));

/** As `line`, and may be empty or left out. */
export const optionalLine = (max: number) =>
  tidyLine.pipe(z.string().max(max, "too-long")).default("");

/** Text of a value by which two equal ones are equal, whatever order their keys were stored in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.join(",")}}`;
}

type Translated = { readonly id: unknown; readonly en: unknown; readonly enOf: string | null };

/**
 * The `enOf` of a save: the English text counts as made from today's Indonesian one when it was changed now, or when the
 * editor says that it still fits; otherwise it stays what it was.
 */
export function nextEnOf(
  before: Translated | null,
  after: { readonly id: unknown; readonly en: unknown },
  { checked, fingerprint }: { checked: boolean; fingerprint: (text: string) => string },
): string | null {
  if (after.en === null) return null;
  const now = fingerprint(canonical(after.id));
  const rewritten = before === null || canonical(before.en) !== canonical(after.en);
  return rewritten || checked ? now : before.enOf;
}

const storedTranslation = z.object({
  en: z.record(z.string(), z.unknown()),
  enOf: z.string().nullable().catch(null),
});

/**
 * What an edition that no longer fits its schema says about the next one's translation. Its English text and `en` may
 * differ by their form alone, so the text counts as untouched; null where there was none and `en` is therefore new.
 */
export function outdatedBefore(stored: unknown, en: unknown): Translated | null {
  const read = storedTranslation.safeParse(stored);
  return read.success ? { id: null, en, enOf: read.data.enOf } : null;
}

/** *Terjemahan kedaluwarsa*: the Indonesian text has changed since the English one was made from it. */
export function isTranslationStale(
  content: Translated,
  fingerprint: (text: string) => string,
): boolean {
  return content.en !== null && content.enOf !== fingerprint(canonical(content.id));
}

/** The text in the language of the page, and the language it really is in. */
export function textIn<Text>(
  { id, en }: { readonly id: Text; readonly en: Text | null },
  locale: "id" | "en",
): { readonly text: Text; readonly lang: "id" | "en" } {
  return locale === "en" && en !== null ? { text: en, lang: "en" } : { text: id, lang: "id" };
}

/** Part of a public address: small letters, digits and single hyphens, at most 80. */
export const slugSchema = z
  .string()
  .trim()
  .max(80, "slug-too-long")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "slug-letters");

/** A title as the address would write it; may be empty when nothing of it fits. */
export function slugOf(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/gu, "");
}
