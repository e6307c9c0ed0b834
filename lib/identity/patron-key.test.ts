import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { choosePatronKey, hashPatronKey, patronKeyCookieName } from "./patron-key";

test("a patron key is 32 random bytes, known to the portal by its SHA-256 alone", () => {
  const key = choosePatronKey(undefined, false);
  expect(Buffer.from(key.slice(2), "base64url")).toHaveLength(32);
  expect(hashPatronKey(key)).toBe(createHash("sha256").update(key).digest("hex"));
  expect(choosePatronKey(undefined, false)).not.toBe(key);
});

test("a browser of one's own keeps its key", () => {
  const key = choosePatronKey(undefined, false);
  expect(choosePatronKey(key, false)).toBe(key);
});

test("on a public computer every start gets a key of its own", () => {
  const own = choosePatronKey(undefined, false);
  const first = choosePatronKey(own, true);
  expect(first).not.toBe(own);
  expect(choosePatronKey(first, true)).not.toBe(first);
});

test("a public computer's key is not kept for someone who calls the browser his own", () => {
  const shared = choosePatronKey(undefined, true);
  expect(choosePatronKey(shared, false)).not.toBe(shared);
});

test.each([undefined, "", "k.", "k.kurang", `x.${"a".repeat(43)}`, `k.${"a".repeat(44)}`])(
  "%j is no patron key",
  (text) => {
    expect(hashPatronKey(text)).toBeNull();
    expect(choosePatronKey(text, false)).not.toBe(text);
  },
);

test("on https the cookie is bound to this very host", () => {
  expect(patronKeyCookieName(true)).toBe("__Host-portal-patron");
  expect(patronKeyCookieName(false)).toBe("portal-patron");
});
