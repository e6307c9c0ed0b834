/**
 * A mobile number in E.164, or null. 0812…, 812…, 62812…, +62812… and +62 0812… are one number
 * (facts/domain.md 3.2); a number of another country needs its `+`.
 */
export function normaliseMobile(text: string): string | null {
  const signs = text.replace(/[\s().\-‐-―]/g, "");
  if (!/^\+?\d+$/.test(signs)) return null;
  const international = signs.startsWith("+") || signs.startsWith("00");
  const digits = signs.replace(/^(?:\+|00)/, "");
  if (international && !digits.startsWith("62")) {
    return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
  }
  const national = digits.replace(/^(?:62)?0?(?=8)/, "");
  // Indonesian mobile prefixes are 81, 82, 83, 85 to 89; 9 to 12 digits after the 0.
  return /^8[1-35-9]\d{7,10}$/.test(national) ? `+62${national}` : null;
}

/** As people in Indonesia write it: +6281234567890 becomes 0812-3456-7890. */
export function formatMobile(e164: string): string {
  if (!e164.startsWith("+62")) return e164;
  return `0${e164.slice(3)}`.replace(/^(\d{4})(\d{4})(\d+)$/, "$1-$2-$3");
}
