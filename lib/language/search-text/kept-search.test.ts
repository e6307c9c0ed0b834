import fc from "fast-check";
import { expect, test } from "vitest";
import { keptLengthMax, keptText, storableText } from "./kept-search";

test("what looks like an address or a number of a person is not kept", () => {
  const personal = [
    "email saya budi@contoh.id belum dibalas",
    "hubungi 0812-3456-7890 ya",
    "nomor saya +62 812 3456 7890",
    "nik 3171005708909999",
    "nik 3171 0057 0890 9999",
    "budi (at) contoh.id",
    // Hyphens and dashes as word processors set them, other digits.
    ...["-", "\u2010", "\u2011", "\u2013", "_", "·"].map(
      (dash) => `hubungi 0812${dash}3456${dash}7890`,
    ),
    "nomor nik ٣١٧١٠٠٥٧٠٨٩٠٩٩٩٩",
    `${"kata ".repeat(45)} 081234567890`,
  ];
  for (const text of personal) expect(storableText(text), text).toBeNull();
});

test("a question is kept as staff can read it, in one spelling", () => {
  expect(storableText("  Ada   PARKIR motor? ")).toBe("ada parkir motor");
  expect(storableText("koran tahun 1945-1950")).toBe("koran tahun 1945-1950");
});

test("what says nothing is not kept", () => {
  for (const text of ["", "?!", "ya", "ada", "12345", "😀😀😀😀"])
    expect(storableText(text)).toBeNull();
});

test("what is kept fits its column and holds no control characters, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (query) => {
      const text = keptText(query);
      expect(text.length).toBeLessThanOrEqual(keptLengthMax);
      expect(text).not.toMatch(/\p{Cc}|^\s|\s$/u);
    }),
  );
});
