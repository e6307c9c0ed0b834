/** Codes that MARC has withdrawn or that catalogues use against the list, and that CLDR does not know as aliases. */
const older: Readonly<Record<string, string>> = {
  cam: "km",
  esp: "eo",
  eth: "gez",
  far: "fo",
  fri: "fy",
  gae: "gd",
  gag: "gl",
  gua: "gn",
  idn: "id",
  int: "ia",
  iri: "ga",
  lan: "oc",
  lap: "se",
  max: "gv",
  mla: "mg",
  sao: "sm",
  scc: "sr",
  scr: "hr",
  sho: "sn",
  snh: "si",
  sso: "st",
  swz: "ss",
  tag: "tl",
  taj: "tg",
  tar: "tt",
  tru: "chk",
  tsw: "tn",
};

/** No language, several, unknown: nothing to tell a reader. */
const silent = new Set(["und", "zxx", "mul", "mis"]);

const known = new Map<string, string | null>();

/**
 * BCP 47 for a MARC language code ("ind" → "id", "dut" → "nl", "kaw" → "kaw"); null for blanks, INDOMARC's `###`, fill
 * characters, und, zxx and mul. Two-letter codes (041 $2 rfc5646) are taken as they are.
 */
export function languageTag(code: string): string | null {
  const key = code.toLowerCase();
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  if (!/^[a-z]{2,3}$/.test(key) || silent.has(key)) return null;
  const tag = older[key] ?? Intl.getCanonicalLocales(key)[0] ?? null;
  known.set(key, tag);
  return tag;
}
