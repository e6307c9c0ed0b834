import fc from "fast-check";
import { expect, test } from "vitest";
import type { Marks } from "./matching";
import { partIntoRounds } from "./matching";

const few = (prefix: string) =>
  fc.integer({ min: 1, max: 4 }).map((number) => `${prefix}${number}`);
const anyMarks: fc.Arbitrary<Marks> = fc.record({
  controlSource: fc.constant(""),
  controlNumber: fc.option(few("c")),
  systemNumbers: fc.array(few("s"), { maxLength: 2 }),
  isbns: fc.array(few("i"), { maxLength: 2 }),
  title: few("Judul "),
  digest: few("d"),
});

test("every record of a batch is in one round, and records with one control number in their order in different ones", () => {
  fc.assert(
    fc.property(fc.array(anyMarks, { maxLength: 30 }), (batch) => {
      const rounds = partIntoRounds(batch);
      expect(rounds.flat().toSorted((a, b) => a - b)).toEqual(batch.map((_, index) => index));
      const roundOf = new Map(rounds.flatMap((round, at) => round.map((index) => [index, at])));
      for (const [one, marks] of batch.entries())
        for (const [other, later] of batch.entries())
          if (one < other && marks.controlNumber && marks.controlNumber === later.controlNumber)
            expect(roundOf.get(one)).toBeLessThan(roundOf.get(other) ?? 0);
    }),
  );
});
