import type { CharacterSet } from "./marc8-tables";
import { ansel, ascii, customSets, setNamed } from "./marc8-tables";

const escapeByte = 0x1b;
const replacement = "\ufffd";

/** Characters of their own codes beside the sets: begin and end of what is not sorted, joiner and non-joiner. */
const controls: ReadonlyMap<number, string> = new Map([
  [0x88, "\u0098"],
  [0x89, "\u009c"],
  [0x8d, "\u200d"],
  [0x8e, "\u200c"],
]);

type Escape = { half: "first" | "second"; set: CharacterSet; length: number };

/** What the escape sequence at a place says, or nothing where it is none. Technique 1, then technique 2 of the specification. */
const readEscape = (text: string, at: number): Escape | undefined => {
  const custom = customSets.get(text.charAt(at + 1));
  if (custom) return { half: "first", set: custom, length: 2 };
  const match = /^(?:([(,])|([)-])|(\$[,]?)(?![)-])|(\$[)-]))(!?)(.)/.exec(
    text.slice(at + 1, at + 6),
  );
  if (!match) return undefined;
  const [whole, , second, wide, wideSecond, , final = ""] = match;
  const set = setNamed(final, wide || wideSecond ? 3 : 1);
  if (!set) return undefined;
  return { half: second || wideSecond ? "second" : "first", set, length: 1 + whole.length };
};

/** Whether bytes (as a text of one character per byte) hold an escape sequence of MARC-8. */
export const hasMarc8Escape = (text: string): boolean => {
  for (let at = text.indexOf("\u001b"); at !== -1; at = text.indexOf("\u001b", at + 1)) {
    if (readEscape(text, at)) return true;
  }
  return false;
};

const reference = /&#x([0-9A-Fa-f]{2,6});/g;

/** Characters that MARC-8 has no code for are written as `&#x…;` (LoC, part 2, lossless technique). Controls stay as they are. */
export const decodeReferences = (text: string): string =>
  text.includes("&#x")
    ? text.replace(reference, (whole, digits: string) => {
        const code = Number.parseInt(digits, 16);
        const isCharacter = code >= 0xa0 || (code >= 0x20 && code < 0x7f);
        const isSurrogate = code >= 0xd800 && code <= 0xdfff;
        return isCharacter && !isSurrogate && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

/** Codes of a set that the three bytes at a place make, each without its eighth bit, or −1 where a byte cannot belong to one. */
const wideCode = (text: string, at: number): number => {
  let code = 0;
  for (let place = at; place < at + 3; place++) {
    const byte = text.charCodeAt(place) & 0x7f;
    if (!(byte >= 0x20 && byte < 0x7f)) return -1;
    code = (code << 8) | byte;
  }
  return code;
};

/**
 * Decodes MARC-8 given as a text of one character per byte, starting in ASCII and ANSEL, as every subfield does. Marks
 * come before their letter there and after it here; the text is in NFC. `faults` counts what could not be read (U+FFFD).
 */
export const decodeMarc8Text = (text: string): { text: string; faults: number } => {
  let first = ascii;
  let second = ansel;
  let out = "";
  let marks = "";
  let faults = 0;
  const write = (character: string) => {
    out += character + marks;
    marks = "";
  };
  for (let at = 0; at < text.length; ) {
    const byte = text.charCodeAt(at);
    if (byte === escapeByte) {
      const found = readEscape(text, at);
      if (!found) faults++;
      else if (found.half === "first") first = found.set;
      else second = found.set;
      at += found?.length ?? 1;
      continue;
    }
    const control = controls.get(byte);
    if (byte <= 0x20 || control !== undefined) {
      // A mark before a space has lost its letter: it stays on the space.
      if (marks && byte <= 0x20) faults++;
      write(control ?? text.charAt(at));
      at++;
      continue;
    }
    const set = byte < 0x80 ? first : second;
    const code = set.width === 3 ? wideCode(text, at) : byte & 0x7f;
    const character = set.characters.get(code);
    if (character === undefined) {
      faults++;
      write(replacement);
    } else if (set.marks.has(code)) marks += character;
    else write(character);
    // A code of three bytes that cannot be one loses its first byte only: the others may be a letter or an escape.
    at += code === -1 ? 1 : set.width;
  }
  if (marks) {
    faults++;
    out += marks;
  }
  return { text: decodeReferences(out).normalize("NFC"), faults };
};

/** Decodes the MARC-8 bytes of one subfield (LoC, "MARC-8 Encoding Environment"). */
export const decodeMarc8 = (bytes: Uint8Array): { text: string; faults: number } =>
  decodeMarc8Text(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
