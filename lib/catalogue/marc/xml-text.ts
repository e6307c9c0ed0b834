import { isUtf8 } from "node:buffer";
import { findStrays } from "./encoding";
import type { MarcEncoding } from "./types";

/** Bytes that are decoded at once. Always the same ones of a file, however its chunks come. */
const blockLength = 1 << 15;

/** A piece of a file as text, and where it stands in the file. */
export type TextBlock = {
  readonly text: string;
  readonly position: number;
  readonly encoding: MarcEncoding;
  /** Bytes that the text before a place (a number of UTF-16 units in it) takes in the file. */
  readonly bytesBefore: (units: number) => number;
};

type Charset = "utf-8" | "utf-16le" | "utf-16be" | "single-byte";

const declaration = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** What a file says it is written in: a byte order mark, zeros between the letters, or the XML declaration. */
const declaredCharset = (
  start: Buffer,
): { charset: Charset; label: string; skip: number } | undefined => {
  const mark = start.toString("hex", 0, 4);
  if (mark.startsWith("efbbbf")) return { charset: "utf-8", label: "utf-8", skip: 3 };
  if (mark.startsWith("fffe")) return { charset: "utf-16le", label: "utf-16le", skip: 2 };
  if (mark.startsWith("feff")) return { charset: "utf-16be", label: "utf-16be", skip: 2 };
  if (mark === "3c003f00") return { charset: "utf-16le", label: "utf-16le", skip: 0 };
  if (mark === "003c003f") return { charset: "utf-16be", label: "utf-16be", skip: 0 };
  const label = declaration.exec(start.toString("latin1", 0, 300))?.[1] ?? "utf-8";
  // Letters of one byte each that say they have two: the declaration was copied from elsewhere.
  if (/^utf-?16/i.test(label)) return { charset: "utf-8", label: "utf-8", skip: 0 };
  const known = /^(?:utf-?8|us-ascii|ascii|iso-?8859-?\d+|latin-?1|windows-125\d)$/i.test(label);
  if (!known) return undefined;
  const isUtf8Label = /^utf/i.test(label);
  return { charset: isUtf8Label ? "utf-8" : "single-byte", label, skip: 0 };
};

/** Where a sequence of UTF-8 that a block cuts begins, so that the next block takes it whole. */
const wholeCharacters = (bytes: Buffer): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
};

/** UTF-8 with bytes that belong to no character: each is read as U+FFFD, which takes three bytes where it took one. */
const brokenBlock = (bytes: Buffer, position: number, strays: readonly number[]): TextBlock => {
  let text = "";
  let from = 0;
  const replaced: number[] = [];
  for (const stray of strays) {
    text += bytes.toString("utf8", from, stray);
    replaced.push(text.length);
    text += "\ufffd";
    from = stray + 1;
  }
  text += bytes.toString("utf8", from);
  const bytesBefore = (units: number) => {
    const after = replaced.findIndex((place) => place >= units);
    const count = after === -1 ? replaced.length : after;
    return Buffer.byteLength(text.slice(0, units)) - 2 * count;
  };
  return { text, position, encoding: "utf-8", bytesBefore };
};

const blockOf = (bytes: Buffer, position: number, charset: Charset, label: string): TextBlock => {
  if (charset === "utf-16le" || charset === "utf-16be") {
    const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
    return { text, position, encoding: "utf-8", bytesBefore: (units) => units * 2 };
  }
  // The declaration is not believed: a block that is UTF-8 is read as such, and one that is not is not.
  if (isUtf8(bytes)) {
    const text = bytes.toString("utf8");
    const bytesBefore = (units: number) => Buffer.byteLength(text.slice(0, units));
    return { text, position, encoding: "utf-8", bytesBefore };
  }
  if (charset === "utf-8") {
    const { sequences, strays } = findStrays(bytes);
    if (sequences > strays.length) return brokenBlock(bytes, position, strays);
  }
  const single = charset === "utf-8" ? "windows-1252" : label;
  const text = new TextDecoder(single).decode(bytes);
  return { text, position, encoding: "latin-1", bytesBefore: (units) => units };
};

/** Decodes the chunks of an XML file, block by block; "unknown" where it names an encoding that we do not read. */
export const decodeXml = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<TextBlock | "unknown"> {
  let held: Buffer = Buffer.alloc(0);
  let position = 0;
  let found: ReturnType<typeof declaredCharset>;
  const parts: Uint8Array[] = [];
  let waiting = 0;
  const take = (last: boolean): TextBlock[] | "unknown" => {
    held = Buffer.concat([held, ...parts.splice(0)]);
    waiting = 0;
    if (!found) {
      found = declaredCharset(held);
      if (!found) return "unknown";
      held = held.subarray(found.skip);
      position = found.skip;
    }
    const blocks: TextBlock[] = [];
    while (held.length >= blockLength || (last && held.length > 0)) {
      const isLast = last && held.length <= blockLength;
      const block = held.subarray(0, blockLength);
      const length = isLast || found.charset !== "utf-8" ? block.length : wholeCharacters(block);
      blocks.push(blockOf(block.subarray(0, length), position, found.charset, found.label));
      position += length;
      held = held.subarray(length);
    }
    return blocks;
  };
  for await (const chunk of chunks) {
    // The next chunk may be written over this one.
    parts.push(Buffer.from(chunk));
    waiting += chunk.length;
    if (held.length + waiting < blockLength) continue;
    const blocks = take(false);
    if (blocks === "unknown") return yield blocks;
    yield* blocks;
  }
  const blocks = take(true);
  if (blocks === "unknown") yield blocks;
  else yield* blocks;
};
