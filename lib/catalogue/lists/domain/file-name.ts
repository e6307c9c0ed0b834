/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ß: "ss", ı: "i" },
};
const titleMax = 60;

/**
 * What a record is saved as: `bumi-manusia-1980.ris`, in plain letters, so that every system takes it. A title that has
 * none is named by its number: `rekaman-3.ris`.
 */
export function fileName(
  record: { readonly id: number; readonly title: string; readonly year: number | null },
  extension: string,
): string {
  const plain = record.title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[æœøłđßı]/gu, (letter) => plainLetters[letter] ?? "")
    .replace(/[\p{M}'’‘ʻʼ]/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, titleMax + 1)
    .replace(/^-+|-+$/gu, "");
  // A word that is cut in two is left out.
  const title = plain.length > titleMax ? plain.replace(/-[^-]*$/u, "").slice(0, titleMax) : plain;
  const name = title === "" ? `rekaman-${record.id}` : title;
  return `${record.year === null || title === "" ? name : `${name}-${record.year}`}.${extension}`;
}
