import fc from "fast-check";
import { expect, test } from "vitest";
import type { CopyChanges, DescribedCopy, KeptCopy } from "./merge";
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

test("a live copy that staff edited is not withdrawn while its own record names what it was called before", () => {
  fc.assert(
    fc.property(described, kept, (claims, copies) => {
      const { withdrawn } = mergeCopies(new Set([1, 2]), claims, copies);
      const isCalled = ({ recordId, position, claim }: KeptCopy) =>
        claim !== null &&
        claims.some(
          (one) =>
            one.recordId === recordId &&
            (claim === ""
              ? one.barcode === null && one.position === position
              : one.barcode === claim),
        );
      const staying = copies.filter(
        (copy) => copy.editedByHand && !copy.withdrawn && isCalled(copy),
      );
      expect(staying.filter(({ id }) => withdrawn.includes(id))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("the order in which the kept copies are read changes nothing", () => {
  const sorted = (changes: CopyChanges) =>
    Object.fromEntries(
      Object.entries(changes).map(([what, list]) => [
        what,
        list.map((one: unknown) => JSON.stringify(one)).toSorted(),
      ]),
    );
  const twice = kept.chain((copies) =>
    fc.tuple(fc.constant(copies), fc.shuffledSubarray([...copies], { minLength: copies.length })),
  );
  fc.assert(
    fc.property(described, twice, (claims, [copies, shuffled]) => {
      const records = new Set([1, 2]);
      expect(sorted(mergeCopies(records, claims, shuffled))).toEqual(
        sorted(mergeCopies(records, claims, copies)),
      );
    }),
    { numRuns: 1000 },
  );
});

const say = (recordId: number, ...barcodes: readonly string[]) =>
  barcodes.map((barcode, at): DescribedCopy => ({ ...facts, recordId, position: at + 1, barcode }));
const copy = (id: number, barcode: string | null, claim: string | null = null): KeptCopy => ({
  ...{ ...facts, id, recordId: 1, position: id, barcode, claim },
  ...{ addedByHand: false, editedByHand: claim !== null, withdrawn: false },
});

test.each<readonly [string, readonly DescribedCopy[], readonly KeptCopy[]]>([
  ["exchanged", say(1, "A", "B"), [copy(1, "B", "A"), copy(2, "A", "B")]],
  ["handed on", say(1, "A", "B"), [copy(1, "B", "A"), copy(2, "C", "B")]],
  ["handed on, and corrected", say(1, "B", "C"), [copy(1, "B", "A"), copy(2, "C", "B")]],
  [
    "given to a copy added by hand",
    say(1, "A"),
    [{ ...copy(1, "A"), addedByHand: true }, copy(2, "B", "A")],
  ],
  [
    "exchanged between records",
    [...say(1, "A"), ...say(2, "B")],
    [copy(1, "B", "A"), { ...copy(2, "A", "B"), recordId: 2, position: 1 }],
  ],
  [
    "handed on between records",
    [...say(1, "A"), ...say(2, "B")],
    [copy(1, "B", "A"), { ...copy(2, "C", "B"), recordId: 2, position: 1 }],
  ],
  [
    "borne by a copy that came in since",
    say(1, "A"),
    [copy(1, "A"), { ...copy(2, "B", "A"), addedByHand: true }],
  ],
])("labels that were %s bring no copy and take none away", (_, claims, copies) => {
  const nothing = { added: [], changed: [], withdrawn: [], movedFrom: [], moved: [] };
  for (const read of [copies, copies.toReversed()])
    expect(mergeCopies(new Set([1, 2]), claims, read)).toEqual(nothing);
});

test("a copy whose label another record names goes there, and its record gets back what it names", () => {
  const claims = [...say(1, "A"), ...say(2, "B")];
  expect(mergeCopies(new Set([1, 2]), claims, [copy(1, "B", "A")])).toMatchObject({
    added: [{ recordId: 1, barcode: "A" }],
    changed: [{ id: 1, recordId: 2, barcode: "B" }],
    moved: [{ barcode: "B", fromRecordId: 1, toRecordId: 2 }],
  });
});

test("a copy that lost its label to another is not taken for one without a label", () => {
  const [unlabelled] = say(1, "").map((one) => ({ ...one, barcode: null }));
  const lost = { ...copy(1, null, "B"), editedByHand: false, withdrawn: true };
  expect(mergeCopies(new Set([1]), unlabelled ? [unlabelled] : [], [lost])).toMatchObject({
    ...{ added: [unlabelled], changed: [] },
  });
});
