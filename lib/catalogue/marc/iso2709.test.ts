import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRecord, writeIso2709 } from "./iso2709";
import { bytesOf, foreign, leader, numbered, readAll } from "./testing/iso2709";
import type { MarcRecord } from "./types";

describe("a record written and read", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map((value) => value.replace(/\p{Cc}|\p{Cs}|&|#/gu, "x"));
  const record: fc.Arbitrary<MarcRecord> = fc
    .record({
      controls: fc.array(
        fc.record({ tag: fc.constantFrom("001", "003", "005", "008"), value: text }),
      ),
      data: fc.array(
        fc.record({
          tag: fc.stringMatching(/^[1-9][0-9]{2}$/),
          indicators: fc.stringMatching(/^[ 0-9]{2}$/),
          subfields: fc.array(fc.record({ code: fc.stringMatching(/^[a-z0-9]$/), value: text }), {
            minLength: 1,
            maxLength: 6,
          }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    })
    .map(({ controls, data }) => ({ leader, fields: [...controls, ...data] }));

  test("is the same record, whatever stands in it", () => {
    fc.assert(
      fc.property(record, (one) => {
        expect(parseRecord(bytesOf(one))).toMatchObject({ ok: true, record: one, warnings: [] });
      }),
    );
  });

  test("is the same bytes again, in chunks of any size, with its place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        async (records, size) => {
          const pieces = records.map(bytesOf);
          const file = Buffer.concat(pieces);
          const read = await readAll(file, size);
          expect(read.map((one) => one.ok && bytesOf(one.record))).toEqual(pieces);
          for (const { position, end, bytes } of read) {
            expect(Buffer.from(bytes)).toEqual(file.subarray(position, end));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("has its lengths, starts and base address in digits, as the format asks", () => {
    expect(bytesOf(numbered(1)).toString()).toBe(
      "00067nam a2200049 a 4500001000500000245001200005\u001eno-1\u001e00\u001faJudul 1\u001e\u001d",
    );
  });

  test("is refused where the format cannot say its length", () => {
    const long = (length: number, count: number): MarcRecord => ({
      leader,
      fields: Array.from({ length: count }, () => ({
        tag: "500",
        indicators: "  ",
        subfields: [{ code: "a", value: "x".repeat(length) }],
      })),
    });
    expect(writeIso2709(long(9994, 1)).ok).toBe(true);
    expect(writeIso2709(long(9995, 1))).toEqual({ ok: false, refusal: "record-too-long" });
    expect(writeIso2709(long(9000, 12))).toEqual({ ok: false, refusal: "record-too-long" });
  });

  test("cannot be broken by separators in its text", () => {
    const sly: MarcRecord = {
      leader,
      fields: [
        {
          tag: "245",
          indicators: "  ",
          subfields: [{ code: "a", value: "a\u001fbc\u001ed\u001de" }],
        },
      ],
    };
    expect(parseRecord(bytesOf(sly))).toMatchObject({
      record: { fields: [{ subfields: [{ code: "a", value: "a bc d e" }] }] },
    });
  });
});

describe("INDOMARC", () => {
  test("writes blanks as #, in the leader, the indicators and 008, but not in titles", () => {
    const bytes = foreign(
      [
        ["001", "INLIS000000000990002"],
        ["008", "261122s1999####io############000#0####d"],
        ["090", "##\u001fa899.221 3 WIR k"],
        ["245", "1#\u001faC# bagi pemula"],
        ["990", "##\u001fa00990/PN/2026"],
      ],
      "00000nam#a2200000#a#4500",
    );
    const read = parseRecord(bytes);
    expect(read).toMatchObject({
      ok: true,
      record: {
        leader,
        fields: [
          { value: "INLIS000000000990002" },
          { value: "261122s1999    io            000 0    d" },
          { tag: "090", indicators: "  " },
          { tag: "245", indicators: "1 ", subfields: [{ value: "C# bagi pemula" }] },
          { tag: "990", indicators: "  ", subfields: [{ value: "00990/PN/2026" }] },
        ],
      },
      warnings: ["hash-blanks"],
    });
  });
});
