import fc from "fast-check";
import { expect, test } from "vitest";
import type { Move, Side } from "./order";
import { moveBeside, sides } from "./order";

const holds = (order: readonly string[], { moved, side, neighbour }: Move) =>
  side === "before"
    ? order.indexOf(moved) < order.indexOf(neighbour)
    : order.indexOf(moved) > order.indexOf(neighbour);

/** An order of two to twelve documents, and a wish about two of them. */
const wishes = fc.integer({ min: 2, max: 12 }).chain((length) => {
  const order = Array.from({ length }, (_, at) => `d${at}`);
  return fc
    .record({
      pair: fc.shuffledSubarray(order, { minLength: 2, maxLength: 2 }),
      side: fc.constantFrom(...sides),
    })
    .map(({ pair: [moved = "", neighbour = ""], side }) => ({
      order,
      move: { moved, neighbour, side } satisfies Move,
    }));
});

test("a wish holds afterwards, nothing is lost, and the others keep their order", () => {
  fc.assert(
    fc.property(wishes, ({ order, move }) => {
      const after = moveBeside(order, move) ?? [];
      expect(holds(after, move)).toBe(true);
      expect([...after].sort()).toEqual([...order].sort());
      const others = (ids: readonly string[]) => ids.filter((id) => id !== move.moved);
      expect(others(after)).toEqual(others(order));
    }),
  );
});

test("a wish that holds already changes nothing, so one that arrives twice counts once", () => {
  fc.assert(
    fc.property(wishes, ({ order, move }) => {
      const once = moveBeside(order, move) ?? [];
      expect(moveBeside(once, move)).toEqual(once);
      if (holds(order, move)) expect(once).toEqual(order);
    }),
  );
});

test("a document goes directly beside its neighbour, and not beside one that is not there", () => {
  const order = ["a", "b", "c", "d"];
  const to = (moved: string, side: Side, neighbour: string) =>
    moveBeside(order, { moved, side, neighbour })?.join("") ?? null;
  expect(to("d", "before", "b")).toBe("adbc");
  expect(to("a", "after", "b")).toBe("bacd");
  expect(to("x", "before", "b")).toBeNull();
  expect(to("a", "before", "x")).toBeNull();
  expect(to("a", "after", "a")).toBeNull();
});
