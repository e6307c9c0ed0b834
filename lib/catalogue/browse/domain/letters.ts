/**
 * Where an alphabet of keys (small letters, digits, `COLLATE "C"`) can be entered: digits, each Latin letter, and what no
 * Latin letter begins. `to` is the first key that no longer belongs to it; null is the end.
 */
export type Letter = {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  /** What leads there when it is typed; null where nothing typed does. */
  readonly typed: string | null;
};

const latin = [..."abcdefghijklmnopqrstuvwxyz"];

export const letters: readonly Letter[] = [
  { name: "0–9", from: "0", to: "a", typed: "0" },
  ...latin.map((letter, at) => ({
    ...{ name: letter.toUpperCase(), from: letter, typed: letter },
    to: latin[at + 1] ?? "{",
  })),
  { name: "…", from: "{", to: null, typed: null },
];

/** The main classes of the Dewey decimal classification, as places on the shelf; then collections with a sign in front. */
export const shelfPlaces: readonly Letter[] = [
  // `shelfKey` writes 100 as "3100", and 25.04 as "225.04": 000 begins with all that have fewer digits.
  ...Array.from({ length: 10 }, (_, hundred) => ({
    ...{ name: `${hundred}00`, typed: `${hundred}00` },
    from: hundred === 0 ? "1" : `3${hundred}00`,
    to: hundred === 9 ? "a" : `3${hundred + 1}00`,
  })),
  { name: "R …", from: "a", to: null, typed: "a" },
];
