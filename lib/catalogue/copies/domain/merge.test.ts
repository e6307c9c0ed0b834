import fc from "fast-check";
import { expect, test } from "vitest";
import type { DescribedCopy, KeptCopy } from "./merge";
import { mergeCopies } from "./merge";

const facts = { accession: null, callNumber: null, access: null, location: null, note: null };
const labels = ["A", "B", "C", "D"];
const described = fc
  .uniqueArray(
    fc.record({
      ...{ recordId: fc.constantFrom(1, 2), position: fc.integer({ min: 1, max: 3 }) },
      barcode: fc.option(fc.constantFrom(...labels)),
    }),
    { selector: ({ recordId, position }) => `${recordId} ${position}`, maxLength: 6 },
  )
  .map((copies) => copies.map((copy): DescribedCopy => ({ ...facts, ...copy })));
const kept = fc
  .uniqueArray(
    fc.record({
      ...{
        id: fc.nat(),
        recordId: fc.constantFrom(1, 2, 3),
        position: fc.integer({ min: 1, max: 3 }),
      },
      ...{ barcode: fc.option(fc.constantFrom(...labels)), withdrawn: fc.boolean() },
      ...{ addedByHand: fc.boolean(), editedByHand: fc.boolean() },
      claim: fc.option(fc.constantFrom("", ...labels)),
    }),
    // No two copies of a source have one label; those without one differ by their ids.
    { selector: ({ barcode, id }) => barcode ?? `id ${id}`, maxLength: 6 },
  )
  .map((copies) => copies.map((copy, at): KeptCopy => ({ ...facts, ...copy, id: at + 1 })));

test("whatever staff wrote and records say, no label is given to a second copy and nothing is changed twice", () => {
  fc.assert(
    fc.property(described, kept, (claims, copies) => {
      const changes = mergeCopies(new Set([1, 2]), claims, copies);
      const held = copies.flatMap(({ barcode }) => barcode ?? []);
      const given = changes.added.flatMap(({ barcode }) => barcode ?? []);
      expect(given.filter((barcode) => held.includes(barcode))).toEqual([]);
      expect(new Set(given).size).toBe(given.length);
      const touched = [...changes.changed.map(({ id }) => id), ...changes.withdrawn];
      expect(new Set(touched).size).toBe(touched.length);
    }),
  );
});

test("a live copy that staff edited says what they wrote while no other record names its label", () => {
  fc.assert(
    fc.property(described, kept, (claims, copies) => {
      const changes = mergeCopies(new Set([1, 2]), claims, copies);
      const changed = new Map(changes.changed.map((copy) => [copy.id, copy]));
      for (const copy of copies)
        if (copy.editedByHand && !copy.withdrawn) {
          const now = changed.get(copy.id);
          expect(now === undefined || now.recordId !== copy.recordId).toBe(true);
        }
    }),
  );
});
