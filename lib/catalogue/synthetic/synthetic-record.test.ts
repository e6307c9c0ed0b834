import { expect, test } from "vitest";
import { describe as describeRecord } from "../bibliography/bibliography";
import { parseRecord, writeIso2709 } from "../marc/iso2709";
import { syntheticRecord } from "./synthetic-record";

test("a synthetic record is the same for the same seed and number, and another for another", () => {
  expect(syntheticRecord(1, 7)).toEqual(syntheticRecord(1, 7));
  expect(syntheticRecord(1, 7)).not.toEqual(syntheticRecord(2, 7));
  expect(syntheticRecord(1, 7)).not.toEqual(syntheticRecord(1, 8));
});

test("synthetic records can be written, read and described, and no two share a number or barcode", () => {
  const seen = new Set<string>();
  for (let number = 1; number <= 500; number++) {
    const record = syntheticRecord(1, number);
    const written = writeIso2709(record);
    const parsed = written.ok ? parseRecord(written.value) : null;
    expect(parsed?.ok && parsed.record.fields).toEqual(record.fields);
    expect(parsed?.ok && parsed.warnings).toEqual([]);
    const { controlNumber, title, year, invalidIsbns, copies } = describeRecord(record);
    expect(title).not.toBe("");
    expect(year).toBeGreaterThan(1899);
    expect(invalidIsbns).toEqual([]);
    for (const mark of [controlNumber, ...copies.map(({ barcode }) => barcode)]) {
      expect(seen.has(`${mark}`)).toBe(false);
      seen.add(`${mark}`);
    }
  }
});
