import { expect, test } from "vitest";
import { differenceText } from "./identity-weighing";

test("says where two numbers differ, and never what stands there", () => {
  const places = (at: readonly number[]) => differenceText({ kind: "places", of: 16, at });
  expect(places([8])).toBe("15 dari 16 angka sama; berbeda pada angka ke-8.");
  expect(places([1, 2, 9])).toBe("13 dari 16 angka sama; berbeda pada angka ke-1, ke-2 dan ke-9.");
  expect(places([])).toBe("Sama persis dengan nomor yang sekarang.");
  expect(differenceText({ kind: "lengths", now: 8, wanted: 9 })).toBe(
    "Panjangnya berbeda: sekarang 8, seharusnya 9 huruf atau angka.",
  );
});
