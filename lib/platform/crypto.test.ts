import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blindIndex, seal, unseal } from "./crypto";

describe("seal", () => {
  test("whatever is sealed is opened again, and no two tokens are alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const token = seal(text);
        expect(unseal(token)).toBe(text);
        expect(seal(text)).not.toBe(token);
      }),
    );
  });

  test("a token changed in any byte is refused", () => {
    const token = seal("0000000000009999");
    const body = token.indexOf(".") + 1;
    fc.assert(
      fc.property(fc.nat(token.length - body - 3), (at) => {
        const place = body + at;
        const other = token[place] === "A" ? "B" : "A";
        expect(() => unseal(token.slice(0, place) + other + token.slice(place + 1))).toThrow();
      }),
    );
  });

  test("a token of another key is refused", () => {
    expect(() => unseal(seal("x").replace("t1.", "t2."))).toThrow("not at hand");
    expect(() => unseal("")).toThrow();
  });
});

test("a blind index finds equal texts, composed or not, and tells nothing of them", () => {
  expect(blindIndex("e\u0301")).toBe(blindIndex("\u00e9"));
  expect(blindIndex("a")).not.toBe(blindIndex("b"));
  expect(blindIndex("0000000000009999")).not.toContain("9999");
});
