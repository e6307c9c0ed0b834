import type { MarcField, MarcRecord, MarcWarning, Subfield } from "./types";
import { isControlField } from "./types";

/** The separators of ISO 2709: before a subfield's code, after a field, after a record. */
export const subfieldDelimiter = 0x1f;
export const fieldTerminator = 0x1e;
export const recordTerminator = 0x1d;

const delimiter = "\u001f";

/** A text without the characters that would be read as structure: blanks stand for them. `kept` may stay. */
export const withoutDelimiters = (text: string, kept = ""): string => {
  let clean = text;
  for (const character of ["\u001d", "\u001e", delimiter]) {
    if (character !== kept && clean.includes(character)) clean = clean.replaceAll(character, " ");
  }
  return clean;
};

/** Fields whose places have a meaning each: INDOMARC writes their blanks as "#". */
const placed = new Set(["006", "007", "008"]);

const isPrintable = (code: number) => code >= 0x20 && code < 0x7f;

/** Whether a tag is one of 001 to 009 (or 00A and the like), which have no subfields. */
export const isControlTag = (tag: string): boolean => tag.startsWith("00");

/** Subfields of 245 that name the work: title, remainder, form, number and part (MARC 21, 245). */
const titleCodes = new Set(["a", "b", "k", "n", "p"]);

/** Whether a record says a title of its own: a 245 with words in it. */
export const hasTitleProper = ({ fields }: MarcRecord): boolean =>
  fields.some(
    (field) =>
      field.tag === "245" &&
      !isControlField(field) &&
      field.subfields.some(
        ({ code, value }) => titleCodes.has(code) && /[\p{L}\p{N}]/u.test(value),
      ),
  );

/** Whether a tag is three digits or letters, as every format asks. */
export const isTag = (tag: string): boolean => /^[0-9A-Za-z]{3}$/.test(tag);

/**
 * The leader as a record of ours carries it: 24 characters, lengths zero, Unicode, two indicators, codes of one
 * character, "4500" (MARC 21 leader). `#` is a blank (INDOMARC); what is no character at all becomes one.
 */
export const normalLeader = (found: string, warnings: Set<MarcWarning>): string => {
  let leader = found;
  if (leader.includes("#")) {
    leader = leader.replaceAll("#", " ");
    warnings.add("hash-blanks");
  }
  if (leader.length !== 24 || !/^[\x20-\x7e]*$/.test(leader)) {
    leader = leader
      .replace(/[^\x20-\x7e]/g, " ")
      .slice(0, 24)
      .padEnd(24);
    warnings.add("leader-repaired");
  }
  return `00000${leader.slice(5, 9)}a2200000${leader.slice(17, 20)}4500`;
};

/** Two indicators: `#` is a blank, and so is what cannot be an indicator. */
export const normalIndicators = (found: string, warnings: Set<MarcWarning>): string => {
  if (found === "  ") return found;
  let indicators = found;
  if (indicators.includes("#")) {
    indicators = indicators.replaceAll("#", " ");
    warnings.add("hash-blanks");
  }
  if (
    indicators.length !== 2 ||
    !isPrintable(indicators.charCodeAt(0)) ||
    !isPrintable(indicators.charCodeAt(1))
  ) {
    indicators = indicators
      .replace(/[^\x20-\x7e]/g, " ")
      .slice(0, 2)
      .padEnd(2);
    warnings.add("indicators-repaired");
  }
  return indicators;
};

/** A control field with its text; `#` is a blank in 006, 007 and 008. */
export const controlField = (tag: string, found: string, warnings: Set<MarcWarning>): MarcField => {
  let value = found;
  if (value.includes("#") && placed.has(tag)) {
    value = value.replaceAll("#", " ");
    warnings.add("hash-blanks");
  }
  if (value.includes(delimiter)) {
    // Written as if it had indicators and subfields: their texts are what it says.
    value = value
      .split(delimiter)
      .slice(1)
      .map((piece) => piece.slice(1))
      .join(" ");
    warnings.add("indicators-repaired");
  }
  return { tag, value };
};

/** A subfield whose code may be broken: the text is kept under "?". */
export const subfield = (code: string, value: string, warnings: Set<MarcWarning>): Subfield => {
  if (isPrintable(code.charCodeAt(0)) && code.length === 1) return { code, value };
  warnings.add("subfield-code-repaired");
  return { code: "?", value };
};

/** A field out of its text between two terminators: indicators, then each subfield after its delimiter. */
export const fieldOfText = (tag: string, text: string, warnings: Set<MarcWarning>): MarcField => {
  if (isControlTag(tag)) return controlField(tag, text, warnings);
  const first = text.indexOf(delimiter);
  if (first === -1) {
    warnings.add("field-without-subfields");
    const hasIndicators = /^[0-9 #]{2}/.test(text);
    const indicators = hasIndicators ? normalIndicators(text.slice(0, 2), warnings) : "  ";
    const value = hasIndicators ? text.slice(2) : text;
    return { tag, indicators, subfields: value ? [{ code: "a", value }] : [] };
  }
  const subfields: Subfield[] = [];
  // A third indicator, as some formats have one, has no place in MARC 21.
  if (first === 3) warnings.add("indicators-repaired");
  else if (first > 3 && text.slice(2, first).trim()) {
    // Text before any subfield: nothing that came in is thrown away.
    warnings.add("indicators-repaired");
    subfields.push({ code: "?", value: text.slice(2, first) });
  }
  const indicators = normalIndicators(
    first === 2 ? text.slice(0, 2) : text.slice(0, Math.min(2, first)),
    warnings,
  );
  for (let at = first; at !== -1; ) {
    const next = text.indexOf(delimiter, at + 1);
    const end = next === -1 ? text.length : next;
    if (end - at > 1) {
      const code = text.charCodeAt(at + 1);
      const value = text.slice(at + 2, end);
      if (isPrintable(code)) subfields.push({ code: text.charAt(at + 1), value });
      else subfields.push(subfield(text.charAt(at + 1), value, warnings));
    } else warnings.add("subfield-code-repaired");
    at = next;
  }
  return { tag, indicators, subfields };
};
