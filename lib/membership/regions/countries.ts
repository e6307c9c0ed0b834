import "server-only";

import { getCountries } from "libphonenumber-js/max";
import type { Locale } from "@/lib/language/locales";

export type Country = { readonly code: string; readonly name: string };

const known = new Map<Locale, readonly Country[]>();

/** Every country that has telephone numbers, by name in the reader's language, Indonesia first. Codes are ISO 3166-1 alpha-2. */
export function listCountries(locale: Locale): readonly Country[] {
  const made = known.get(locale) ?? makeCountries(locale);
  known.set(locale, made);
  return made;
}

function makeCountries(locale: Locale): readonly Country[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const all = getCountries().map((code) => ({ code, name: names.of(code) ?? code }));
  const inOrder = new Intl.Collator(locale);
  return all.sort(
    (a, b) => Number(b.code === "ID") - Number(a.code === "ID") || inOrder.compare(a.name, b.name),
  );
}
