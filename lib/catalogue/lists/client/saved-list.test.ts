import { expect, test } from "vitest";
import { listMax } from "../domain/list-ids";
import type { Keeper } from "./saved-list";
import { createSavedList, savedListKey } from "./saved-list";

const at = new Date("2026-11-22T03:00:00Z");

function memory(): Keeper & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test("what is saved is there after the page is left, the newest first and each record once", () => {
  const keeper = memory();
  const list = createSavedList(() => keeper);
  expect(list.add([3], at)).toBe(true);
  expect(list.add([5, 3, 5], at)).toBe(true);
  expect(list.ids()).toEqual([5, 3]);
  expect(createSavedList(() => keeper).ids()).toEqual([5, 3]);
  expect(list.remove([5])).toBe(true);
  expect(createSavedList(() => keeper).ids()).toEqual([3]);
});

test("two tabs lose nothing of each other, and the other one is told", () => {
  const keeper = memory();
  const [one, other] = [createSavedList(() => keeper), createSavedList(() => keeper)];
  let told = 0;
  expect(other.ids()).toEqual([]);
  other.subscribe(() => {
    told += 1;
  });
  one.add([1], at);
  other.refresh();
  expect([other.ids(), told]).toEqual([[1], 1]);
  other.refresh();
  expect(told).toBe(1);
  other.add([2], at);
  one.add([3], at);
  expect(one.ids()).toEqual([3, 2, 1]);
});

test("erased, a list leaves nothing in the browser, and a new one begins with what is saved next", () => {
  const keeper = memory();
  const list = createSavedList(() => keeper);
  list.add([3, 4], at);
  expect(list.erase()).toBe(true);
  expect([list.ids(), keeper.kept.size]).toEqual([[], 0]);
  list.add([5], at);
  expect(list.ids()).toEqual([5]);
});

test("a full list and a browser that keeps nothing refuse and change nothing", () => {
  const keeper = memory();
  const list = createSavedList(() => keeper);
  list.add(
    Array.from({ length: listMax }, (_, number) => number + 1),
    at,
  );
  expect(list.add([listMax + 1], at)).toBe(false);
  expect(list.ids()).toHaveLength(listMax);
  const closed = createSavedList(() => {
    throw new Error("storage is forbidden");
  });
  expect([closed.ids(), closed.add([1], at), closed.erase()]).toEqual([[], false, false]);
});

test("a foreign or broken text under its name is an empty list", () => {
  for (const text of ["", "null", "[]", "{", '{"records":5}', '{"records":[null,{"id":"x"},7]}']) {
    const keeper = memory();
    keeper.kept.set(savedListKey, text);
    expect(createSavedList(() => keeper).ids()).toEqual([]);
  }
});
