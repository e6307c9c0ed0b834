/** What a person wrote and nobody has confirmed, kept over a reload and a dead network. */
export type StoredDraft = {
  readonly clientId: string;
  readonly body: string;
  /** The catalogue's record that the message carries. */
  readonly record?: number;
};

/** Drafts go in and out one by one: two tabs of one person share the place and must not undo each other. */
export type DraftStore = {
  readonly load: () => readonly StoredDraft[];
  readonly put: (draft: StoredDraft) => void;
  readonly remove: (clientId: string) => void;
  /** What stands in the textbox and was not sent. It never leaves the device. */
  readonly loadText: () => string;
  readonly saveText: (text: string) => void;
};

const without = (drafts: readonly StoredDraft[], clientId: string) =>
  drafts.filter((draft) => draft.clientId !== clientId);

/** Keeps drafts for the life of a process: benches, the chaos suite, and browsers that forbid storage. */
export function memoryDraftStore(): DraftStore {
  let drafts: readonly StoredDraft[] = [];
  let text = "";
  return {
    load: () => drafts,
    put: (draft) => {
      drafts = [...without(drafts, draft.clientId), draft];
    },
    remove: (clientId) => {
      drafts = without(drafts, clientId);
    },
    loadText: () => text,
    saveText: (next) => {
      text = next;
    },
  };
}

const isStoredDraft = (value: unknown): value is StoredDraft =>
  typeof value === "object" &&
  value !== null &&
  "clientId" in value &&
  typeof value.clientId === "string" &&
  "body" in value &&
  typeof value.body === "string" &&
  (!("record" in value) || typeof value.record === "number");

/**
 * Keeps drafts in the browser's storage under a name (conversation and side). A browser that refuses
 * storage (private mode, full disk) falls back to memory: sending must not fail for want of a copy.
 */
export function browserDraftStore(storage: Storage, name: string): DraftStore {
  const fallback = memoryDraftStore();
  const key = `draf:${name}`;
  const textKey = `ketikan:${name}`;
  const write = (at: string, value: string | null) => {
    try {
      if (value === null) storage.removeItem(at);
      else storage.setItem(at, value);
      return true;
    } catch {
      return false;
    }
  };
  const read = (): readonly StoredDraft[] => {
    try {
      const parsed: unknown = JSON.parse(storage.getItem(key) ?? "[]");
      return Array.isArray(parsed) ? parsed.filter(isStoredDraft) : [];
    } catch {
      return [];
    }
  };
  const save = (drafts: readonly StoredDraft[]) =>
    write(key, drafts.length > 0 ? JSON.stringify(drafts) : null);
  return {
    load: () => [...read(), ...fallback.load()],
    put: (draft) => {
      if (!save([...without(read(), draft.clientId), draft])) fallback.put(draft);
    },
    remove: (clientId) => {
      save(without(read(), clientId));
      fallback.remove(clientId);
    },
    loadText: () => {
      try {
        return storage.getItem(textKey) ?? fallback.loadText();
      } catch {
        return fallback.loadText();
      }
    },
    saveText: (text) => {
      if (!write(textKey, text === "" ? null : text)) fallback.saveText(text);
    },
  };
}

/** Removes every trace of a conversation from this browser: *Hapus dari perangkat ini*. */
export function forgetDrafts(storage: Storage, name: string): void {
  const store = browserDraftStore(storage, name);
  for (const { clientId } of store.load()) store.remove(clientId);
  store.saveText("");
}
