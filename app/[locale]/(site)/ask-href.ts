import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

/** Addresses longer than this are cut on their way by some who pass them on. */
const questionMax = 1_500;

/** The pre-chat form, with a question carried into it. */
export function askHref(locale: Locale, question: string): string {
  // A cut, here or before, may have left half of a sign, which no address can hold.
  const words = question
    .trim()
    .slice(0, questionMax)
    .replace(/\p{Surrogate}/gu, "");
  const carried = words === "" ? "" : `&tanya=${encodeURIComponent(words)}`;
  return localHref(locale, `/tanya?mulai=1${carried}`);
}
