import "server-only";

import type { Locale } from "@/lib/language/locales";
import { regionsAbove } from "@/lib/membership/regions/queries";
import { educations, occupations } from "@/lib/membership/registration/domain/statistics";
import type { CodeNames, Json } from "./domain/readable";

/**
 * What the codes of membership in one's data are called: regions from the village up, countries, education and occupation.
 * Codes that nobody bears are left out.
 */
export async function codeNamesIn(data: Json, locale: Locale): Promise<CodeNames> {
  const found = [...codesIn(data)].map(async (each) => {
    const [field = "", code = ""] = each.split(":");
    return [each, await nameOf(field as CodeField, code, locale)] as const;
  });
  const named = await Promise.all(found);
  return new Map(named.flatMap(([each, name]) => (name === undefined ? [] : [[each, name]])));
}

const fields = ["village", "country", "education", "occupation"] as const;
type CodeField = (typeof fields)[number];

async function nameOf(field: CodeField, code: string, locale: Locale): Promise<string | undefined> {
  switch (field) {
    case "village": {
      const names = (await regionsAbove(code)).map(({ name }) => name);
      return names.length === 0 ? undefined : names.toReversed().join(", ");
    }
    case "country":
      return new Intl.DisplayNames(locale, { type: "region" }).of(code);
    case "education":
      return educations.find((each) => each.code === code)?.label[locale];
    case "occupation":
      return occupations.find((each) => each.code === code)?.label[locale];
  }
}

/** `field:code` of every such field, however deep. */
function codesIn(data: Json): ReadonlySet<string> {
  if (data === null || typeof data !== "object") return new Set();
  const found = Object.entries(data).flatMap(([key, value]: [string, Json]) =>
    typeof value === "string" && fields.some((field) => field === key)
      ? [`${key}:${value}`]
      : [...codesIn(value)],
  );
  return new Set(found);
}
