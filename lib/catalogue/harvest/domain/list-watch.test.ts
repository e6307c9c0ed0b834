import { expect, test } from "vitest";
import { ListWatch, limits } from "./list-watch";

const page = (token: number) => ({ token: `${token}`, items: 100, fresh: 100, read: token * 100 });
const times = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test("a list that goes on as lists do is read on, and not for ever", () => {
  const watch = new ListWatch(limits);
  const said = times(20_000).map((token) => watch.noted(page(token)));
  expect(said.findIndex((failure) => failure !== null)).toBe(19_999);
  expect(said.at(-1)).toBe("too-many-records");
});

test("a token that comes again, and records that come again three times over, go round", () => {
  const watch = new ListWatch(limits);
  expect([1, 2, 1].map((token) => watch.noted(page(token)))).toEqual([
    ...[null, null],
    "list-goes-round",
  ]);
  const stale = new ListWatch(limits);
  expect(times(3).map((token) => stale.noted({ ...page(token), fresh: 0 }))).toEqual([
    ...[null, null],
    "list-goes-round",
  ]);
});

test("answers without a record are borne nine times in a row", () => {
  const watch = new ListWatch(limits);
  const empty = (token: number) => watch.noted({ token: `e${token}`, items: 0, fresh: 0, read: 0 });
  expect(times(9).map(empty)).toEqual(times(9).map(() => null));
  expect(watch.noted(page(1))).toBeNull();
  expect(times(10).map((token) => empty(token + 9))).toEqual([
    ...times(9).map(() => null),
    "too-many-empty-answers",
  ]);
});

test("begun anew, the same tokens are due again", () => {
  const watch = new ListWatch(limits);
  watch.noted(page(1));
  watch.beginAnew();
  expect(watch.noted(page(1))).toBeNull();
});
