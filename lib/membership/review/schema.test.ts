import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlace, readSearch, readView, writePlace } from "./schema";

test("a place in the queue is read back from an address, and anything else is the beginning", () => {
  const dates = fc.date({
    ...{ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true },
  });
  fc.assert(
    fc.property(dates, fc.uuid({ version: 7 }), (date, id) => {
      const place = { at: date.toISOString(), id };
      expect(readPlace(writePlace(place))).toEqual(place);
    }),
  );
  for (const asked of [undefined, "", "_", "kemarin_x", ["a", "b"], "2026-11-22_1"])
    expect(readPlace(asked), String(asked)).toBeNull();
});

test("an unknown part of the queue is the whole of it", () => {
  expect(readView("bersih")).toBe("bersih");
  for (const asked of [undefined, "", "lain", ["bersih"]]) expect(readView(asked)).toBe("semua");
});

test("what was typed into the search is a line that a database holds, or nothing", () => {
  expect(readSearch("  Nur\u0000\u0007aini\n100% ")).toBe("Nur aini 100%");
  for (const typed of [null, undefined, "", " \u0000 "]) expect(readSearch(typed)).toBe("");
  expect(readSearch("a".repeat(300))).toHaveLength(254);
});
