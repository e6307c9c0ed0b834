import { expect, test } from "vitest";
import { ownTime } from "./own-zone";

const nineInJakarta = new Date("2026-11-23T02:00:00Z");

test("a patron in the east or the middle of Indonesia reads the time by the name of his zone", () => {
  expect(ownTime(nineInJakarta, "id", "Asia/Jayapura", 540)).toBe("pukul 11.00 WIT");
  expect(ownTime(nineInJakarta, "en", "Asia/Makassar", 480)).toBe("at 10:00 WITA");
});

test("in the library's own zone nothing is said twice", () => {
  expect(ownTime(nineInJakarta, "id", "Asia/Jakarta", 420)).toBeNull();
  expect(ownTime(nineInJakarta, "id", "Asia/Pontianak", 420)).toBeNull();
});

test("abroad the time is told without a zone's name", () => {
  expect(ownTime(nineInJakarta, "id", "Europe/Amsterdam", 60)).toBe("pukul 03.00");
});
