import { expect, test } from "vitest";
import { readIso2709, writeIso2709 } from "./iso2709";
import { readMarcXml, writeMarcXml } from "./marcxml";
import type { MarcRecord, ReadRecord } from "./types";

/** Numbers from 0 to below 1, the same ones for a seed (mulberry32). */
const numbersOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const record = (number: number): MarcRecord => ({
  leader: "00000nam a2200000 a 4500",
  fields: [
    { tag: "001", value: `INLIS00000000099${String(number).padStart(4, "0")}` },
    { tag: "008", value: "261122s1951    io            000 1 ind d" },
    { tag: "035", indicators: "  ", subfields: [{ code: "a", value: "0010-0990000001" }] },
    { tag: "090", indicators: "  ", subfields: [{ code: "a", value: "899.221 3 WIR k" }] },
    { tag: "100", indicators: "0 ", subfields: [{ code: "a", value: "Wirasmara, R." }] },
    {
      tag: "245",
      indicators: "10",
      subfields: [
        { code: "a", value: `Tjerita dari kampoeng djaoeh ${number} :` },
        { code: "b", value: "sebuah émigré – ꦕꦫꦶꦠ /" },
        { code: "c", value: "R. Wirasmara." },
      ],
    },
    { tag: "260", indicators: "  ", subfields: [{ code: "c", value: "1951" }] },
    { tag: "990", indicators: "  ", subfields: [{ code: "a", value: "00990/PN/2026" }] },
  ],
});

const written = (one: MarcRecord): Buffer => {
  const bytes = writeIso2709(one);
  if (!bytes.ok) throw new Error("too long");
  return Buffer.from(bytes.value);
};

/** One to six accidents: bytes changed, lost, doubled, put in, structure put in, the end cut off. */
const damage = (bytes: Buffer, random: () => number, structure: Buffer): Buffer => {
  let damaged = bytes;
  const place = () => Math.floor(random() * damaged.length);
  const rounds = 1 + Math.floor(random() * 6);
  for (let round = 0; round < rounds; round++) {
    const at = place();
    const length = Math.floor(random() * 40);
    const noise = Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
    const sign = structure.subarray(Math.floor(random() * structure.length)).subarray(0, 1);
    const parts: Buffer[][] = [
      [damaged.subarray(0, at), noise.subarray(0, 1), damaged.subarray(at + 1)],
      [damaged.subarray(0, at), damaged.subarray(at + length)],
      [damaged.subarray(0, at + length), damaged.subarray(at)],
      [damaged.subarray(0, at), noise, damaged.subarray(at)],
      [damaged.subarray(0, at), sign, damaged.subarray(at + Math.round(random()))],
      [damaged.subarray(0, at)],
    ];
    damaged = Buffer.concat(parts[Math.floor(random() * parts.length)] ?? []);
  }
  return damaged;
};

const inChunks = async function* (bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

/** Every piece has its place behind the one before, and is read or says why not: else what is wrong with the first that has not. */
const faultOf = (read: readonly ReadRecord[], length: number): string | undefined => {
  let reached = 0;
  for (const one of read) {
    if (one.position < reached || one.end < one.position || one.end > length) return "place";
    if (one.ok && one.record.fields.length === 0) return "no fields";
    if (one.ok && one.record.leader.length !== 24) return "leader";
    if (!one.ok && !/^[a-z][a-z-]+$/.test(one.reason)) return "reason";
    reached = one.end;
  }
  return undefined;
};

const last = record(2);

test("10,000 damaged ISO 2709 records: each is read or says why not, and the record behind is read", async () => {
  const random = numbersOf(20_261_122);
  const sound = written(record(1));
  const behind = written(last);
  const wrong: number[] = [];
  const structure = Buffer.from([0x1b, 0x1d, 0x1e, 0x1f, 0x20, 0x30, 0x39, 0x23]);
  for (let round = 0; round < 10_000; round++) {
    const damaged = damage(sound, random, structure);
    const file = Buffer.concat([damaged, behind]);
    const read: ReadRecord[] = [];
    for await (const one of readIso2709(inChunks(file, 1 + Math.floor(random() * 400)))) {
      read.push(one);
    }
    const end = read.at(-1);
    const unwritable = read.some((one) => one.ok && !writeIso2709(one.record).ok);
    const behindIsRead = end?.ok && written(end.record).equals(behind);
    if (faultOf(read, file.length) || unwritable || !behindIsRead) wrong.push(round);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("2,000 damaged MARCXML records: each is read or says why not", async () => {
  const random = numbersOf(20_261_123);
  const sound = Buffer.from(writeMarcXml(record(1)));
  const behind = Buffer.from(writeMarcXml(last));
  const wrong: number[] = [];
  const structure = Buffer.from("<>&\"'/=?!");
  for (let round = 0; round < 2000; round++) {
    const damaged = damage(sound, random, structure);
    const file = Buffer.concat([
      Buffer.from("<collection>"),
      damaged,
      behind,
      Buffer.from("</collection>"),
    ]);
    const read: ReadRecord[] = [];
    for await (const one of readMarcXml(inChunks(file, 1 + Math.floor(random() * 400)))) {
      read.push(one);
    }
    if (read.length === 0 || faultOf(read, file.length)) wrong.push(round);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("any bytes, whatever they look like, end in records or reasons", async () => {
  const random = numbersOf(7);
  const wrong: string[] = [];
  const words = [
    "00026",
    "99999",
    "00120",
    "nam a22",
    "00061",
    "   4500",
    "245001500000",
    "\u001e",
    "\u001d",
    "\u001f",
    "  ",
    "\u001b$1",
    "<record>",
    "</record>",
    "<leader>",
    "&#x1F;",
    "é",
    "\n",
  ];
  for (let round = 0; round < 2000; round++) {
    const text = Array.from(
      { length: 1 + Math.floor(random() * 80) },
      () => words[Math.floor(random() * words.length)],
    ).join("");
    const file = Buffer.from(text, random() < 0.5 ? "utf8" : "latin1");
    for (const reader of [readIso2709, readMarcXml]) {
      const read: ReadRecord[] = [];
      for await (const one of reader(inChunks(file, 1 + Math.floor(random() * 100))))
        read.push(one);
      if (faultOf(read, file.length)) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test.each([
  ["ISO 2709 without an end", readIso2709, "", "9"],
  ["leaders that promise more", readIso2709, "", "99999nam a2200025   4500\u001e"],
  ["XML text without an end", readMarcXml, "<record><leader>", "x"],
  ["elements in elements without an end", readMarcXml, "", "<record><metadata>"],
])(
  "12 MB of %s take the memory of one record",
  async (_, reader, start, pattern) => {
    const chunk = Buffer.alloc(1 << 20, pattern);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const hostile = async function* () {
      yield Buffer.from(start);
      for (let sent = 0; sent < 12; sent++) {
        yield chunk;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    };
    let refused = 0;
    for await (const piece of reader(hostile())) if (!piece.ok) refused++;
    expect(refused).toBeGreaterThan(0);
    expect(most).toBeLessThan(60_000_000);
  },
  120_000,
);
