import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("whatever stands in a cell is read back as it is", () => {
  const text = fc.string({ unit: "grapheme" }).filter((each) => !/^[=+\-@\t\r]/.test(each));
  const rows = fc.array(fc.tuple(text, fc.nat(), text), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      const read = parse(csvOf(table), { bom: true, skip_empty_lines: false });
      expect(read).toEqual(table.map((row) => row.map(String)));
    }),
  );
});

test("a spreadsheet takes no cell for a formula", () => {
  for (const first of ["=", "+", "-", "@", "\t", "\r"])
    expect(csvOf([[`${first}1+1`]])).toContain(`'${first}1+1`);
});
