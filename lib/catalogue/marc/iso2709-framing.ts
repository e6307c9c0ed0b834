import { fieldTerminator, recordTerminator } from "./fields";
import { digitsAt } from "./iso2709-record";
import type { MarcFault } from "./types";

/** A piece of a file that is one record, or that is broken for a reason that its place shows. */
export type CutRecord = {
  readonly position: number;
  readonly end: number;
  readonly bytes: Uint8Array;
  readonly fault?: MarcFault;
  /** Something that is no record stood before it. */
  readonly garbage?: boolean;
};

/** Real records of 400 kB exist (serials with all their copies); a piece of 5 MB without a terminator is no record. */
const largestRecord = 5_000_000;
/** How much of a broken piece is kept for the report. */
const keptOfBroken = 100_000;

/** Five blanks before a letter are a length that nobody filled in, and so part of a leader. */
const unfilledLength = 5;

/** Bytes of a file, from a place on that moves forward. Appending costs the same however small the chunks are. */
class Window {
  private buffer = Buffer.allocUnsafe(1 << 17);
  private filled = 0;
  /** Offset in the file of the first byte held. */
  private origin = 0;

  append(chunk: Uint8Array, from: number): void {
    const start = from - this.origin;
    const kept = this.filled - start;
    if (this.filled + chunk.length > this.buffer.length) {
      const needed = kept + chunk.length;
      const target = needed * 2 > this.buffer.length ? Buffer.allocUnsafe(needed * 2) : this.buffer;
      this.buffer.copy(target, 0, start, this.filled);
      this.buffer = target;
      this.origin = from;
      this.filled = kept;
    }
    this.buffer.set(chunk, this.filled);
    this.filled += chunk.length;
  }

  get end(): number {
    return this.origin + this.filled;
  }

  byte(at: number): number {
    return at < this.end ? (this.buffer[at - this.origin] ?? -1) : -1;
  }

  find(byte: number, from: number): number {
    const found = this.buffer.subarray(0, this.filled).indexOf(byte, from - this.origin);
    return found === -1 ? -1 : found + this.origin;
  }

  view(from: number, to: number): Buffer {
    return this.buffer.subarray(from - this.origin, to - this.origin);
  }

  copy(from: number, to: number): Uint8Array {
    return Buffer.from(this.view(from, to));
  }
}

/** Bytes that may stand between records: ends of lines, blanks, NUL, the end-of-file mark of DOS, a byte order mark, terminators. */
const filler = new Set([
  0x00,
  0x09,
  0x0a,
  0x0d,
  0x1a,
  0x20,
  0xef,
  0xbb,
  0xbf,
  fieldTerminator,
  recordTerminator,
]);

const isLeaderLike = (bytes: Buffer, at: number): boolean =>
  digitsAt(bytes, at, 5) > 24 &&
  digitsAt(bytes, at + 12, 5) > 24 &&
  bytes[at + 10] === 0x32 &&
  bytes[at + 11] === 0x32 &&
  bytes[at + 20] === 0x34 &&
  bytes[at + 21] === 0x35;

/** Something in the first 24 bytes says that a record was meant. */
const isMeantAsRecord = (bytes: Buffer): boolean =>
  digitsAt(bytes, 0, 5) !== -1 ||
  digitsAt(bytes, 12, 5) !== -1 ||
  (bytes[20] === 0x34 && bytes[21] === 0x35);

/** Whether a record of this length has a directory that fills it to its last byte, with a terminator among its fields. */
const directoryFills = (bytes: Buffer, firstTerminator: number): boolean => {
  const base = digitsAt(bytes, 12, 5);
  if (base < 25 || base > firstTerminator || bytes[base - 1] !== fieldTerminator) return false;
  let furthest = 0;
  for (let at = 24; at + 12 < base; at += 12) {
    const length = digitsAt(bytes, at + 3, 4);
    const start = digitsAt(bytes, at + 7, 5);
    if (length < 0 || start < 0) return false;
    furthest = Math.max(furthest, start + length);
  }
  return base + furthest + 1 === bytes.length;
};

/**
 * Where, in a piece up to a record terminator, a later record begins that ends exactly there; −1 where none does. What stands
 * before it is a record that was cut off, or no record at all.
 */
const laterRecord = (piece: Buffer): number => {
  for (let at = piece.indexOf("4500", 21); at !== -1; at = piece.indexOf("4500", at + 1)) {
    const start = at - 20;
    if (
      start > 0 &&
      isLeaderLike(piece, start) &&
      digitsAt(piece, start, 5) === piece.length - start
    ) {
      return start;
    }
  }
  return -1;
};

/** What the start of a window is: a piece, or more bytes are needed, or there is nothing left. */
type Step = CutRecord | "more" | "nothing";

/**
 * Cuts a stream of ISO 2709 into records. A length is believed where a terminator stands at its end; otherwise the next
 * terminator ends the record, unless a later leader shows that this one was cut off or lost its terminator.
 */
