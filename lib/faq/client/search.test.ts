import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askFaq, askTyped } from "./search";

const answer = { results: [], answered: false };
let sent: { address: string; method: string; body: unknown }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit = {}) => {
    sent.push({ address, method: init.method ?? "GET", body: init.body ?? null });
    return Response.json(answer);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a text that is still being written is in no address", async () => {
  const q = "nama saya Budi, ibu saya sakit";
  const { signal } = new AbortController();
  expect(await askFaq(q, "id", { limit: 1, signal })).toEqual(answer);
  const body = JSON.stringify({ q, lang: "id", limit: 1 });
  expect(sent).toEqual([{ address: "/api/faq/search", method: "POST", body }]);
});

test("only a text that rests three seconds is told to be a search, however long it took to type", async () => {
  const shown: unknown[] = [];
  let typing = new AbortController();
  for (const typed of ["kolam", "kolam Bu", "kolam Budi", "kolam renang"]) {
    typing.abort();
    typing = new AbortController();
    const asking = { limit: 8, signal: typing.signal };
    askTyped(typed, "id", asking, (found) => shown.push([typed, found]));
    await vi.advanceTimersByTimeAsync(2_900);
  }
  expect(sent.map(({ method }) => method)).toEqual(["POST", "POST", "POST", "POST"]);
  expect(shown).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(100);
  const body = JSON.stringify({ q: "kolam renang", lang: "id", limit: 8, rested: true });
  expect(sent.slice(4)).toEqual([{ address: "/api/faq/search", method: "POST", body }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(5);
});

test("what is typed over before the keys pause is not asked, and what is left is not noted", async () => {
  const typing = new AbortController();
  askTyped("kol", "id", { limit: 8, signal: typing.signal }, () => undefined);
  await vi.advanceTimersByTimeAsync(200);
  typing.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([]);
});
