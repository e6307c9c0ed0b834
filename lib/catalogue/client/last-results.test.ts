import { expect, test } from "vitest";
import type { ResultsKeeper } from "./last-results";
import { createLastResults } from "./last-results";

function memory(): ResultsKeeper & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const noted = { address: "/opac?q=diponegoro", words: "diponegoro", records: [7, 8] };

test("results are known to the records that stood in them, until they are forgotten", () => {
  const keeper = memory();
  const last = createLastResults(() => keeper);
  expect(last.with(7)).toBeNull();
  last.note(noted);
  expect(last.with(7)).toEqual(noted);
  expect(last.with(9)).toBeNull();
  expect(last.forget()).toBe(true);
  expect([last.with(7), keeper.kept.size]).toEqual([null, 0]);
});

test("what somebody else wrote leads nowhere, and a browser that keeps nothing breaks nothing", () => {
  const keeper = memory();
  const last = createLastResults(() => keeper);
  last.note(noted);
  const [key = ""] = [...keeper.kept.keys()];
  const foreign = [
    ...["", "{", "null", "[]", JSON.stringify({ ...noted, records: 7 })],
    ...["https://example.org/opac?q=a", "//example.org", "/staf", "javascript:0"].map((address) =>
      JSON.stringify({ ...noted, address }),
    ),
  ];
  for (const text of foreign) {
    keeper.kept.set(key, text);
    expect(last.with(7), text).toBeNull();
  }
  const closed = createLastResults(() => {
    throw new Error("storage is forbidden");
  });
  closed.note(noted);
  expect([closed.with(7), closed.forget()]).toEqual([null, false]);
});
