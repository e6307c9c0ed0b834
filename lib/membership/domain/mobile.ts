import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** What may carry a text message: some countries do not tell mobile numbers from others. */
const mobileTypes = new Set(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

/**
 * A mobile number in E.164, or null. 0812…, 812…, 62812…, +62812… and +62 0812… are one number; a
 * number of another country needs its `+`.
 */
export function normaliseMobile(text: string): string | null {
  // Before the package looks: it takes words around a number, and this is one field for one number.
  const signs = text.normalize("NFKC").replace(/[\s().\-‐-―]/gu, "");
  if (!/^\+?\d{5,17}$/.test(signs)) return null;
  const parsed = parsePhoneNumberFromString(signs.replace(/^00/, "+"), "ID");
  if (!parsed?.isValid() || !mobileTypes.has(parsed.getType() ?? "")) return null;
  return parsed.number;
}

/** As people in Indonesia write it: +6281234567890 becomes 0812-3456-7890; a number from abroad keeps its country. */
export function formatMobile(e164: string): string {
  if (isIndonesianMobile(e164))
    return `0${e164.slice(3)}`.replace(/^(\d{4})(\d{4})(\d+)$/, "$1-$2-$3");
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** Whether a number in E.164 is one of Indonesia. */
export function isIndonesianMobile(e164: string): boolean {
  return e164.startsWith("+62");
}
