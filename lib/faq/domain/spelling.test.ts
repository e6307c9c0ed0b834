import fc from "fast-check";
import { expect, test } from "vitest";
import { distance } from "@/lib/language/edit-distance";
import { likeness, readingsOf, skeletonOf, slipsOf } from "./spelling";

const letters = fc.string({ unit: fc.constantFrom(..."abeinkt"), minLength: 1, maxLength: 9 });

/** The distance by its definition, as slow as it is plain (neighbours swapped are not touched again). */
function plainly(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const same = one.at(-1) === other.at(-1) ? 0 : 1;
  const costs = [
    plainly(one.slice(0, -1), other) + 1,
    plainly(one, other.slice(0, -1)) + 1,
    plainly(one.slice(0, -1), other.slice(0, -1)) + same,
  ];
  if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
    costs.push(plainly(one.slice(0, -2), other.slice(0, -2)) + 1);
  return Math.min(...costs);
}

test("the distance is that of its definition", () => {
  const short = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 5 });
  fc.assert(
    fc.property(short, short, (one, other) => {
      expect(distance(one, other, 2)).toBe(Math.min(3, plainly(one, other)));
    }),
  );
});

test("a word with one slip of a kind that hands make is likely that word", () => {
  const slips = [
    ["pendaftran", "pendaftaran"],
    ["perpustakan", "perpustakaan"],
    ["pnijam", "pinjam"],
    ["lpua", "lupa"],
    ["bukku", "buku"],
    ["kunjugan", "kunjungan"],
    ["tmpt", "tempat"],
    ["bca", "baca"],
    ["verivikasi", "verifikasi"],
  ] as const;
  for (const [slip, word] of slips) expect(likeness(slip, word, false), slip).toBeGreaterThan(0.7);
});

test("another word is not taken for a slip, however near it is", () => {
  const pairs = [
    ["game", "name"],
    ["ramah", "rumah"],
    ["tas", "atas"],
    ["jawa", "jawab"],
    ["parkir", "pakai"],
    ["harga", "warga"],
    ["denda", "benda"],
    ["loker", "poker"],
  ] as const;
  for (const [one, other] of pairs) expect(likeness(one, other, false), one).toBe(0);
});

test("the last word may be unfinished, the others may not", () => {
  expect(likeness("keang", "keanggotaan", true)).toBeGreaterThan(0.8);
  expect(likeness("keang", "keanggotaan", false)).toBe(0);
  expect(likeness("ke", "keanggotaan", true)).toBe(0);
});

test("likeness is from 0 to 1, and 1 for the word itself alone", () => {
  fc.assert(
    fc.property(letters, letters, fc.boolean(), (one, other, unfinished) => {
      const share = likeness(one, other, unfinished);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share === 1).toBe(one === other);
    }),
  );
});

test("a slip of a word that says what a question is about stays about that", () => {
  expect(readingsOf("lowngan", [], false).map(({ term }) => term)).toEqual(["lowongan"]);
  expect(readingsOf("qwertyuiop", ["pinjam"], false)).toEqual([]);
});

test("slips of one word are few, and each is one slip away", () => {
  fc.assert(
    fc.property(letters, (word) => {
      const slips = slipsOf(word);
      expect(slips.length).toBeLessThan(24);
      for (const slip of slips) expect(distance(slip, word, 2)).toBe(1);
    }),
  );
  expect(skeletonOf("tempat")).toBe("tmpt");
  expect(skeletonOf("ia")).toBe("");
});
