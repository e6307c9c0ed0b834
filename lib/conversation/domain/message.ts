import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";

/** Longest message, in code points after NFC (conversation.md, "The record"). */
export const bodyLengthMax = 4_000;
/** Characters of a message shown in the desk's lists. */
export const previewLengthMax = 80;

// Everything in Cc but tab and line feed; line endings are made uniform first.
const controls = /[^\P{Cc}\t\n]/gu;
// Overrides and isolates can make a message read as something else than was typed; ZWJ and ZWNJ stay
// because emoji and several scripts need them. Direction itself comes from `dir="auto"` on the bubble.
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A message as it is stored: NFC, uniform line ends, no control or direction-override characters, trimmed.
 * Refuses `body-empty` and `body-too-long` (more than 4,000 code points).
 */
export function normaliseBody(text: string): Result<string, "body-empty" | "body-too-long"> {
  const body = text
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(loneSurrogates, "\uFFFD")
    .replace(controls, "")
    .replace(directionOverrides, "")
    .trim();
  if (body === "") return refuse("body-empty");
  if (lengthInCodePoints(body) > bodyLengthMax) return refuse("body-too-long");
  return ok(body);
}

/** Length as people count it, nearer than UTF-16 units: code points. */
export function lengthInCodePoints(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

// Sixteen digits and more, however they are grouped: an identity number, and no telephone number, which has fifteen at most.
const longNumbers = /\p{Nd}(?:[ .-]?\p{Nd}){15,}/gu;

/** A text for a list, with nothing but the last four of whatever may be an identity number. The message itself stays as it is. */
export function maskLongNumbers(line: string): string {
  return line.replace(longNumbers, (number) => {
    const digits = Array.from(number.replace(/\P{Nd}/gu, ""));
    return `••••${digits.slice(-4).join("")}`;
  });
}

/** The first words of a message on one line, for lists. Masked before it is cut: no part of a long number is left at the end. */
export function preview(body: string): string {
  const line = maskLongNumbers(body.replace(/\s+/gu, " ").trim());
  const points = Array.from(line);
  return points.length <= previewLengthMax
    ? line
    : `${points.slice(0, previewLengthMax - 1).join("")}…`;
}
