import { describe, expect, test } from "vitest";
import { parseRecord } from "./iso2709";
import { bytesOf, foreign, numbered, readAll, titleOf } from "./testing/iso2709";
import type { MarcRecord } from "./types";

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
