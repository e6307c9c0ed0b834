import { expect, test } from "vitest";
import { ownClockText } from "./own-clock";

test("a message carries the reader's own time beside the library's, where they differ", () => {
  const at = "2026-11-23T03:52:00Z";
  expect(ownClockText(at, "id", "Asia/Jakarta", 420)).toBe("10.52");
  expect(ownClockText(at, "id", "Asia/Bangkok", 420)).toBe("10.52");
  expect(ownClockText(at, "id", "Asia/Jayapura", 540)).toBe("12.52 WIT (10.52 WIB)");
  expect(ownClockText(at, "en", "Europe/Amsterdam", 60)).toBe("04:52 (10:52 WIB)");
});
