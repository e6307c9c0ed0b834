import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRecord, readIso2709, writeIso2709 } from "./iso2709";
import type { MarcRecord, ReadRecord } from "./types";
import { isControlField } from "./types";

const leader = "00000nam a2200000 a 4500";

const bytesOf = (record: MarcRecord): Buffer => {
  const written = writeIso2709(record);
  if (!written.ok) throw new Error("too long");
  return Buffer.from(written.value);
};

const inChunks = async function* (bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

const readAll = async (bytes: Uint8Array, size?: number): Promise<ReadRecord[]> => {
  const read: ReadRecord[] = [];
  for await (const one of readIso2709(inChunks(bytes, size))) read.push(one);
  return read;
};

const titleOf = (read: ReadRecord | undefined): string | undefined => {
  const field = read?.ok ? read.record.fields.find(({ tag }) => tag === "245") : undefined;
  return field && !isControlField(field) ? field.subfields[0]?.value : undefined;
};

const numbered = (number: number): MarcRecord => ({
  leader,
  fields: [
    { tag: "001", value: `no-${number}` },
    { tag: "245", indicators: "00", subfields: [{ code: "a", value: `Judul ${number}` }] },
  ],
});

/** Bytes of a record as another system would write it: nothing of ours is put right. */
const foreign = (
  fields: readonly (readonly [string, string | Buffer])[],
  head = leader,
): Buffer => {
  let directory = "";
  let start = 0;
  const bodies = fields.map(([tag, text]) => {
    const body = Buffer.concat([Buffer.from(text), Buffer.from([0x1e])]);
    directory += `${tag}${String(body.length).padStart(4, "0")}${String(start).padStart(5, "0").slice(-5)}`;
    start += body.length;
    return body;
  });
  const base = 24 + directory.length + 1;
  const length = String(Math.min(base + start + 1, 99_999)).padStart(5, "0");
  const stated = `${length}${head.slice(5, 12)}${String(base).padStart(5, "0")}${head.slice(17)}`;
  return Buffer.concat([
    Buffer.from(`${stated}${directory}\u001e`),
    ...bodies,
    Buffer.from([0x1d]),
  ]);
};

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

describe("a broken record is reported with its place and reason, and the next one is read", () => {
  const [one, two, three] = [numbered(1), numbered(2), numbered(3)].map(bytesOf) as [
    Buffer,
    Buffer,
    Buffer,
  ];

  test("a wrong length", async () => {
    for (const length of ["00000", "99999", "00042", "abcde", "     "]) {
      const broken = Buffer.concat([Buffer.from(length), one.subarray(5)]);
      const read = await readAll(Buffer.concat([broken, two]));
      expect(read.map(titleOf)).toEqual(["Judul 1", "Judul 2"]);
      expect(read[0]).toMatchObject({ ok: true, warnings: ["length-wrong"] });
    }
  });

  test("a record cut off in the middle", async () => {
    const read = await readAll(Buffer.concat([one, two.subarray(0, 60), three]));
    expect(read.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(read[1]).toMatchObject({
      reason: "truncated",
      position: one.length,
      end: one.length + 60,
    });
    expect(titleOf(read[2])).toBe("Judul 3");
  });

  test("the file cut off in the middle", async () => {
    const read = await readAll(Buffer.concat([one, two.subarray(0, 60)]));
    expect(read[1]).toMatchObject({ ok: false, reason: "truncated", position: one.length });
  });

  test("terminators lost, between records and at the end", async () => {
    const read = await readAll(Buffer.concat([one.subarray(0, -1), two, three.subarray(0, -1)]));
    expect(read.map(titleOf)).toEqual(["Judul 1", "Judul 2", "Judul 3"]);
    expect(read[0]).toMatchObject({ warnings: ["terminator-missing"] });
    expect(read[2]).toMatchObject({ warnings: ["terminator-missing"] });
  });

  test("ends of lines, blanks, NULs, a byte order mark and an end-of-file mark between records", async () => {
    for (const size of [1, 3, 1000]) {
      const file = Buffer.concat([
        Buffer.from("\ufeff\r\n"),
        one,
        Buffer.from("\r\n   \u0000"),
        two,
        Buffer.from("\n\u001a"),
      ]);
      const read = await readAll(file, size);
      expect(read.map(titleOf)).toEqual(["Judul 1", "Judul 2"]);
      expect(read[1]?.position).toBe(file.indexOf(two));
    }
  });

  test("rubbish before a record", async () => {
    const read = await readAll(Buffer.concat([one, Buffer.from("-- sampai di sini --"), two]));
    expect(read.map(titleOf)).toEqual(["Judul 1", "Judul 2"]);
    expect(read[1]).toMatchObject({ warnings: ["garbage-before-record"] });
  });

  test("a file that is something else", async () => {
    expect(await readAll(Buffer.from("judul;pengarang\nA;B\n"))).toMatchObject([
      { ok: false, reason: "not-a-record", position: 0, end: 20 },
    ]);
    expect(await readAll(Buffer.from(""))).toEqual([]);
  });

  test("a wrong base address and a wrong directory, rebuilt from the fields", async () => {
    const base = Buffer.from(one);
    base.write("00099", 12);
    const directory = Buffer.from(one);
    directory.write("0001", 27);
    directory.write("00333", 43);
    for (const [bytes, warning] of [
      [base, "base-address-wrong"],
      [directory, "directory-rebuilt"],
    ] as const) {
      expect(parseRecord(bytes)).toMatchObject({
        ok: true,
        record: numbered(1),
        warnings: [warning],
      });
    }
  });

  test("lengths counted in characters where they should be bytes", () => {
    const right = foreign([
      ["001", "é"],
      ["245", "00\u001faDés, élan"],
      ["500", "  \u001faCatatan"],
    ]);
    const wrong = right.toString("latin1").replace("2450016", "2450014");
    expect(wrong).not.toBe(right.toString("latin1"));
    const read = parseRecord(Buffer.from(wrong, "latin1"));
    expect(read.ok && read.record).toEqual((parseRecord(right) as { record: MarcRecord }).record);
    expect(read).toMatchObject({ warnings: ["directory-rebuilt"] });
  });

  test("a leader that lost a character, and a directory that lost its terminator", () => {
    const text = bytesOf(numbered(1)).toString();
    const shorter = Buffer.from(text.replace(" a 4500", " a 450").replace("2200049", "2200048"));
    expect(parseRecord(shorter)).toMatchObject({
      ok: true,
      record: numbered(1),
      warnings: ["length-wrong", "directory-rebuilt", "leader-repaired"],
    });
    const unended = Buffer.from(text.replace("00005\u001e", "00005\u001f"));
    expect(parseRecord(unended)).toMatchObject({ ok: true, record: numbered(1) });
  });

  test("more fields than the directory names, or none", () => {
    const extra = foreign([
      ["001", "x"],
      ["245", "00\u001faA"],
      ["500", "  \u001faB"],
    ]);
    const text = extra.toString();
    // What follows the stray field is not where the directory says; more than half of it still is.
    const after = parseRecord(
      Buffer.from(text.replace("\u001faA\u001e", "\u001faA\u001eliar\u001e")),
    );
    expect(after).toMatchObject({
      record: { fields: [{ tag: "001" }, { tag: "245" }] },
      warnings: ["length-wrong", "directory-rebuilt", "field-dropped"],
    });
    const before = parseRecord(Buffer.from(text.replace("x\u001e", "liar\u001ex\u001e")));
    expect(before).toEqual({ ok: false, reason: "directory-broken" });
    expect(parseRecord(foreign([]))).toEqual({ ok: false, reason: "no-fields" });
    expect(parseRecord(Buffer.from("00026"))).toEqual({ ok: false, reason: "too-short" });
  });

  test("longer than five digits can say, as serials with all their copies are", async () => {
    const copies = Array.from(
      { length: 4000 },
      (_, place) => ["852", `  \u001faRak ${place}, lantai tujuh belas`] as const,
    );
    // Systems that write such records put five nines for the length and cut the starts to five digits.
    const big = foreign([["245", "00\u001faKoran lama"], ...copies]);
    const [read, next] = await readAll(Buffer.concat([big, two]), 5000);
    expect(read?.ok && read.record.fields).toHaveLength(4001);
    expect(read).toMatchObject({ warnings: expect.arrayContaining(["over-99999-bytes"]) });
    expect(titleOf(next)).toBe("Judul 2");
  });

  test("without a terminator for longer than any record: its start is kept, its length told", async () => {
    const endless = Buffer.alloc(6_000_000, "9");
    const read = await readAll(Buffer.concat([one, endless, Buffer.from([0x1d]), two]), 60_000);
    expect(read.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(read[1]).toMatchObject({
      reason: "record-too-large",
      position: one.length,
      end: one.length + 6_000_001,
    });
    expect(read[1]?.bytes).toHaveLength(100_000);
  });
});

describe("a field that is not as it should be", () => {
  test("keeps its text", () => {
    const read = parseRecord(
      foreign([
        ["001", "x"],
        ["245", "\u001faTanpa indikator"],
        ["500", "Tanpa subruas"],
        ["520", "  \u001f\u0007Kode rusak\u001f\u001faSelesai"],
      ]),
    );
    expect(read).toMatchObject({
      record: {
        fields: [
          { tag: "001" },
          { indicators: "  ", subfields: [{ code: "a", value: "Tanpa indikator" }] },
          { indicators: "  ", subfields: [{ code: "a", value: "Tanpa subruas" }] },
          {
            subfields: [
              { code: "?", value: "Kode rusak" },
              { code: "a", value: "Selesai" },
            ],
          },
        ],
      },
      warnings: ["indicators-repaired", "field-without-subfields", "subfield-code-repaired"],
    });
  });
});
