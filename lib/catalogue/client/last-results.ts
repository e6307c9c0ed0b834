/** What keeps the results: the tab's `sessionStorage`, or a stand-in of the tests. */
export type ResultsKeeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type LastResults = {
  /** `/opac?q=…`, in the language they were read in. */
  readonly address: string;
  /** What stood in the one box. */
  readonly words: string;
  readonly records: readonly number[];
};

const key = "katalog-hasil";

/**
 * The last results of this tab: in the tab alone, so that no address of a record says what somebody looked for, and nothing
 * is left when it is closed. A browser that keeps nothing has its own way back.
 */
export function createLastResults(keeper: () => ResultsKeeper) {
  return {
    note(results: LastResults): void {
      try {
        keeper().setItem(key, JSON.stringify(results));
      } catch {
        // Storage is full or forbidden.
      }
    },
    /** What was noted, if this record was among it; null for anything we did not write. */
    with(recordId: number): LastResults | null {
      try {
        const noted: unknown = JSON.parse(keeper().getItem(key) ?? "null");
        if (typeof noted !== "object" || noted === null) return null;
        const { address, words, records } = noted as Partial<LastResults>;
        if (typeof address !== "string" || !/^\/(?:en\/)?opac\?/u.test(address)) return null;
        if (typeof words !== "string" || !Array.isArray(records)) return null;
        return records.includes(recordId) ? { address, words, records } : null;
      } catch {
        return null;
      }
    },
    /** False where the browser refuses. */
    forget(): boolean {
      try {
        keeper().removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}
