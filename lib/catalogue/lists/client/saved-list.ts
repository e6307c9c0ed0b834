import { cleanIds, listMax } from "../domain/list-ids";

/** What keeps the list: the browser's `localStorage`, or a stand-in of the tests. */
export type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** `{"version":1,"records":[{"id":12,"at":"2026-11-22T03:00:00.000Z"}]}`, the newest first. An account can take it over as it is. */
export const savedListKey = "portal-pustaka.daftar";

type SavedRecord = { readonly id: number; readonly at: string };

function parse(text: string | null): readonly SavedRecord[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    const records =
      typeof value === "object" && value !== null && "records" in value && value.records;
    if (!Array.isArray(records)) return [];
    const times = new Map(
      records.flatMap((one: unknown) => {
        if (typeof one !== "object" || one === null || !("id" in one)) return [];
        const at = "at" in one && typeof one.at === "string" ? one.at : "";
        return [[one.id, at] as const];
      }),
    );
    return cleanIds([...times.keys()]).map((id) => ({ id, at: times.get(id) ?? "" }));
  } catch {
    // Somebody else's text, or an older form: an empty list, which the next saving writes anew.
    return [];
  }
}

export type SavedList = {
  /** Ids, the newest first; the same array until the list changes. */
  readonly ids: () => readonly number[];
  /** Adds records; false when the list is full, or the browser keeps nothing: then nothing is changed. */
  readonly add: (ids: readonly number[], at: Date) => boolean;
  readonly remove: (ids: readonly number[]) => boolean;
  /** Takes the list out of the browser as if there had never been one; false where the browser refuses. */
  readonly erase: () => boolean;
  /** Reads again what another tab has written. */
  readonly refresh: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const none: readonly number[] = [];

/** The list that this browser keeps; nothing of it is sent anywhere until its owner asks for its page. */
export function createSavedList(keeper: () => Keeper): SavedList {
  const listeners = new Set<() => void>();
  let records: readonly SavedRecord[] | null = null;
  let ids = none;

  const take = (read: readonly SavedRecord[]) => {
    records = read;
    const next = read.map(({ id }) => id);
    if (next.length === ids.length && next.every((id, at) => id === ids[at])) return;
    ids = next.length === 0 ? none : next;
    for (const listener of listeners) listener();
  };
  const readKept = (): readonly SavedRecord[] => {
    try {
      return parse(keeper().getItem(savedListKey));
    } catch {
      return [];
    }
  };
  /** Writes onto what is kept now: another tab may have saved something meanwhile. */
  const change = (by: (kept: readonly SavedRecord[]) => readonly SavedRecord[]): boolean => {
    const next = by(readKept());
    if (next.length > listMax) return false;
    try {
      keeper().setItem(savedListKey, JSON.stringify({ version: 1, records: next }));
    } catch {
      return false;
    }
    take(next);
    return true;
  };
  return {
    ids: () => {
      if (records === null) {
        records = readKept();
        ids = records.map(({ id }) => id);
      }
      return ids;
    },
    add: (added, at) =>
      change((kept) => {
        const known = new Set(kept.map(({ id }) => id));
        const fresh = [...new Set(added)].filter((id) => !known.has(id));
        return [...fresh.map((id) => ({ id, at: at.toISOString() })), ...kept];
      }),
    remove: (removed) => change((kept) => kept.filter(({ id }) => !removed.includes(id))),
    erase: () => {
      try {
        // Other tabs hear of a removal only where there was something.
        keeper().setItem(savedListKey, "");
        keeper().removeItem(savedListKey);
      } catch {
        return false;
      }
      take([]);
      return true;
    },
    refresh: () => take(readKept()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
