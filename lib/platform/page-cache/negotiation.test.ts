import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseEncoding, encodings, entityTag, namesTag } from "./negotiation";

test("the shortest encoding the reader accepts is chosen, by weight where there are weights", () => {
  for (const [accepted, expected] of [
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["GZIP;q=0.8, br;q=0.5", "gzip"],
    ["x-gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["*", "br"],
    ["*;q=0", "identity"],
    ["identity, gzip;q=0.5", "identity"],
    ["br;q=0, *;q=0.1", "gzip"],
    ["deflate", "identity"],
    ["", "identity"],
    ["br;q=much", "identity"],
    [undefined, "identity"],
  ] as const)
    expect(chooseEncoding(accepted), String(accepted)).toBe(expected);
});

test("nobody is sent an encoding he rules out or does not name, whatever stands around it", () => {
  const weight = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  const names = fc.uniqueArray(fc.constantFrom("br", "gzip", "deflate", "zstd", "identity"));
  fc.assert(
    fc.property(names, fc.array(weight, { minLength: 5, maxLength: 5 }), (list, weights) => {
      const parts = list.map((name, at) => {
        const own = weights[at]?.toFixed(3);
        return own === undefined ? name : `${name};q=${own}`;
      });
      const chosen = chooseEncoding(parts.join(", "));
      const at = list.indexOf(chosen);
      if (chosen !== "identity") {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(Number(weights[at]?.toFixed(3) ?? 1)).toBeGreaterThan(0);
      }
    }),
  );
});

test("an arbitrary header never throws", () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(encodings).toContain(chooseEncoding(header));
    }),
  );
});

test("each encoding has a tag of its own, and a tag is recognised alone, in a list and weakened", () => {
  const tags = encodings.map((encoding) => entityTag("abc", encoding));
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) {
    expect(namesTag(tag, tag)).toBe(true);
    expect(namesTag(`"x", W/${tag} ,"y"`, tag)).toBe(true);
    expect(namesTag("*", tag)).toBe(true);
    expect(namesTag(tags.filter((other) => other !== tag).join(","), tag)).toBe(false);
    expect(namesTag(undefined, tag)).toBe(false);
  }
});
