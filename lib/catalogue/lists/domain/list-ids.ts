/** Records of one list: an address that holds them all is still short enough to be sent. */
export const listMax = 200;
const idMax = 2_147_483_647;

const isId = (id: unknown): id is number =>
  typeof id === "number" && Number.isInteger(id) && id >= 1 && id <= idMax;

/** Ids of records, each once, at most `listMax`; what is none is left out. */
export function cleanIds(some: readonly unknown[]): readonly number[] {
  return [...new Set(some.filter(isId))].slice(0, listMax);
}

/** `12-45-7` → [12, 45, 7]. Commas and blanks part too, since people write such lists by hand. */
export function readIds(text: string): readonly number[] {
  const parts = text.slice(0, 4000).split(/[-,.\s]+/u);
  return cleanIds(parts.map((part) => (/^\d{1,10}$/u.test(part) ? Number(part) : Number.NaN)));
}

/** [12, 45, 7] → `12-45-7`: no sign that an address would have to write otherwise. */
export function writeIds(ids: readonly number[]): string {
  return cleanIds(ids).join("-");
}

/** The address of a list without locale; the bare one opens the list that the browser keeps. */
export function listPath(ids: readonly number[]): string {
  return ids.length === 0 ? "/opac/daftar" : `/opac/daftar?id=${writeIds(ids)}`;
}

/** Whether two lists hold the same records, in whatever order. */
export function sameRecords(one: readonly number[], other: readonly number[]): boolean {
  const has = new Set(one);
  return has.size === new Set(other).size && other.every((id) => has.has(id));
}
