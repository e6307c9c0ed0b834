import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSpans } from "./rules";
import { parseClock, parseSpans, writeSpans } from "./span-text";

test("clock times are read with a dot or a colon, and nothing else is", () => {
  expect(["9.00", "09.00", "09:30", " 24.00 "].map(parseClock)).toEqual([540, 540, 570, 1440]);
  const wrong = ["", "9", "24.01", "25.00", "09.60", "09.0", "-1.00"];
  expect(wrong.map(parseClock)).toEqual(wrong.map(() => null));
});

test("hours are read as people type them", () => {
  const two = [
    { start: 540, end: 720 },
    { start: 780, end: 1140 },
  ];
  for (const text of [
    "09.00–12.00, 13.00–19.00",
    "9.00-12.00;13.00 - 19.00",
    "13:00–19:00 dan 09:00 sampai 12:00",
  ]) {
    expect(parseSpans(text)).toEqual({ ok: true, value: two });
  }
  expect(parseSpans(" Tutup ")).toEqual({ ok: true, value: [] });
  expect(parseSpans("")).toEqual({ ok: true, value: [] });
  expect(parseSpans("pagi")).toMatchObject({ refusal: "not-spans" });
  expect(parseSpans("09.00–10.00–11.00")).toMatchObject({ refusal: "not-spans" });
  expect(parseSpans("09.00–19.00,")).toMatchObject({ refusal: "not-spans" });
  expect(parseSpans("19.00–09.00")).toMatchObject({ refusal: "end-not-after-start" });
  expect(parseSpans("09.00–12.00, 11.59–13.00")).toMatchObject({ refusal: "spans-overlap" });
});

test("what the field shows is read back as the same hours", () => {
  const minute = fc.integer({ min: 0, max: 1440 });
  fc.assert(
    fc.property(fc.array(fc.record({ start: minute, end: minute }), { maxLength: 4 }), (list) => {
      const checked = checkSpans(list);
      if (!checked.ok) return;
      expect(parseSpans(writeSpans(checked.value))).toEqual(checked);
    }),
  );
});
