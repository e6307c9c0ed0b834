/** Letters that are heard alike in Indonesian, in Javanese and in Arabic written with Latin letters. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/oe/gu, "u"],
  [/dj/gu, "j"],
  [/tj/gu, "c"],
  [/[sz][hyj]|ts|z/gu, "s"],
  [/([bdgptk])h/gu, "$1"],
  [/[fv]/gu, "p"],
  [/[qx]/gu, "k"],
  [/o/gu, "a"],
  [/[ey]/gu, "i"],
  [/h/gu, ""],
  [/(.)\1+/gu, "$1"],
];

/**
 * A word as an ear has it, by which spellings of one name are compared: *ranggawarsita* and *ronggowarsito*, *shalihin* and
 * *sholihin*, *muqaddimah* and *mukadimah*. Many words of different meaning sound alike: for names that nobody knows to
 * write, never for finding.
 */
export const soundOf = (word: string): string =>
  alike.reduce((heard, [letters, sound]) => heard.replace(letters, sound), word);
