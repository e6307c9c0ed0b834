import fc from "fast-check";
import { expect, test } from "vitest";
import { readLines, toLines } from "./marc-lines";
import type { MarcRecord } from "./types";

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((value) => value.replace(/\s+/gu, " ").trim())
  .filter((value) => value !== "" && !value.includes("{dollar}"));
const indicator = fc.constantFrom(" ", "0", "1", "4");
const subfield = fc.record({ code: fc.constantFrom("a", "b", "c", "9"), value: text });
const field = fc.record({
  tag: fc.constantFrom("100", "500", "650", "990"),
  indicators: fc.tuple(indicator, indicator).map((two) => two.join("")),
  subfields: fc.array(subfield, { minLength: 1, maxLength: 5 }),
});
const title = { tag: "245", indicators: "10", subfields: [{ code: "a", value: "Bumi manusia" }] };

test("what is written as lines is read back as the same record, dollar signs and blanks too", () => {
  fc.assert(
    fc.property(fc.array(field, { maxLength: 8 }), (fields) => {
      const record: MarcRecord = {
        leader: "00000nam a2200000 a 4500",
        fields: [
          { tag: "001", value: "0010-1" },
          { tag: "008", value: "261122s1980    io                  ind d" },
          title,
          ...fields,
        ],
      };
      expect(readLines(toLines(record).join("\n"))).toEqual({ ok: true, record });
    }),
  );
});

test("every wrong line is named with its number and what is wrong with it", () => {
  const typed = [
    "LDR 00000nam",
    "24 10 $a Judul",
    "245 1 $a Judul",
    "",
    "245 10 Judul",
    "001",
    "300 ## $a 12 hlm. $",
  ].join("\r\n");
  expect(readLines(typed)).toEqual({
    ok: false,
    faults: [
      { line: 1, fault: "leader-invalid" },
      { line: 2, fault: "tag-invalid" },
      { line: 3, fault: "indicators-invalid" },
      { line: 5, fault: "subfields-invalid" },
      { line: 6, fault: "value-missing" },
      { line: 7, fault: "subfields-invalid" },
    ],
  });
});

test("a subfield left empty is left out, and a field with nothing else too", () => {
  const read = readLines("245 10 $a Bumi manusia $b $c \n250 ## $a \n\n");
  expect(read).toEqual({
    ok: true,
    record: { leader: "00000nam a2200000 a 4500", fields: [title] },
  });
});

test("a record without a title, or longer than ISO 2709 can hold, is refused as a whole", () => {
  expect(readLines("100 1# $a Pramoedya")).toEqual({
    ok: false,
    faults: [{ line: 0, fault: "title-missing" }],
  });
  expect(readLines(`245 10 $a ${"x".repeat(100_000)}`)).toEqual({
    ok: false,
    faults: [{ line: 0, fault: "too-long" }],
  });
});
