import { expect, test } from "vitest";
import { parseCookies, readCookie, withCookies } from "./cookie-jar";

test("a cookie header is read by name; empty, strange and doubled parts harm nothing", () => {
  const jar = parseCookies("a=1; portal-patron=k.abc; b=%20x; a=2; =lost; novalue; c=%zz");
  expect([...jar]).toEqual([
    ["a", "1"],
    ["portal-patron", "k.abc"],
    ["b", " x"],
    ["c", "%zz"],
  ]);
});

test("two requests served at once see their own cookies only", async () => {
  const seen = await Promise.all(
    ["a=satu", "a=dua", ""].map((header) =>
      withCookies(header, async () => {
        await Promise.resolve();
        return readCookie(() => "a");
      }),
    ),
  );
  expect(seen).toEqual(["satu", "dua", undefined]);
});
