import { expect, test } from "vitest";
import { browserDraftStore, forgetDrafts } from "./draft-store";

function storageOf(full = false): Storage {
  const map = new Map<string, string>();
  return {
    length: 0,
    clear: () => map.clear(),
    key: () => null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => {
      if (full) throw new Error("QuotaExceededError");
      map.set(key, value);
    },
  };
}

test("two tabs of one person do not undo each other's drafts", () => {
  const storage = storageOf();
  const [one, two] = [browserDraftStore(storage, "a"), browserDraftStore(storage, "a")];
  one.put({ clientId: "1", body: "dari tab satu" });
  two.put({ clientId: "2", body: "dari tab dua" });
  two.remove("2");
  expect(browserDraftStore(storage, "a").load()).toEqual([
    { clientId: "1", body: "dari tab satu" },
  ]);
});

test("a browser that refuses storage still keeps drafts while the page is open", () => {
  const store = browserDraftStore(storageOf(true), "a");
  store.put({ clientId: "1", body: "Halo" });
  store.saveText("belum jadi");
  expect(store.load()).toEqual([{ clientId: "1", body: "Halo" }]);
  expect(store.loadText()).toBe("belum jadi");
});

test("what stands there in another shape is no draft", () => {
  const storage = storageOf();
  storage.setItem("draf:a", '[{"clientId":1},"x",{"clientId":"1","body":"baik"}]');
  expect(browserDraftStore(storage, "a").load()).toEqual([{ clientId: "1", body: "baik" }]);
  storage.setItem("draf:a", "{bukan json");
  expect(browserDraftStore(storage, "a").load()).toEqual([]);
});

test("forgetting leaves nothing behind", () => {
  const storage = storageOf();
  const store = browserDraftStore(storage, "a");
  store.put({ clientId: "1", body: "Halo" });
  store.saveText("belum jadi");
  forgetDrafts(storage, "a");
  expect([storage.getItem("draf:a"), storage.getItem("ketikan:a")]).toEqual([null, null]);
});
