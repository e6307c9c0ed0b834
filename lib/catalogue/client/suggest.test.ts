import { afterEach, expect, test, vi } from "vitest";
import { askSuggestions } from "./suggest";

afterEach(() => vi.unstubAllGlobals());

const answer = (body: string, status = 200) =>
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
const ask = () => askSuggestions("dipo", new AbortController().signal);

test("what is not a suggestion is left out, whatever the answer", async () => {
  const record = { kind: "record", text: "Takdir", id: 7, field: "all" };
  const author = { kind: "author", text: "Diponegoro", id: null, field: "author" };
  answer(
    JSON.stringify({
      suggestions: [
        record,
        null,
        { kind: "record", text: "x" },
        { kind: "shelf", text: "y" },
        author,
      ],
    }),
  );
  expect(await ask()).toEqual([record, author]);
  for (const body of ["", "null", "[]", "{}", '{"suggestions":7}', "<html>"]) {
    answer(body);
    expect(await ask(), body).toEqual([]);
  }
});

test("a refusal, an outage and a cancelled question suggest nothing and disturb nobody", async () => {
  answer('{"refusal":"too-many-searches"}', 429);
  expect(await ask()).toEqual([]);
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("network");
  });
  expect(await ask()).toEqual([]);
});
