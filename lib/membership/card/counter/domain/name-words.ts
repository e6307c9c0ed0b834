/** Words of a name, in small letters and without what stands between them: `Nur’aini, S.Sos.` is `nur`, `aini`, `s`, `sos`. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whether the words say enough to look for somebody by: single letters stand in too many names. */
export function isSearchable(words: readonly string[]): boolean {
  return words.some((word) => [...word].length > 1);
}
