import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionOf, freshMilliseconds, graceMilliseconds, Shelf } from "./shelf";

const kept = { version: 3, renderedAt: 1_000 };

test("a page is fresh for 30 s, given 5 s longer while it is made anew, and then gone", () => {
  const after = (age: number) => conditionOf(kept, 3, kept.renderedAt + age);
  expect(after(0)).toBe("fresh");
  expect(after(29_999)).toBe("fresh");
  expect(after(30_000)).toBe("ageing");
  expect(after(34_999)).toBe("ageing");
  expect(after(35_000)).toBe("gone");
  expect(freshMilliseconds + graceMilliseconds).toBe(35_000);
});

test("at another page version nothing is given, however young it is", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(60_000), (version, age) => {
      fc.pre(version !== kept.version);
      expect(conditionOf(kept, version, kept.renderedAt + age)).toBe("gone");
    }),
  );
});

test("the shelf keeps its bounds, whatever is put on it, and knows what it holds", () => {
  const deed = fc.record({
    name: fc.constantFrom(..."abcdefgh"),
    bytes: fc.integer({ max: 60, min: 0 }),
  });
  fc.assert(
    fc.property(fc.array(deed), (deeds) => {
      const shelf = new Shelf<{ bytes: number }>({ entries: 4, bytes: 100 });
      for (const { name, bytes } of deeds) {
        shelf.put(name, { bytes });
        expect(shelf.get(name)).toEqual({ bytes });
        expect(shelf.size).toBeLessThanOrEqual(4);
        expect(shelf.bytes).toBeLessThanOrEqual(100);
      }
      const held = [..."abcdefgh"].flatMap((name) => shelf.get(name) ?? []);
      expect(held.length).toBe(shelf.size);
      expect(held.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(shelf.bytes);
    }),
  );
});

test("what was not asked for the longest makes room, and what is too large is not kept", () => {
  const shelf = new Shelf<{ bytes: number }>({ entries: 2, bytes: 100 });
  shelf.put("a", { bytes: 1 });
  shelf.put("b", { bytes: 1 });
  shelf.get("a");
  shelf.put("c", { bytes: 1 });
  expect([shelf.get("a"), shelf.get("b"), shelf.get("c")].map((one) => one?.bytes)).toEqual([
    1,
    undefined,
    1,
  ]);
  shelf.put("c", { bytes: 101 });
  expect(shelf.get("c")).toBeUndefined();
  expect(shelf.get("a")).toBeDefined();
});
