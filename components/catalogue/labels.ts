import { digitalKinds, kinds } from "@/lib/catalogue/bibliography/domain/kinds";
import { digitalKindLabels, kindLabels } from "@/lib/catalogue/bibliography/domain/labels";
import type { Locale } from "@/lib/language/locales";

/** What a kind is called; a word that is none stands for itself. */
export function kindName(kind: string, locale: Locale): string {
  const known = kinds.find((one) => one === kind);
  return known ? kindLabels[known][locale] : kind;
}

/** One of the six digital types (R090). */
export function digitalKindName(kind: string, locale: Locale): string {
  const known = digitalKinds.find((one) => one === kind);
  return known ? digitalKindLabels[known][locale] : kind;
}

const names: Readonly<Record<Locale, Intl.DisplayNames>> = {
  id: new Intl.DisplayNames("id", { type: "language" }),
  en: new Intl.DisplayNames("en", { type: "language" }),
};

/** `jv` → Jawa, Javanese; what is no tag stands for itself. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return names[locale].of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `1.234.567`, `1,234,567`. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Languages that are offered by name before anything is searched; those found stand among the facets. */
export const offeredLanguages = [
  ...["id", "jv", "su", "ban", "min", "mad", "bug", "ms", "kaw"],
  ...["en", "nl", "de", "fr", "ar", "zh", "ja"],
] as const;

/** A line of a record without the blanks that cataloguers put before colons and semicolons: `Jakarta: Kompas, 2014`. */
export function readable(line: string): string {
  return line.replace(/\s+([:;])(?=\s)/gu, "$1");
}
