import fc from "fast-check";
import { expect, test } from "vitest";
import { announcementSchema } from "../../../lib/content/schema";
import { seedHolidays } from "../hours-holidays";
import { closingWords, nextClosing } from "./announcements";

test("the demo announces the closing of 24 and 25 December 2026 from a week before it", () => {
  const at = new Date("2026-11-21T11:05:00+07:00");
  const closing = nextClosing(at, seedHolidays);
  expect(closing).toEqual({ first: "2026-12-24", last: "2026-12-25" });
  if (!closing) return;
  const { shared, id, en } = closingWords(closing);
  expect(shared).toMatchObject({
    from: "2026-12-16T17:00:00.000Z",
    to: "2026-12-25T17:00:00.000Z",
  });
  expect(id.message).toBe("Gedung layanan dan obrolan tutup 24–25 Desember 2026.");
  expect(en.message).toBe("Building and chat are closed on 24–25 December 2026.");
  const oneDay = closingWords({ first: "2026-12-25", last: "2026-12-25" });
  expect(oneDay.id.message).toBe("Gedung layanan dan obrolan tutup Jumat, 25 Desember 2026.");
});

test("the announcement of any day begins a week before its closing and ends with it", () => {
  const instant = fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2027-12-20T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, (at) => {
      const closing = nextClosing(at, seedHolidays);
      if (!closing) throw new Error("there is a holiday ahead");
      const words = closingWords(closing);
      expect(announcementSchema.safeParse({ ...words, enOf: null }).success).toBe(true);
      const first = Date.parse(`${closing.first}T00:00:00+07:00`);
      expect(first - Date.parse(words.shared.from)).toBe(7 * 24 * 60 * 60 * 1000);
      expect(Date.parse(words.shared.to)).toBeGreaterThan(at.getTime());
    }),
  );
});

test("without a holiday ahead nothing is announced", () => {
  expect(nextClosing(new Date("2028-01-01T00:00:00Z"), seedHolidays)).toBeNull();
});
