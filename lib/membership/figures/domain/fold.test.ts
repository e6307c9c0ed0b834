import fc from "fast-check";
import { expect, test } from "vitest";
import type { Group } from "./fold";
import { foldSmall, smallestGroup } from "./fold";

const counted = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.nat(50_000)), { maxLength: 40 })
  .map((counts): Group[] => counts.map((count, at) => ({ key: `g${at}`, count })));
const sum = (groups: readonly Group[]) => groups.reduce((total, { count }) => total + count, 0);

test("no number below five is ever shown, neither by itself nor as what is left of the others", () => {
  fc.assert(
    fc.property(counted, fc.option(fc.nat(20), { nil: undefined }), (groups, most) => {
      const { base, groups: shown, rest } = foldSmall(groups, most);
      for (const number of [...shown.map(({ count }) => count), ...(base === null ? [] : [base])])
        expect(number).toBeGreaterThanOrEqual(smallestGroup);
      expect(rest === 0 || rest >= smallestGroup).toBe(true);
      if (base === null) expect([shown.length, rest]).toEqual([0, 0]);
    }),
  );
});

test("what is folded is never one small group, whose name would be the only one missing", () => {
  fc.assert(
    fc.property(counted, (groups) => {
      const { base, groups: shown } = foldSmall(groups);
      const names = new Set(shown.map(({ key }) => key));
      const folded = groups.filter(({ key, count }) => count > 0 && !names.has(key));
      if (base !== null && folded.length === 1)
        expect(folded[0]?.count).toBeGreaterThanOrEqual(smallestGroup);
    }),
  );
});

test("nobody is lost, nobody counted twice, and no group grows", () => {
  fc.assert(
    fc.property(counted, fc.option(fc.nat(20), { nil: undefined }), (groups, most) => {
      const { base, groups: shown, rest } = foldSmall(groups, most);
      const total = sum(groups);
      expect(base).toBe(total < smallestGroup ? null : total);
      if (base !== null) expect(sum(shown) + rest).toBe(total);
      for (const { key, count } of shown)
        expect(groups.find((group) => group.key === key)?.count).toBe(count);
      if (most !== undefined) expect(shown.length).toBeLessThanOrEqual(most);
    }),
  );
});

test("as much is shown as may be: without small groups everything", () => {
  const groups = [
    { key: "a", count: 5 },
    { key: "b", count: 90 },
  ];
  expect(foldSmall(groups)).toEqual({ base: 95, groups: groups.toReversed(), rest: 0 });
  // One small group takes the next with it.
  expect(foldSmall([...groups, { key: "c", count: 2 }, { key: "d", count: 0 }])).toEqual({
    ...{ base: 97, groups: [{ key: "b", count: 90 }], rest: 7 },
  });
  expect(foldSmall([{ key: "a", count: 4 }])).toEqual({ base: null, groups: [], rest: 0 });
  expect(
    foldSmall([
      { key: "a", count: 3 },
      { key: "b", count: 3 },
    ]),
  ).toEqual({
    ...{ base: 6, groups: [], rest: 6 },
  });
});
