// Academic and religious titles, and Balinese birth-order words, that stand before the name people are called by.
const before = /^(?:[\p{L}]{1,4}\.|I|Ni|Drs?|Ir|Prof|Hj?|KH)$/u;

/**
 * The name above a run of messages: the first word of a full name, with what cannot stand alone before
 * it (`Nur'aini Rahmawati` → `Nur'aini`, `I Gusti Ngurah Wibawa` → `I Gusti`, `Dra. Fathmi, SS.` →
 * `Dra. Fathmi`). A name of one word is that word.
 */
export function shortName(fullName: string): string {
  const words = fullName.replace(/,.*$/u, "").trim().split(/\s+/u);
  const first = words.findIndex((word) => !before.test(word));
  return words.slice(0, first === -1 ? words.length : first + 1).join(" ");
}
