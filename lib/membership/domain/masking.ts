import { formatMobile } from "./mobile";

const dots = "••••";

/** "Sekar Wulandari" becomes "Sekar W••••"; a one-word name keeps its first two letters. */
export function maskName(name: string): string {
  const [first = "", ...others] = name.trim().split(/\s+/);
  if (others.length === 0) return `${[...first].slice(0, 2).join("")}${dots}`;
  return [first, ...others.map((word) => `${[...word][0] ?? ""}${dots}`)].join(" ");
}

/** +6281234567890 becomes "0812-••••-890". */
export function maskMobile(e164: string): string {
  const shown = formatMobile(e164);
  return `${shown.slice(0, 4)}-${dots}-${shown.slice(-3)}`;
}

/** 1990-08-17 becomes "••-••-1990". */
export function maskBirthDate(birthDate: string): string {
  return `••-••-${birthDate.slice(0, 4)}`;
}

/** Only the last four. */
export function maskIdentityNumber(number: string): string {
  return `${dots}${number.slice(-4)}`;
}
