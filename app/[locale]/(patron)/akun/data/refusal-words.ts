import { getTranslations } from "next-intl/server";

const refusals = [
  "signed-out",
  "not-a-member",
  "foreign-origin",
  "already-open",
  "unknown-request",
  "too-many",
] as const;

/** What a form of this page says when it was refused, in the page's language. */
export async function refusalWords(): Promise<Readonly<Record<string, string>>> {
  const t = await getTranslations("rights");
  return Object.fromEntries(refusals.map((word) => [word, t(`refusals.${word}`)]));
}

const faults = [
  "value-missing",
  "value-invalid",
  "ktp-name-too-long",
  "name-too-long",
  "birth-date-missing",
  "birth-date-invalid",
  "birth-date-future",
  "birth-date-too-old",
  "field-unknown",
  "why-missing",
  "words-too-long",
  "nik-not-sixteen-digits",
  "identity-number-invalid",
  "sure-missing",
] as const;

/** What is wrong with a field. */
export async function faultWords(): Promise<Readonly<Record<string, string>>> {
  const t = await getTranslations("rights");
  return Object.fromEntries(faults.map((word) => [word, t(`errors.${word}`)]));
}
