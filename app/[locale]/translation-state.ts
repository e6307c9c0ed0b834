import type { Locale } from "@/lib/language/locales";
import type { PublishedDocument } from "@/lib/publishing/types";

/** What an English page has to say of its text; null when there is nothing to say. */
export function translationState(
  {
    content,
    translationStale,
  }: Pick<PublishedDocument<{ readonly en: unknown }>, "content" | "translationStale">,
  locale: Locale,
): "missing" | "stale" | null {
  if (locale === "id") return null;
  if (content.en === null) return "missing";
  return translationStale ? "stale" : null;
}

/** The `lang` of a fragment that is not in the language of its page; undefined where it is. */
export function foreignLang(lang: Locale, locale: Locale): Locale | undefined {
  return lang === locale ? undefined : lang;
}
