/** Names a list has room for. */
const namesMax = 3;

/**
 * Who stands below a title in a list: the main entry first, three names at most, as one says them.
 * @returns "Pramoedya Ananta Toer; Max Lane", with " …" where there are more; null for a record without names
 */
export function creatorLine(
  creators: readonly { readonly spokenName: string; readonly main: boolean }[],
): string | null {
  const ordered = [...creators.filter(({ main }) => main), ...creators.filter(({ main }) => !main)];
  const names = [...new Set(ordered.map(({ spokenName }) => spokenName))].filter(Boolean);
  if (names.length === 0) return null;
  return `${names.slice(0, namesMax).join("; ")}${names.length > namesMax ? " …" : ""}`;
}
