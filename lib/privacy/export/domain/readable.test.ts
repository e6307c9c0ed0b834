import fc from "fast-check";
import { expect, test } from "vitest";
import { codes } from "./codes";
import { labels, sectionNotes } from "./labels";
import { readable } from "./readable";

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
  expect(page).not.toContain("Email<");
  expect(readable(data, "en")).toContain("Monday, 23 November 2026 at 10:00 WIB");
});

test("both languages have the same words", () => {
  for (const words of [labels, codes, sectionNotes])
    expect(Object.keys(words.en)).toEqual(Object.keys(words.id));
});

test("a picture is shown, and nothing else that says it is one", () => {
  const shown = (image: string) => readable({ membership: { picture: { image } } }, "id");
  expect(shown("data:image/webp;base64,UklGRg==")).toContain('<img alt="" src="data:image/webp');
  for (const image of [
    'data:image/webp;base64,"onerror="x',
    "data:text/html;base64,PHA+",
    "https://jahat.test/a.webp",
  ])
    expect(shown(image)).not.toContain("<img");
});