class Cutter {
  private readonly window = new Window();
  /** Offset in the file where the next record is looked for. */
  private at = 0;
  /** No record terminator stands before this offset. */
  private searched = 0;
  private garbage = false;
  /** Blanks that stand right before it. */
  private blanks = 0;
  /** The start of a piece that outgrew every record, while its end is looked for. */
  private oversized: { position: number; bytes: Uint8Array; fault: MarcFault } | undefined;

  push(chunk: Uint8Array): void {
    this.window.append(chunk, this.at - Math.min(this.blanks, unfilledLength));
  }

  /** The next piece. `last` when no more bytes will come. */
  next(last: boolean): Step {
    if (this.oversized) return this.skipOversized(last);
    this.skipFiller();
    const { window, at } = this;
    if (at >= window.end) return last ? "nothing" : "more";
    const terminator = window.find(recordTerminator, Math.max(this.searched, at));
    if (terminator === -1) {
      this.searched = window.end;
      if (last) return this.tail();
      if (window.end - at <= largestRecord) return "more";
      const start = window.view(at, at + 24);
      this.oversized = {
        position: at,
        bytes: window.copy(at, at + keptOfBroken),
        fault: isMeantAsRecord(start) ? "record-too-large" : "not-a-record",
      };
      this.at = window.end;
      return "more";
    }
    this.searched = terminator;
    return this.cutAt(terminator, last);
  }

  private cutAt(terminator: number, last: boolean): Step {
    const { window, at } = this;
    const stated = digitsAt(window.view(at, terminator), 0, 5);
    const found = terminator + 1 - at;
    if (stated === found) return this.take(terminator + 1);
    if (stated > found) {
      if (at + stated > window.end && !last) return "more";
      const reaches = window.byte(at + stated - 1) === recordTerminator;
      if (reaches && directoryFills(window.view(at, at + stated), found)) {
        return this.take(at + stated);
      }
    }
    return this.resynchronise(window.view(at, terminator + 1), stated);
  }

  /** The length is wrong: looks for what else shows where the record ends. */
  private resynchronise(piece: Buffer, stated: number): Step {
    const { at } = this;
    if (stated > 26 && stated < piece.length) {
      for (const length of [stated, stated - 1]) {
        if (isLeaderLike(piece, length)) return this.take(at + length);
      }
    }
    const later = laterRecord(piece);
    if (later === -1)
      return this.take(at + piece.length, isMeantAsRecord(piece) ? undefined : "not-a-record");
    if (piece.subarray(0, later).includes(fieldTerminator)) {
      return this.take(at + later, "truncated");
    }
    this.at += later;
    this.garbage = true;
    return this.take(this.at + piece.length - later);
  }

  /** The end of the file, without a record terminator. */
  private tail(): Step {
    const { window, at } = this;
    let end = window.end;
    while (end > at && filler.has(window.byte(end - 1)) && window.byte(end - 1) !== fieldTerminator)
      end--;
    const piece = window.view(at, end);
    const stated = digitsAt(piece, 0, 5);
    if (stated > 26 && stated <= piece.length + 1) {
      for (const length of [stated, stated - 1]) {
        const fits = length === piece.length || isLeaderLike(piece, length);
        if (fits) return this.take(at + length);
      }
    }
    return this.take(window.end, isMeantAsRecord(piece) ? "truncated" : "not-a-record");
  }

  private skipOversized(last: boolean): Step {
    const { window, oversized } = this;
    if (!oversized) return "more";
    const terminator = window.find(recordTerminator, this.at);
    if (terminator === -1) {
      this.at = window.end;
      if (!last) return "more";
    } else this.at = terminator + 1;
    this.searched = this.at;
    this.oversized = undefined;
    return { ...oversized, end: this.at };
  }

  private take(end: number, fault?: MarcFault): CutRecord {
    const { window, at: position, garbage } = this;
    const kept = fault ? Math.min(end, position + keptOfBroken) : end;
    const bytes = window.copy(position, kept);
    this.at = end;
    this.searched = Math.max(this.searched, end);
    this.garbage = false;
    return { position, end, bytes, ...(fault && { fault }), ...(garbage && { garbage }) };
  }

  private skipFiller(): void {
    const { window } = this;
    while (this.at < window.end && filler.has(window.byte(this.at))) {
      this.blanks = window.byte(this.at) === 0x20 ? this.blanks + 1 : 0;
      this.at++;
    }
    const next = window.byte(this.at);
    if (this.blanks >= unfilledLength && next >= 0x61 && next <= 0x7a) this.at -= unfilledLength;
    if (next !== -1) this.blanks = 0;
  }
}

/** Cuts the chunks of a file into records, in their order. */
export const cutRecords = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<CutRecord> {
  const cutter = new Cutter();
  for await (const chunk of chunks) {
    cutter.push(chunk);
    for (let step = cutter.next(false); typeof step === "object"; step = cutter.next(false))
      yield step;
  }
  for (let step = cutter.next(true); typeof step === "object"; step = cutter.next(true)) yield step;
};
