import { isAscii, isUtf8 } from "node:buffer";
import { hasMarc8Escape } from "./marc8";
import { ansel } from "./marc8-tables";
import type { MarcEncoding } from "./types";

/** What bytes are written in; `guessed` where nothing in them proves it. */
export type Sniffed = { readonly encoding: MarcEncoding; readonly guessed: boolean };

/** Letters that a mark of ANSEL makes one character with, as "mark,letter" codes. */
let composing: ReadonlySet<number> | undefined;
const composingPairs = (): ReadonlySet<number> => {
  const pairs = new Set<number>();
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  for (const mark of ansel.marks) {
    for (const letter of letters) {
      const whole = (letter + (ansel.characters.get(mark) ?? "")).normalize("NFC");
      if (whole.length === 1) pairs.add((mark << 8) | letter.charCodeAt(0));
    }
  }
  return pairs;
};

/** Marks that span or underline letters and so never make one character with them. */
const spanning = new Set([0x6b, 0x6c, 0x75, 0x76, 0x7a, 0x7b]);

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** How much high bytes look like ANSEL: marks before letters that take them, and no code that it does not have. */
const anselScore = (bytes: Uint8Array): number => {
  composing ??= composingPairs();
  let score = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte === 0x88 || byte === 0x89 || byte === 0x8d || byte === 0x8e) continue;
    const code = byte & 0x7f;
    if (byte < 0xa0 || !ansel.characters.has(code)) score -= 2;
    else if (ansel.marks.has(code)) {
      const next = bytes[at + 1] ?? 0;
      if (composing.has((code << 8) | next)) score += 1;
      else if (isLetter(next)) score -= spanning.has(code) ? 0 : 1;
      else if (next < 0x80) score -= 2;
    }
  }
  return score;
};

/** How many sequences of UTF-8 above ASCII there are, and the places of the bytes that belong to none. */
export const findStrays = (bytes: Uint8Array): { sequences: number; strays: number[] } => {
  let sequences = 0;
  const strays: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const whole = byte >= 0xc2 && byte <= 0xf4 && isUtf8(bytes.subarray(at, at + length));
    if (whole && at + length <= bytes.length) {
      sequences++;
      at += length;
    } else {
      strays.push(at);
      at++;
    }
  }
  return { sequences, strays };
};

/** Letters of Windows-1251 stand in words of high bytes; the accents of Latin-1 stand alone. */
const looksCyrillic = (bytes: Uint8Array): boolean => {
  let letters = 0;
  let neighbours = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    letters++;
    if ((bytes[at + 1] ?? 0) >= 0xc0) neighbours++;
  }
  return letters >= 4 && neighbours * 2 > letters;
};

/**
 * Finds what a record's bytes are written in. They are believed, not leader position 09 (`declaredUnicode`), which
 * decides only where the bytes leave it open. Latin-1 is read as Windows-1252, which holds all of its letters.
 */
export const sniffEncoding = (bytes: Uint8Array, declaredUnicode: boolean): Sniffed => {
  const plain = isAscii(bytes);
  if (!plain && isUtf8(bytes)) return { encoding: "utf-8", guessed: false };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const escapes = buffer.includes(0x1b) && hasMarc8Escape(buffer.toString("latin1"));
  if (escapes) return { encoding: "marc-8", guessed: false };
  if (plain) return { encoding: "ascii", guessed: false };
  const { sequences, strays } = findStrays(bytes);
  if (sequences > strays.length || (declaredUnicode && sequences > 0)) {
    return { encoding: "utf-8", guessed: true };
  }
  if (looksCyrillic(bytes)) return { encoding: "windows-1251", guessed: true };
  const score = anselScore(bytes);
  if (score > 0 || (score === 0 && !declaredUnicode)) {
    return { encoding: "marc-8", guessed: declaredUnicode };
  }
  return { encoding: "latin-1", guessed: true };
};
