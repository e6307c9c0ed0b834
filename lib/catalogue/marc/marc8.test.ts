import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeMarc8 } from "./marc8";

/** Bytes written as text: `{1b}` is an escape, the rest is one byte per character. */
const bytes = (text: string) =>
  Buffer.from(
    text.replace(/\{([0-9a-f]{2})\}/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
    "latin1",
  );

const decoded = (text: string) => decodeMarc8(bytes(text));

describe("MARC-8", () => {
  test.each([
    ["marks stand before their letter", "Caf{e2}e, {f0}ca, {e8}uber", "Café, ça, über"],
    ["several marks on one letter", "Vi{f2}{e3}et", "Việt"],
    ["letters of ANSEL", "{a2}re, {b2}re, S{b1}a", "Øre, øre, Sła"],
    ["a ligature spans two letters", "{eb}i{ec}a", "i\u0361a"],
    ["Greek", "{1b}(S{22}aabd{1b}(B!", "άαβγ!"],
    ["Greek symbols", "{1b}ga{1b}s-zat", "α-zat"],
    ["sub- and superscript", "H{1b}b2{1b}sO m{1b}p2{1b}s", "H₂O m²"],
    ["Hebrew", "{1b}(2ylem{1b}(B!", "שלום!"],
    ["Cyrillic", "{1b}(NmOSKWA{1b}(B", "Москва"],
    ["Cyrillic in the second half", "{1b})N{ed}OK{1b})!E", "МOK"],
    ["Arabic", "{1b}(3GdLGh{1b}(B!", "الجاو!"],
    ["East Asian", "{1b}$1!0!!0#{1b}(B.", "一七."],
    ["East Asian with a blank", "{1b}$1!0! !0#{1b}(B", "一 七"],
    ["references", "Batak &#x1BC0;, &#x41;", "Batak \u1bc0, A"],
    ["the mark of what is not sorted", "{88}The {89}title", "\u0098The \u009ctitle"],
  ])("%s", (_, coded, text) => {
    expect(decoded(coded)).toEqual({ text, faults: 0 });
  });

  test.each([
    ["a code that no set has", "{ff}a", "\ufffda"],
    ["an escape that says nothing", "a{1b}?b", "a?b"],
    ["a mark at the end", "a{e2}", "a\u0301"],
    ["an East Asian code cut off", "{1b}$1!0!!0", "一\ufffd\ufffd"],
  ])("counts %s", (_, coded, text) => {
    const read = decoded(coded);
    expect(read.text).toBe(text.normalize("NFC"));
    expect(read.faults).toBeGreaterThan(0);
  });

  test("leaves references to controls and surrogates as they are", () => {
    expect(decoded("&#x1F; &#x0A; &#xD800; &#x110000;").text).toBe(
      "&#x1F; &#x0A; &#xD800; &#x110000;",
    );
  });

  test("answers any bytes with text in NFC", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const { text } = decodeMarc8(any);
        expect(Buffer.from(text).toString()).toBe(text);
        expect(text).toBe(text.normalize("NFC"));
      }),
    );
  });
});
