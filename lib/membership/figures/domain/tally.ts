import type { Group } from "./fold";

/** Counts by key. */
export type Tally = Map<string, number>;

export function add(tally: Tally, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

export function groupsOf(tally: Tally): readonly Group[] {
  return [...tally].map(([key, count]) => ({ key, count }));
}

/**
 * Counts free text by what it says, whatever its capitals and blanks; a group is called as it was spelled first. Empty text
 * is none.
 */
export class TextTally {
  readonly #spelled = new Map<string, string>();
  readonly #tally: Tally = new Map();

  add(text: string): void {
    const tidy = text.normalize("NFC").replace(/\s+/gu, " ").trim();
    const folded = tidy.toLocaleLowerCase("id");
    if (!this.#spelled.has(folded)) this.#spelled.set(folded, tidy);
    add(this.#tally, folded);
  }

  groups(): readonly Group[] {
    return groupsOf(this.#tally).map(({ key, count }) => ({
      key: this.#spelled.get(key) ?? key,
      count,
    }));
  }
}
