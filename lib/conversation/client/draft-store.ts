/** What a person wrote and nobody has confirmed, kept over a reload and a dead network. */
export type StoredDraft = { readonly clientId: string; readonly body: string };

export type DraftStore = {
  readonly load: () => readonly StoredDraft[];
  readonly save: (drafts: readonly StoredDraft[]) => void;
  /** What stands in the textbox and was not sent. It never leaves the device. */
  readonly loadText: () => string;
  readonly saveText: (text: string) => void;
};

/** Keeps drafts for the life of a process: benches, the chaos suite, and browsers that forbid storage. */
export function memoryDraftStore(): DraftStore {
  let drafts: readonly StoredDraft[] = [];
  let text = "";
  return {
    load: () => drafts,
    save: (next) => {
      drafts = next;
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
  typeof value.body === "string";

/**
 * Keeps drafts in the browser's storage, by conversation and side. A browser that refuses storage
 * (private mode, full disk) falls back to memory: sending must not fail for want of a copy.
 */
export function browserDraftStore(storage: Storage, name: string): DraftStore {
  const fallback = memoryDraftStore();
  const key = `draf:${name}`;
  const textKey = `ketikan:${name}`;
  const put = (at: string, value: string | null) => {
    try {
      if (value === null) storage.removeItem(at);
      else storage.setItem(at, value);
      return true;
    } catch {
      return false;
    }
  };
  return {
    load: () => {
      try {
        const parsed: unknown = JSON.parse(storage.getItem(key) ?? "null");
        return Array.isArray(parsed) ? parsed.filter(isStoredDraft) : fallback.load();
      } catch {
        return fallback.load();
      }
    },
    save: (drafts) => {
      if (!put(key, drafts.length > 0 ? JSON.stringify(drafts) : null)) fallback.save(drafts);
    },
    loadText: () => {
      try {
        return storage.getItem(textKey) ?? fallback.loadText();
      } catch {
        return fallback.loadText();
      }
    },
    saveText: (text) => {
      if (!put(textKey, text === "" ? null : text)) fallback.saveText(text);
    },
  };
}

/** Removes every trace of a conversation from this browser: *Hapus dari perangkat ini*. */
export function forgetDrafts(storage: Storage, name: string): void {
  browserDraftStore(storage, name).save([]);
  browserDraftStore(storage, name).saveText("");
}
