import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeNamed } from "./person-name";

const names = ["Guntoro Sastradipura", "Muhammad Nur'aini"];

test("a part of a name, a form of address, an initial, another order or spacing may be the person", () => {
  for (const typed of [
    ...["Guntoro", "GUNTORO  sastradipura", "Pak Guntoro", "Guntoro S.", "sastradipura, guntoro"],
    ...[
      "Guntoro Sastra Dipura",
      "Güntoro",
      "Nuraini",
      "M. Nur’aini",
      "Drs. H. Guntoro Sastradipura",
    ],
    "Guntoro Sastradipura Putra",
  ])
    expect(mayBeNamed(typed, names), typed).toBe(true);
});

test("a relative, an initial alone and nothing at all are not", () => {
  for (const typed of [
    ...[
      "Siti",
      "Guntoro Wibowo",
      "Muhammad Hadi",
      "Bu",
      "G. S.",
      "G",
      "",
      " . ",
      "Guntoro Nuraini",
    ],
  ])
    expect(mayBeNamed(typed, names), typed).toBe(false);
  expect(mayBeNamed("Guntoro", [])).toBe(false);
});

test("a name that is a form of address is a name", () => {
  expect(mayBeNamed("Mas", ["Mas"])).toBe(true);
  expect(mayBeNamed("Mas", ["Guntoro"])).toBe(false);
});

test("any words of a name, in any order, may be the person; one strange word among as many is another's", () => {
  const word = fc.stringMatching(/^[a-z]{5,9}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), fc.nat(), (words, seed) => {
      const some = words.filter((_, at) => at === seed % words.length || (seed >> at) % 2 === 1);
      expect(mayBeNamed(some.toReversed().join(" ").toUpperCase(), [words.join(" ")])).toBe(true);
      const strange = [...words.slice(1), "1strange"];
      expect(mayBeNamed(strange.join(" "), [words.join(" ")])).toBe(false);
    }),
  );
});
