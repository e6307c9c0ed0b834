import { describe, expect, test } from "vitest";
import { announcementSchema, newsSchema, writtenNewsSchema } from "./schema";

const body = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Isi." }] }],
};
const text = (imageAlt: string) => ({ title: "Judul", summary: "Ringkas.", body, imageAlt });
const piece = (imageId: string | null, id: string, en: string | null) => ({
  shared: { date: "2026-11-21", unit: "Pujasintara", imageId },
  id: text(id),
  en: en === null ? null : text(en),
  enOf: null,
});
const image = "01900000-0000-7000-8000-000000000001";
const missingIn = (value: unknown) =>
  writtenNewsSchema.safeParse(value).error?.issues.map(({ path, message }) => [message, ...path]) ??
  [];

describe("news with an image describes it in each language that is written (R108)", () => {
  test("without an image nothing is asked", () => {
    expect(missingIn(piece(null, "", ""))).toEqual([]);
  });

  test("with an image the field that lacks its description is named", () => {
    expect(missingIn(piece(image, "", "A reading room"))).toEqual([
      ["alt-missing", "id", "imageAlt"],
    ]);
    expect(missingIn(piece(image, "Ruang baca", "  "))).toEqual([
      ["alt-missing", "en", "imageAlt"],
    ]);
    expect(missingIn(piece(image, "Ruang baca", null))).toEqual([]);
    expect(missingIn(piece(image, "Ruang baca", "A reading room"))).toEqual([]);
  });

  test("a date that is no day is refused", () => {
    const wrong = { ...piece(null, "", null), shared: { date: "2026-02-30", unit: "Pujasintara" } };
    expect(newsSchema.safeParse(wrong).success).toBe(false);
  });
});

test("an announcement that ends before it begins is refused at its end", () => {
  const words = { message: "Tutup.", linkLabel: "" };
  const from = "2026-12-24T00:00:00+07:00";
  const announcement = (to: string) => ({
    shared: { from, to, href: "" },
    id: words,
    en: words,
    enOf: null,
  });
  expect(announcementSchema.safeParse(announcement("2026-12-26T00:00:00+07:00")).success).toBe(
    true,
  );
  expect(
    announcementSchema.safeParse(announcement(from)).error?.issues.map(({ path }) => path),
  ).toEqual([["shared", "to"]]);
});
