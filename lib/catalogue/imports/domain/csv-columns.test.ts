import { expect, test } from "vitest";
import { rememberedColumns } from "./csv-columns";

test("a remembered mapping names its headings and no others, whatever a heading is called", () => {
  const headings = ["Nama buku", "constructor", "__proto__", "Penulis", "Entah"];
  const guessed = [null, null, null, "author", null] as const;
  expect(rememberedColumns(headings, { "Nama buku": "title" }, guessed)).toEqual([
    ...["title", null, null, "author", null],
  ]);
});
