import { isAscii } from "node:buffer";
import { sniffEncoding } from "./encoding";
import {
  fieldOfText,
  fieldTerminator,
  isTag,
  normalLeader,
  recordTerminator,
  withoutDelimiters,
} from "./fields";
import { decodeMarc8Text, decodeReferences } from "./marc8";
import type { MarcEncoding, MarcFault, MarcField, MarcWarning, ParsedRecord } from "./types";

const leaderLength = 24;
/** An entry of the directory: tag 3, length 4, start 5. */
const entryLength = 12;
/** What five digits can say (ISO 2709). */
export const longestRecord = 99_999;

/** The number that digits at a place write, or −1 where they are none. */
export const digitsAt = (bytes: Uint8Array, at: number, count: number): number => {
  let number = 0;
  for (let place = at; place < at + count; place++) {
    const digit = (bytes[place] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
};

type Entry = { tag: string; start: number; length: number };
type Span = { start: number; end: number };
type Placed = { tag: string; start: number; end: number };

/** Pieces between field terminators, from the base address on; the last one may have lost its terminator. */
const fieldSpans = (buffer: Buffer, base: number, end: number): Span[] => {
  const spans: Span[] = [];
  for (let at = base; at < end; ) {
    const found = buffer.indexOf(fieldTerminator, at);
    const stop = found === -1 || found > end ? end : found;
    spans.push({ start: at, end: stop });
    at = stop + 1;
  }
  return spans;
};

/** Where each field of the directory stands, every one ending where a field ends; nothing where an entry is wrong. */
const placesAsStated = (entries: readonly Entry[], spans: readonly Span[], base: number) => {
  if (entries.length !== spans.length) return undefined;
  const stated = (entry: Entry, span: Span | undefined) =>
    span?.start === base + entry.start && span.end - span.start + 1 === entry.length;
  if (entries.every((entry, place) => stated(entry, spans[place]))) {
    return spans.map((span, place) => ({ tag: entries[place]?.tag ?? "", ...span }));
  }
  // A directory may list the fields in another order than they stand in.
  const byStart = new Map(spans.map((span) => [span.start, span]));
  const placed: Placed[] = [];
  for (const entry of entries) {
    const span = byStart.get(base + entry.start);
    if (!span || !stated(entry, span)) return undefined;
    byStart.delete(span.start);
    placed.push({ tag: entry.tag, ...span });
  }
  return placed;
};

/** Lengths and starts are wrong, but there are as many fields as entries: the tags in their order belong to them. */
const placesByOrder = (entries: readonly Entry[], spans: readonly Span[]): Placed[] => {
  const inOrder = entries.every(({ start }) => start >= 0)
    ? entries.toSorted((one, other) => one.start - other.start)
    : entries;
  return spans.map((span, place) => ({ tag: inOrder[place]?.tag ?? "", ...span }));
};

/** Entries that begin and end where fields do, whatever the others say. */
const placesThatFit = (
  entries: readonly Entry[],
  spans: readonly Span[],
  base: number,
): Placed[] => {
  const ends = new Set(spans.map(({ end }) => end));
  const starts = new Set(spans.map(({ start }) => start));
  return entries.flatMap(({ tag, start, length }) => {
    const from = base + start;
    const to = from + length - 1;
    return start >= 0 && length > 0 && starts.has(from) && ends.has(to)
      ? [{ tag, start: from, end: to }]
      : [];
  });
};

/**
 * Walks a directory whose entries are not twelve bytes each (starts of six digits, in records longer than the format allows)
 * or that does not begin at byte 24 (a leader that lost or won a character): each entry has to say what the fields show.
 */
const placesByWalking = (buffer: Buffer, from: number, base: number, spans: readonly Span[]) => {
  const directory = buffer.toString("latin1", from, base - 1);
  const placed: Placed[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const length = String(end - start + 1).padStart(4, "0");
    const stated = length + String(start - base).padStart(5, "0");
    if (!directory.startsWith(stated, at + 3)) return undefined;
    placed.push({ tag: directory.slice(at, at + 3), start, end });
    at += 3 + stated.length;
  }
  return at === directory.length ? placed : undefined;
};

const readDirectory = (buffer: Buffer, base: number): Entry[] => {
  const entries: Entry[] = [];
  for (let at = leaderLength; at + entryLength < base; at += entryLength) {
    entries.push({
      tag: buffer.toString("latin1", at, at + 3),
      length: digitsAt(buffer, at + 3, 4),
      start: digitsAt(buffer, at + 7, 5),
    });
  }
  return entries;
};

/** Whether all of what stands before a stated base address is entries, though no field terminator follows them. */
const isDirectory = (buffer: Buffer, base: number, end: number): boolean => {
  const length = base - 1 - leaderLength;
  if (length <= 0 || length % entryLength !== 0 || base > end) return false;
  // Another control character stands for the terminator; a digit is the middle of a longer directory.
  if ((buffer[base - 1] ?? 0) >= 0x20) return false;
  for (let at = leaderLength; at < base - 1; at += entryLength) {
    if (digitsAt(buffer, at + 3, 4) === -1 || digitsAt(buffer, at + 7, 5) === -1) return false;
  }
  return true;
};

/** Where the fields stand, by the directory where it is right, by the terminators where it is not. */
const placeFields = (
  buffer: Buffer,
  base: number,
  end: number,
  warnings: Set<MarcWarning>,
): Placed[] | MarcFault => {
  const entries = readDirectory(buffer, base);
  const spans = fieldSpans(buffer, base, end);
  if (spans.length === 0 || entries.length === 0) {
    return spans.length === entries.length ? "no-fields" : "directory-broken";
  }
  const whole = (base - 1 - leaderLength) % entryLength === 0;
  const stated = whole && placesAsStated(entries, spans, base);
  if (stated) return stated;
  warnings.add("directory-rebuilt");
  for (const moved of [0, -1, 1, -2, 2]) {
    const walked = placesByWalking(buffer, leaderLength + moved, base, spans);
    if (!walked) continue;
    if (moved !== 0) warnings.add("leader-repaired");
    return walked;
  }
  if (entries.length === spans.length) {
    // Past five digits the starts begin anew: there the order of the directory is all there is.
    return end > longestRecord
      ? spans.map((span, place) => ({ tag: entries[place]?.tag ?? "", ...span }))
      : placesByOrder(entries, spans);
  }
  const fitting = placesThatFit(entries, spans, base);
  if (fitting.length * 2 <= entries.length) return "directory-broken";
  if (fitting.length < entries.length) warnings.add("field-dropped");
  return fitting;
};

const windows1252 = new TextDecoder("windows-1252");
const windows1251 = new TextDecoder("windows-1251");

type Decode = (buffer: Buffer, start: number, end: number, warnings: Set<MarcWarning>) => string;

const decoders: Readonly<Record<MarcEncoding, Decode>> = {
  ascii: (buffer, start, end) => buffer.toString("latin1", start, end),
  "utf-8": (buffer, start, end) => buffer.toString("utf8", start, end),
  "latin-1": (buffer, start, end) => windows1252.decode(buffer.subarray(start, end)),
  "windows-1251": (buffer, start, end) => windows1251.decode(buffer.subarray(start, end)),
  "marc-8": (buffer, start, end, warnings) => {
    const text = buffer.toString("latin1", start, end);
    // Most fields of such a record are plain, and are read as they are.
    const isPlain = isAscii(buffer.subarray(start, end)) && !text.includes("\u001b");
    if (isPlain) return decodeReferences(text);
    // Every subfield starts in ASCII and ANSEL again, whatever the one before it ended in.
    const pieces = text.split("\u001f").map((piece) => {
      const { text: decoded, faults } = decodeMarc8Text(piece);
      if (faults > 0) warnings.add("undecodable-characters");
      return decoded;
    });
    return pieces.join("\u001f");
  },
};

/**
 * Reads the fields of one record out of its ISO 2709 bytes, from the leader to the record terminator. Wrong lengths, base
 * addresses and directories are overcome where the field terminators show the fields, and reported as warnings.
 */
export const parseRecord = (bytes: Uint8Array): ParsedRecord => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const warnings = new Set<MarcWarning>();
  const refused = (reason: MarcFault): ParsedRecord => ({ ok: false, reason });
  const ended = buffer[buffer.length - 1] === recordTerminator;
  if (!ended) warnings.add("terminator-missing");
  const end = ended ? buffer.length - 1 : buffer.length;
  if (end < leaderLength + 1) return refused("too-short");
  const firstTerminator = buffer.indexOf(fieldTerminator);
  if (firstTerminator === -1 || firstTerminator >= end) return refused("directory-broken");
  if (firstTerminator < leaderLength) return refused("leader-broken");

  if (buffer.length > longestRecord) warnings.add("over-99999-bytes");
  else if (ended && digitsAt(buffer, 0, 5) !== buffer.length) warnings.add("length-wrong");
  const statedBase = digitsAt(buffer, 12, 5);
  const isStated = statedBase === firstTerminator + 1 || isDirectory(buffer, statedBase, end);
  const base = isStated ? statedBase : firstTerminator + 1;
  if (!isStated) warnings.add("base-address-wrong");

  const placed = placeFields(buffer, base, end, warnings);
  if (typeof placed === "string") return refused(placed);

  const declaredUnicode = buffer[9] === 0x61;
  const { encoding, guessed } = sniffEncoding(buffer.subarray(base, end), declaredUnicode);
  const declared = declaredUnicode ? "utf-8" : "marc-8";
  if (guessed) warnings.add("encoding-guessed");
  if (encoding !== "ascii" && encoding !== declared) warnings.add("encoding-not-as-declared");
  if (guessed && encoding === "utf-8") warnings.add("undecodable-characters");

  const decode = decoders[encoding];
  const references = encoding === "ascii" && !declaredUnicode;
  const fields: MarcField[] = [];
  for (const { tag, start, end: stop } of placed) {
    if (!isTag(tag)) {
      warnings.add("field-dropped");
      continue;
    }
    let text = decode(buffer, start, stop, warnings);
    if (references) text = decodeReferences(text);
    fields.push(fieldOfText(tag, withoutDelimiters(text, "\u001f"), warnings));
  }
  if (fields.length === 0) return refused("no-fields");
  const leader = normalLeader(buffer.toString("latin1", 0, leaderLength), warnings);
  return { ok: true, record: { leader, fields }, encoding, warnings: [...warnings] };
};
