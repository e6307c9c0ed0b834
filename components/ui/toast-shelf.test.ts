import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shownMilliseconds, ToastShelf } from "./toast-shelf";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const texts = (shelf: ToastShelf) => shelf.getToasts().map(({ text }) => text);

test("a toast goes after six seconds, however often the page is drawn meanwhile", () => {
  const shelf = new ToastShelf();
  shelf.show("Percakapan diakhiri.");
  for (let second = 0; second < 5; second += 1) {
    vi.advanceTimersByTime(1000);
    shelf.subscribe(() => undefined)();
  }
  expect(texts(shelf)).toEqual(["Percakapan diakhiri."]);
  vi.advanceTimersByTime(1000);
  expect(texts(shelf)).toEqual([]);
});

test("a toast pointed at stays, and goes once it is let go", () => {
  const shelf = new ToastShelf();
  shelf.show("Percakapan diakhiri.");
  const [toast] = shelf.getToasts();
  const key = toast?.key ?? "";
  shelf.hold(key);
  vi.advanceTimersByTime(10 * shownMilliseconds);
  expect(texts(shelf)).toHaveLength(1);
  shelf.release(key);
  vi.advanceTimersByTime(shownMilliseconds);
  expect(texts(shelf)).toEqual([]);
});

test("two at once at most: the oldest gives way", () => {
  const shelf = new ToastShelf();
  for (const text of ["satu", "dua", "tiga"]) shelf.show(text);
  expect(texts(shelf)).toEqual(["dua", "tiga"]);
});

test("a toast that was closed stays closed when the pointer leaves it", () => {
  const shelf = new ToastShelf();
  shelf.show("satu");
  const key = shelf.getToasts()[0]?.key ?? "";
  shelf.dismiss(key);
  shelf.release(key);
  expect(vi.getTimerCount()).toBe(0);
  expect(texts(shelf)).toEqual([]);
});
