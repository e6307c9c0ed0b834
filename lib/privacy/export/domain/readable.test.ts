import fc from "fast-check";
import { expect, test } from "vitest";
import { codes } from "./codes";
import { labels, sectionNotes } from "./labels";
import { readable } from "./readable";

const none = new Map<string, string>();

test("whatever somebody has written stands in the page as text, never as markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const page = readable({ conversations: [{ text: `<script>${text}</script>` }] }, "id", none);
      expect(page).not.toContain("<script");
      expect(page.match(/<li>/g)).toHaveLength(1);
    }),
  );
});

test("instants are read as day and time, empty fields are left out, codes are words", () => {
  const data = {
    membership: { state: "active", memberSince: "2026-11-23T03:00:00.000Z", email: null },
  };
  const page = readable(data, "id", none);
  expect(page).toContain("<dd>Aktif</dd>");
  expect(page).toContain("Senin, 23 November 2026 pukul 10.00 WIB");
  expect(page).not.toContain("Email<");
  expect(readable(data, "en", none)).toContain("Monday, 23 November 2026 at 10:00 WIB");
});

test("days and codes are read in words, and what somebody wrote stands as it was written", () => {
  const data = {
    membership: {
      ...{ birthDate: "1985-08-17", education: "master" },
      details: { identityAddress: { street: "2026-11-23", village: "31.71.01.1001" } },
      currentAddress: { country: "MY", village: "99.99.99.9999" },
    },
    conversations: [{ text: "open" }],
  };
  const names = new Map([
    ["village:31.71.01.1001", "Gambir, Gambir, Kota Jakarta Pusat, DKI Jakarta"],
    ["education:master", "Magister (S2) atau profesi"],
    ["country:MY", "Malaysia"],
    ["text:open", "Terbuka"],
  ]);
  const page = readable(data, "id", names);
  for (const told of [
    ...["17 Agustus 1985", "Magister (S2) atau profesi", "2026-11-23", "Malaysia", "open"],
    ...["Gambir, Gambir, Kota Jakarta Pusat, DKI Jakarta", "99.99.99.9999"],
  ])
    expect(page).toContain(`<dd>${told}</dd>`);
  expect(page).not.toContain("31.71.01.1001");
  expect(readable(data, "en", names)).toContain("<dd>17 August 1985</dd>");
});

test("both languages have the same words", () => {
  for (const words of [labels, codes, sectionNotes])
    expect(Object.keys(words.en)).toEqual(Object.keys(words.id));
});

test("a picture is shown, and nothing else that says it is one", () => {
  const shown = (image: string) => readable({ membership: { picture: { image } } }, "id", none);
  expect(shown("data:image/webp;base64,UklGRg==")).toContain('<img alt="" src="data:image/webp');
  for (const image of [
    'data:image/webp;base64,"onerror="x',
    "data:text/html;base64,PHA+",
    "https://jahat.test/a.webp",
  ])
    expect(shown(image)).not.toContain("<img");
});
