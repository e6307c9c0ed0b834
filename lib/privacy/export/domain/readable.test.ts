import fc from "fast-check";
import { expect, test } from "vitest";
import { readable } from "./readable";
import { codes, labels, sectionNotes } from "./words";

test("whatever somebody has written stands in the page as text, never as markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const page = readable({ conversations: [{ text: `<script>${text}</script>` }] }, "id");
      expect(page).not.toContain("<script");
      expect(page.match(/<li>/g)).toHaveLength(1);
    }),
  );
});

test("instants are read as day and time, empty fields are left out, codes are words", () => {
  const data = {
    membership: { state: "active", memberSince: "2026-11-23T03:00:00.000Z", email: null },
  };
  const page = readable(data, "id");
  expect(page).toContain("<dd>Aktif</dd>");
  expect(page).toContain("Senin, 23 November 2026 pukul 10.00 WIB");
  expect(page).not.toContain("Surel<");
  expect(readable(data, "en")).toContain("Monday, 23 November 2026 at 10:00 WIB");
});

test("both languages have the same words", () => {
  for (const words of [labels, codes, sectionNotes])
    expect(Object.keys(words.en)).toEqual(Object.keys(words.id));
});
