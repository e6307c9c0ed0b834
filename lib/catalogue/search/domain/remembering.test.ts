import fc from "fast-check";
import { expect, test } from "vitest";
import { remembering } from "./remembering";

test("what is remembered of one text is never said of another, however few places there are", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const remembered = remembering((one) => ({ of: one }), 1);
      for (const one of texts) expect(remembered(one)).toEqual({ of: one });
    }),
  );
});

test("a text that is asked for again is not looked up again", () => {
  let found = 0;
  const remembered = remembering((text) => {
    found += 1;
    return text.length;
  }, 4);
  expect([remembered("sejarah"), remembered("sejarah"), found]).toEqual([7, 7, 1]);
});
