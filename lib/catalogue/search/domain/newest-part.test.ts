import { expect, test } from "vitest";
import { zoneSize } from "./lexemes";
import { newestPart } from "./newest-part";

test("the newest records hold as many hits as are wanted, and one zone to spare", () => {
  const million = 122 * zoneSize - 1;
  expect(newestPart(122_000, million, 900)).toBe("('=z121' | '=z120')");
  expect(newestPart(122_000, million, 1000)).toBe("('=z121' | '=z120')");
  expect(newestPart(122_000, million, 1001)).toBe("('=z121' | '=z120' | '=z119')");
});

test("half of the catalogue is no part of it, nor is all of a small one", () => {
  expect(newestPart(900, 900, 300)).toBeNull();
  expect(newestPart(1000, 10 * zoneSize, 500)).toBeNull();
  expect(newestPart(10_000, 10 * zoneSize, 500)).toBe("('=z10' | '=z9')");
});
