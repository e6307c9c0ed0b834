/** Two letters that are one sound; the second is passed over. */
const twoLetters: Readonly<Record<string, string>> = {
  ...{ oe: "u", dj: "j", tj: "c", ts: "s" },
  ...{ sh: "s", sy: "s", sj: "s", zh: "s", zy: "s", zj: "s" },
  ...{ bh: "b", dh: "d", gh: "g", ph: "p", th: "t", kh: "k" },
};
const oneLetter: Readonly<Record<string, string>> = {
  ...{ z: "s", f: "p", v: "p", q: "k", x: "k", o: "a", e: "i", y: "i", h: "" },
};

/**
 * A word as an ear has it, by which spellings of one name are compared: *ranggawarsita* and *ronggowarsito*, *shalihin* and
 * *sholihin*, *muqaddimah* and *mukadimah*. Many words of different meaning sound alike: for names that nobody knows to
 * write, never for finding. Some 0.5 µs, for a misspelt word is compared with thousands.
 */
export function soundOf(word: string): string {
  let heard = "";
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] as string;
    const two = twoLetters[letter + (word[at + 1] ?? "")];
    if (two !== undefined) at += 1;
    const sound = two ?? oneLetter[letter] ?? letter;
    if (!heard.endsWith(sound) || sound === "") heard += sound;
  }
  return heard;
}
