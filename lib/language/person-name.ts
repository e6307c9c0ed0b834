/** Forms of address people put before a name; a name that is nothing else is read as it stands. */
const forms = new Set(
  (
    "bu ibu pak bapak bpk sdr sdri saudara saudari mas mbak kak kakak adik dik bang tuan nyonya ny tn nona " +
    "haji hajah h hj dr drs dra prof ir mr mrs ms miss"
  ).split(" "),
);

/**
 * Whether somebody who calls himself `typed` may be one of these names: all words of one stand in the other, whatever their
 * order, case, accents, signs and blanks, a word also as its initial beside a whole one. `Guntoro`, `Pak Guntoro` and
 * `Guntoro S.` may be `Guntoro Sastradipura`; `Guntoro Wibowo` is somebody else. It proves nothing by itself.
 */
export function mayBeNamed(typed: string, names: readonly string[]): boolean {
  const said = wordsOf(typed);
  return said.length > 0 && names.some((name) => agree(said, wordsOf(name)));
}

function agree(said: readonly string[], name: readonly string[]): boolean {
  if (name.length === 0) return false;
  if (said.join("") === name.join("")) return true;
  const [few, many] = said.length <= name.length ? [said, name] : [name, said];
  // Initials alone are anybody's.
  if (!few.some((word) => word.length > 1)) return false;
  return few.every((word) =>
    many.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  );
}

function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s.,/-]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const bare = words.filter((word) => !forms.has(word));
  return bare.length > 0 ? bare : words;
}
